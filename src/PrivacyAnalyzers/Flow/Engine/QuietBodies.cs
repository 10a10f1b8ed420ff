using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Names;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>What of personal data can be in the values of a body.</summary>
internal enum Quietness : byte
{
    Unknown,

    /// <summary>No data of a personal member, and no object that has any is turned into text or into an open type.</summary>
    Mute,

    /// <summary>No data of a personal member, but for what whole objects show.</summary>
    Quiet,

    /// <summary>The value of a personal member may be there.</summary>
    Loud,
}

/// <summary>
/// Finds the bodies that need not be evaluated: by the members they mention and, for what is behind the methods they
/// call, by names alone, so that no other body is bound to see.
/// </summary>
internal sealed class QuietBodies(FlowEngine engine, ShownObjects shown, bool hasAliases)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _isLoud = new(SymbolEqualityComparer.Default);
    private LoudNames? _names;

    public Quietness Of(BodyScan scan, CancellationToken cancellationToken)
    {
        if (scan.Quietness == Quietness.Unknown)
            scan.Quietness = Find(scan, cancellationToken);
        return scan.Quietness;
    }

    private Quietness Find(BodyScan scan, CancellationToken cancellationToken)
    {
        // Names tell nothing of marks that may stand anywhere, nor of code that does not bind.
        if (hasAliases || scan.IsOpaque || scan.HasErrors)
            return Quietness.Loud;
        foreach (ISymbol symbol in scan.Mentions)
        {
            if (IsLoud(symbol, cancellationToken))
                return Quietness.Loud;
        }

        return shown.AnyIn(scan, cancellationToken) ? Quietness.Quiet : Quietness.Mute;
    }

    private bool IsLoud(ISymbol symbol, CancellationToken cancellationToken)
    {
        ISymbol definition = symbol.OriginalDefinition;
        if (_isLoud.TryGetValue(definition, out bool isLoud))
            return isLoud;
        isLoud = engine.Sources.Get(definition) is not null
            || (definition is not IParameterSymbol
                && engine.IsOwn(definition)
                && NamesOfData(cancellationToken).Contains(ReferringName.Of(definition)));
        _isLoud.TryAdd(definition, isLoud);
        return isLoud;
    }

    private LoudNames NamesOfData(CancellationToken cancellationToken) =>
        _names ??= LoudNames.OfData(engine.Names(cancellationToken), cancellationToken);
}
