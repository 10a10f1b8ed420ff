using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Engine;

internal sealed partial class Evaluator
{
    /// <summary>What is followed; anything else is nothing.</summary>
    public Following Following { get; init; }

    // The parameters of lambdas and local functions stand for what this body passes to them.
    private bool Follows(IParameterSymbol parameter)
    {
        if (Following.Kind == FollowingKind.All || PublicParameters.IsOfFunction(parameter))
            return true;
        if (Following.Kind != FollowingKind.Parameter)
            return false;
        return parameter.ContainingSymbol is ITypeSymbol
            ? Following.Ordinal == Following.Extended
            : parameter.Ordinal == Following.Ordinal
                && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, _scan.Owner);
    }

    private FlowValue ObjectsOf(ITypeSymbol? type, SyntaxNode place)
    {
        FlowValue value = FlowValue.Empty;
        if (!Following.HasData)
            return value;
        foreach (INamedTypeSymbol personal in _engine.Types.ObjectsIn(type))
        {
            Atom atom = new(AtomKind.Object, personal, Rendering.Raw, false, Step.Append(null, place));
            value = value.Join(FlowValue.Of(atom));
        }

        return value;
    }

    private FlowValue DataOf(SourceInfo source, SyntaxNode place) => Following.HasData
        ? FlowValue.Of(new Atom(AtomKind.Data, source.Symbol, Rendering.Raw, false, Step.Append(null, place)))
        : FlowValue.Empty;
}
