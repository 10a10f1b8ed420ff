using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Catalog;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Leaks;

/// <summary>PRIV0312: a public method returns personal data, or leaks a parameter, and does not say so.</summary>
internal sealed class UnannotatedSignature : MethodRule
{
    public override IEnumerable<Diagnostic> Check(
        IMethodSymbol method, BodyScan scan, FlowEngine engine, CancellationToken cancellationToken)
    {
        if (!IsVisible(method) || method.IsOverride || method.MethodKind is MethodKind.PropertySet or MethodKind.EventAdd)
            yield break;
        if (engine.Transfers.RedactionOf(method) is not null)
            yield break;
        if (ReturnedData(method, engine, cancellationToken) is { } source)
            yield return CreateForReturn(method, source);
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (LeakOf(parameter, method, engine, cancellationToken) is { } leak)
                yield return CreateForParameter(method, parameter, leak);
        }
    }

    private static bool IsVisible(IMethodSymbol method)
    {
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.PropertyGet or MethodKind.UserDefinedOperator))
            return false;
        for (ISymbol? current = method; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected
                or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }

    private static SourceInfo? ReturnedData(IMethodSymbol method, FlowEngine engine, CancellationToken cancellationToken)
    {
        if (method.ReturnsVoid)
            return null;
        ISymbol declared = MemberOf(method);
        if (engine.Sources.Get(declared) is not null || engine.Sources.IsDeclaredClean(declared))
            return null;

        // A type that carries the annotations says it already.
        if (!engine.Types.ObjectsIn(method.ReturnType).IsEmpty)
            return null;
        foreach (Atom atom in engine.GetSummary(method, cancellationToken).Return.Flatten().Atoms)
        {
            if (atom is { Kind: AtomKind.Data, IsPseudonymous: false, IsDerived: false })
                return engine.Sources.Get(atom.Symbol);
        }

        return null;
    }

    private static Leak? LeakOf(
        IParameterSymbol parameter, IMethodSymbol method, FlowEngine engine, CancellationToken cancellationToken)
    {
        if (engine.Sources.Get(parameter) is not null || !TypeFacts.MayHoldData(parameter.Type) || IsTemplate(parameter))
            return null;
        foreach (SinkTarget target in engine.Sinks.Get(method))
        {
            if (target.Ordinal == parameter.Ordinal)
                return null;
        }

        foreach (Leak leak in engine.GetLeaks(method, cancellationToken))
        {
            if (leak.Sink.Kind is not (SinkKind.Store or SinkKind.Recipient or SinkKind.ExceptionMessage)
                && leak.Origin is IParameterSymbol origin
                && origin.Ordinal == parameter.Ordinal)
            {
                return leak;
            }
        }

        return null;
    }

    // Only text that is handed on as it is makes a wrapper; ids and counts that are logged do not.
    private static bool IsTemplate(IParameterSymbol parameter) =>
        !TypeFacts.IsString(parameter.Type) && !TypeFacts.IsOpen(parameter.Type);

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

    private static Diagnostic CreateForParameter(IMethodSymbol method, IParameterSymbol parameter, Leak leak) =>
        Diagnostic.Create(
            Descriptors.UnannotatedSignature,
            parameter.Locations[0],
            Properties(null, leak.Sink.Kind.ToString(), parameter.Name),
            $"Parameter '{parameter.Name}' of '{method.ContainingType.Name}.{method.Name}' reaches {leak.Sink.Name}",
            $"mark it [PersonalDataSink(SinkKind.{leak.Sink.Kind})]");

    private static ImmutableDictionary<string, string?> Properties(string? category, string? sink, string? parameter) =>
        ImmutableDictionary<string, string?>.Empty
            .Add(FlowRule.CategoryKey, category)
            .Add(FlowRule.SinkKey, sink)
            .Add(FlowRule.TargetKey, parameter);
}
