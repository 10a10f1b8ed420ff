using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Local functions that are called and nothing else: what they set is set where they are called.</summary>
internal sealed partial class BodyScanner
{
    private readonly HashSet<ISymbol> _handedOn = new(SymbolEqualityComparer.Default);

    private void MoveToCalls()
    {
        Dictionary<ISymbol, List<IOperation>> calls = LocalCalls();
        foreach (ISymbol variable in scan.Variables)
        {
            if (variable is not (ILocalSymbol or IParameterSymbol))
                continue;
            List<Definition> definitions = scan.DefinitionsOf(variable);
            for (int index = definitions.Count - 1; index >= 0; index--)
            {
                Definition inner = definitions[index];
                if (SitesOf(inner, calls) is not { } sites
                    || definitions.Count + sites.Count > StructuredReach.MostDefinitions)
                {
                    continue;
                }

                definitions.RemoveAt(index);
                foreach (IOperation site in sites)
                    definitions.Add(inner.Copy(variable, site));
            }
        }
    }

    private Dictionary<ISymbol, List<IOperation>> LocalCalls()
    {
        Dictionary<ISymbol, List<IOperation>> calls = new(SymbolEqualityComparer.Default);
        foreach (IOperation use in scan.Uses)
        {
            if (use is not IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } method })
                continue;
            if (!calls.TryGetValue(method.OriginalDefinition, out List<IOperation>? sites))
                calls.Add(method.OriginalDefinition, sites = []);
            sites.Add(use);
        }

        return calls;
    }

    // Null where the definition can run at any time: in a lambda, in a function that is handed on or called elsewhere.
    private List<IOperation>? SitesOf(Definition definition, Dictionary<ISymbol, List<IOperation>> calls)
    {
        if (definition.Site is not { } place
            || scan.FunctionOf(place) is not ILocalFunctionOperation { Symbol: var function }
            || scan.IsInFunctionOf(definition.Variable, place)
            || _handedOn.Contains(function)
            || !calls.TryGetValue(function, out List<IOperation>? sites))
        {
            return null;
        }

        foreach (IOperation site in sites)
        {
            if (!scan.IsInFunctionOf(definition.Variable, site))
                return null;
        }

        return sites;
    }
}
