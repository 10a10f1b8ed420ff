using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Delegates attached to events and stored in members by a body.</summary>
internal static class Handlers
{
    public static IEnumerable<(ISymbol Member, IOperation Handler)> Of(BodyScan scan)
    {
        foreach (IOperation use in scan.Uses)
        {
            switch (use)
            {
                case IEventAssignmentOperation { EventReference: IEventReferenceOperation reference } attached:
                    yield return (reference.Event.OriginalDefinition, attached.HandlerValue);
                    break;
                case IAssignmentOperation { Target: IMemberReferenceOperation member } assignment
                    when IsDelegate(assignment.Target.Type):
                    yield return (member.Member.OriginalDefinition, assignment.Value);
                    break;
                case IFieldInitializerOperation { InitializedFields: { Length: > 0 } fields } initializer
                    when IsDelegate(fields[0].Type):
                    yield return (fields[0], initializer.Value);
                    break;
                case IPropertyInitializerOperation { InitializedProperties: { Length: > 0 } properties } initializer
                    when IsDelegate(properties[0].Type):
                    yield return (properties[0], initializer.Value);
                    break;
            }
        }
    }

    private static bool IsDelegate(ITypeSymbol? type) => type?.TypeKind == TypeKind.Delegate;
}
