using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Rules.Purpose.Guards;

/// <summary>
/// Methods and computed properties of the project that ask the question for their callers: each of their results shows
/// that the check was passed, or is reached only after it.
/// </summary>
internal sealed class GuardHelpers(GuardCheck check, PurposeFacts facts, CancellationToken cancellationToken)
{
    private readonly Dictionary<(ISymbol Method, bool Value), bool> _known = [];

    /// <summary>Whether a helper that gives the value has passed the check.</summary>
    public bool Shows(IOperation operation, bool value)
    {
        IMethodSymbol? method = operation switch
        {
            IInvocationOperation call => call.TargetMethod,
            IPropertyReferenceOperation property => property.Property.GetMethod,
            _ => null,
        };
        if (method is null
            || method.DeclaringSyntaxReferences.IsEmpty
            || method.IsAbstract
            || method.IsVirtual
            || !GuardCheck.ReturnsBoolean(method.ReturnType))
        {
            return false;
        }

        (ISymbol, bool) key = (method.OriginalDefinition, value);
        if (_known.TryGetValue(key, out bool shows))
            return shows;

        // A helper that calls itself shows nothing by that call.
        _known[key] = false;
        shows = facts.Bodies.Find(method, cancellationToken) is { } body && ShowsEverywhere(body, value);
        _known[key] = shows;
        return shows;
    }

    private bool ShowsEverywhere(IOperation body, bool value)
    {
        bool found = false;
        GuardedBodies guarded = new(body, check, facts, this, cancellationToken);
        foreach (IOperation operation in body.Descendants())
        {
            if (operation is not IReturnOperation { ReturnedValue: { } returned }
                || PurposeScope.InnermostFunction(operation) is not null)
            {
                continue;
            }

            found = true;
            if (!guarded.For(returned).Shows(returned, value))
                return false;
        }

        return found;
    }
}
