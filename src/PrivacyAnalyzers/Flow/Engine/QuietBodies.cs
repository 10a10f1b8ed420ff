using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// Bodies in which no value of a personal member can be: they read none, and call nothing that gives one back. Only
/// whole objects, known by their types, and parameters are in their values, so most of them need no evaluation. Says
/// "not quiet" where it would have to look far.
/// </summary>
internal sealed class QuietBodies(FlowEngine engine)
{
    private const int DeepestCall = 6;

    private readonly ConcurrentDictionary<IMethodSymbol, bool> _methods = new(SymbolEqualityComparer.Default);

    public bool IsQuiet(BodyScan scan, ISummaries summaries, CancellationToken cancellationToken) =>
        IsQuiet(scan, summaries, 0, cancellationToken);

    private bool IsQuiet(BodyScan scan, ISummaries summaries, int depth, CancellationToken cancellationToken)
    {
        if (scan.IsOpaque)
            return false;
        foreach (ISymbol symbol in scan.Mentions)
        {
            if (engine.Sources.Get(symbol) is not null)
                return false;
            bool isQuiet = symbol switch
            {
                IMethodSymbol method => IsQuiet(method, summaries, depth, cancellationToken),
                IPropertySymbol property => IsQuietState(property, property.Type, summaries)
                    && (property.GetMethod is null || IsQuiet(property.GetMethod, summaries, depth, cancellationToken)),
                IFieldSymbol field => IsQuietState(field, field.Type, summaries),
                _ => true,
            };
            if (!isQuiet)
                return false;
        }

        return true;
    }

    private bool IsQuietState(ISymbol member, ITypeSymbol type, ISummaries summaries)
    {
        if (!engine.State.IsTracked(member) || !TypeFacts.MayHoldData(type))
            return true;
        foreach (Atom atom in summaries.StateOf(StateMap.KeyOf(member)).Flatten().Atoms)
        {
            if (atom.Kind != AtomKind.Object || atom.Rendering != Rendering.Raw)
                return false;
        }

        return true;
    }

    private bool IsQuiet(IMethodSymbol method, ISummaries summaries, int depth, CancellationToken cancellationToken)
    {
        if (method.DeclaringSyntaxReferences.IsEmpty && method.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty)
            return true;
        if (method.MethodKind is MethodKind.LocalFunction or MethodKind.DelegateInvoke)
            return true;
        IMethodSymbol definition = method.OriginalDefinition;
        if (_methods.TryGetValue(definition, out bool isQuiet))
            return isQuiet;
        if (depth >= DeepestCall)
            return false;
        isQuiet = true;
        foreach (IMethodSymbol target in engine.Dispatch.TargetsOf(definition, null))
        {
            isQuiet = isQuiet
                && engine.Sources.Get(target) is null
                && engine.Bodies.ScanOf(target, cancellationToken) is { } scan
                && IsQuiet(scan, summaries, depth + 1, cancellationToken);
        }

        _methods.TryAdd(definition, isQuiet);
        return isQuiet;
    }
}
