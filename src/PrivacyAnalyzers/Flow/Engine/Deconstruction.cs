using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>The members that a deconstruction sets, each with the value (or the part of it) that it is set to.</summary>
internal static class Deconstruction
{
    public static void ForEachMember(
        IDeconstructionAssignmentOperation assignment, Action<IMemberReferenceOperation, IOperation, PartPath?> visit) =>
        Visit(assignment.Target, assignment.Value, null, visit);

    private static void Visit(
        IOperation target, IOperation value, PartPath? path, Action<IMemberReferenceOperation, IOperation, PartPath?> visit)
    {
        if (target is IMemberReferenceOperation member)
            visit(member, value, path);
        if (target is not ITupleOperation tuple)
            return;
        if (path is null)
            value = Conversions.Strip(value)!;
        for (int index = 0; index < tuple.Elements.Length; index++)
        {
            // A tuple written out is taken apart here, so that findings stand at its elements.
            if (path is null && value is ITupleOperation literal && literal.Elements.Length == tuple.Elements.Length)
                Visit(tuple.Elements[index], literal.Elements[index], null, visit);
            else
                Visit(tuple.Elements[index], value, PartPath.OfPosition(path, index, tuple.Elements.Length), visit);
        }
    }
}
