using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Catalog;
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

    /// <summary>Text of personal members may be there; no number or date is, nor made from it.</summary>
    Text,

    /// <summary>The value of a personal member may be there.</summary>
    Loud,
}

/// <summary>What mentioning a member says about a body.</summary>
internal enum Mention : byte
{
    Silent,

    /// <summary>May make a number or a date out of text.</summary>
    Scalar,

    /// <summary>Gives personal text.</summary>
    Text,

    /// <summary>May give any personal data.</summary>
    Loud,
}

/// <summary>
/// Finds the bodies that need not be evaluated: by the members they mention and, for what is behind the methods they
/// call, by names alone, so that no other body is bound to see.
/// </summary>
internal sealed class QuietBodies(FlowEngine engine, ShownObjects shown, bool hasAliases)
{
    private readonly ConcurrentDictionary<ISymbol, Mention> _mentions = new(SymbolEqualityComparer.Default);
    private LoudNames? _names;

    public Quietness Of(BodyScan scan, CancellationToken cancellationToken)
    {
        if (scan.Quietness == Quietness.Unknown)
            scan.Quietness = Find(scan, cancellationToken);
        return scan.Quietness;
    }

    /// <summary>
    /// Behind the member's name, or the name of what overrides or implements it, personal data may be, or an object that
    /// has any.
    /// </summary>
    public bool MayGive(ISymbol member, CancellationToken cancellationToken) =>
        hasAliases || shown.IsNamed(member, cancellationToken);

    private Quietness Find(BodyScan scan, CancellationToken cancellationToken)
    {
        // Names tell nothing of marks that may stand anywhere, nor of code that does not bind.
        if (hasAliases || scan.IsOpaque || scan.HasErrors)
            return Quietness.Loud;
        bool makesScalar = false;
        bool givesText = false;
        foreach (ISymbol symbol in scan.Mentions)
        {
            Mention mention = KindOf(symbol, cancellationToken);
            if (mention == Mention.Loud)
                return Quietness.Loud;
            makesScalar |= mention == Mention.Scalar;
            givesText |= mention == Mention.Text;
        }

        if (givesText)
            return makesScalar ? Quietness.Loud : Quietness.Text;
        return shown.AnyIn(scan, cancellationToken) ? Quietness.Quiet : Quietness.Mute;
    }

    private Mention KindOf(ISymbol symbol, CancellationToken cancellationToken)
    {
        ISymbol definition = symbol.OriginalDefinition;
        if (_mentions.TryGetValue(definition, out Mention mention))
            return mention;
        mention = Find(definition, cancellationToken);
        _mentions.TryAdd(definition, mention);
        return mention;
    }

    private Mention Find(ISymbol definition, CancellationToken cancellationToken)
    {
        if (engine.Sources.Get(definition) is not null)
            return TypeFacts.IsString(TypeFacts.Of(definition)) ? Mention.Text : Mention.Loud;
        if (engine.IsFollowed(definition) && NamesOfData(cancellationToken).Contains(definition))
            return Mention.Loud;
        return definition is IMethodSymbol method && MakesScalar(method) ? Mention.Scalar : Mention.Silent;
    }

    // A library gives back numbers that count, unless it parses; what own code computes is anybody's guess.
    private bool MakesScalar(IMethodSymbol method) =>
        !method.Parameters.IsEmpty
        && TypeFacts.IsScalar(method.ReturnType)
        && !TypeFacts.SaysNothing(method.ReturnType)
        && (engine.IsOwn(method) || !TypeFacts.IsNumber(method.ReturnType) || Evaluator.IsParse(method.Name))
        || Evaluator.IsParse(method.Name) && ShownObjects.HasOutput(method)
        || method.Name == "GetHashCode" && engine.Transfers.Get(method) != Transfer.Clean;

    private LoudNames NamesOfData(CancellationToken cancellationToken) =>
        _names ??= LoudNames.OfData(engine.Names(cancellationToken), cancellationToken);
}
