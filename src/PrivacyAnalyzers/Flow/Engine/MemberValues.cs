using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>The values that a member of this compilation is given by its initializer and in the bodies of its type.</summary>
internal static class MemberValues
{
    public static IEnumerable<(IOperation Value, BodyScan Body)> Of(ISymbol member, ValueScope scope)
    {
        ISymbol key = StateMap.KeyOf(member);
        if (StateMap.OwnerOf(key) is not { } owner)
            yield break;
        foreach (BodyScan body in TypeBodies.Naming(key, owner, scope.Engine, scope.CancellationToken))
        {
            if (SymbolEqualityComparer.Default.Equals(StateMap.KeyOf(body.Owner), key)
                && body.Root is ISymbolInitializerOperation initializer)
            {
                yield return (initializer.Value, body);
            }

            foreach (IOperation use in body.Uses)
            {
                if (use is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment
                    && SymbolEqualityComparer.Default.Equals(StateMap.KeyOf(target.Member), key))
                {
                    yield return (assignment.Value, body);
                }
            }
        }
    }
}
