using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Catalog;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Leaks;

/// <summary>PRIV0312: a public method returns personal data, or leaks a parameter, and does not say so.</summary>
internal sealed class UnannotatedSignature : MethodRule
{
    public override IEnumerable<Diagnostic> Check(IMethodSymbol method, BodyFindings body, FlowEngine engine)
    {
        if (!PublicParameters.AreOf(method) || engine.Transfers.RedactionOf(method) is not null)
            yield break;
        if (ReturnedData(method, body, engine) is { } source)
            yield return CreateForReturn(method, source);
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (SinkOf(parameter, method, body, engine) is { } sink)
                yield return CreateForParameter(method, parameter, sink);
        }
    }

    private static SourceInfo? ReturnedData(IMethodSymbol method, BodyFindings body, FlowEngine engine)
    {
        if (TypeFacts.SaysNothing(method.ReturnType))
            return null;
        ISymbol declared = MemberOf(method);
        if (engine.Sources.Get(declared) is not null || engine.Sources.IsDeclaredClean(declared))
            return null;

        // A type that carries the annotations says it already.
        if (!engine.Types.ObjectsIn(method.ReturnType).IsEmpty)
            return null;
        foreach (Atom atom in body.Returned.Flatten().Atoms)
        {
            if (atom is { Kind: AtomKind.Data, IsPseudonymous: false, IsDerived: false })
                return engine.Sources.Get(atom.Symbol);
        }

        return null;
    }

    private static Sink? SinkOf(
        IParameterSymbol parameter, IMethodSymbol method, BodyFindings body, FlowEngine engine)
    {
        if (engine.Sources.Get(parameter) is not null || !TypeFacts.MayHoldData(parameter.Type) || !PublicParameters.MayLead(parameter))
            return null;
        foreach (SinkTarget target in engine.Sinks.Get(method))
        {
            if (target.Ordinal == parameter.Ordinal)
                return null;
        }

        foreach (Sink sink in body.SinksOf(parameter))
        {
            if (sink.Kind is not (SinkKind.Store or SinkKind.Recipient or SinkKind.ExceptionMessage))
                return sink;
        }

        return null;
    }

    private static Diagnostic CreateForReturn(IMethodSymbol method, SourceInfo source)
    {
        ISymbol member = MemberOf(method);
        string attribute = member is IMethodSymbol ? "return: PersonalData" : "PersonalData";
        return Diagnostic.Create(
            Descriptors.UnannotatedSignature,
            member.Locations[0],
            Properties(source.Category, null, null),
            $"'{member.ContainingType.Name}.{member.Name}' returns '{source.Display}' ({source.Category})",
            $"mark it [{attribute}(\"{source.Category}\")]");
    }

    private static Diagnostic CreateForParameter(IMethodSymbol method, IParameterSymbol parameter, Sink sink) =>
        Diagnostic.Create(
            Descriptors.UnannotatedSignature,
            parameter.Locations[0],
            Properties(null, sink.Kind.ToString(), parameter.Name),
            $"Parameter '{parameter.Name}' of '{method.ContainingType.Name}.{method.Name}' reaches {sink.Name}",
            $"mark it [PersonalDataSink(SinkKind.{sink.Kind})]");

    private static ImmutableDictionary<string, string?> Properties(string? category, string? sink, string? parameter) =>
        ImmutableDictionary<string, string?>.Empty
            .Add(FlowRule.CategoryKey, category)
            .Add(FlowRule.SinkKey, sink)
            .Add(FlowRule.TargetKey, parameter);
}
