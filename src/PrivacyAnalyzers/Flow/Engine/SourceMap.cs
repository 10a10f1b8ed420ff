using System;
using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Privacy.Model;
using Privacy.Symbols;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>A member, parameter or return value that holds personal data.</summary>
/// <param name="Display">How messages name it, such as <c>Customer.Email</c>.</param>
internal sealed record SourceInfo(ISymbol Symbol, string Category, string Display, string Redaction)
{
    /// <summary>The entry of privacy.json that makes it a source, where no attribute does.</summary>
    public PolicyEntry? Entry { get; init; }

    /// <summary>May be shown in a sink as it is.</summary>
    public bool IsKept => Redaction == "keep";

    /// <summary>Must not be in a sink, not even pseudonymous.</summary>
    public bool IsForbidden => Redaction == "forbid";
}

/// <summary>The sources of a compilation: what the attributes and the policy mark as personal data.</summary>
internal sealed class SourceMap(
    AnnotationReader annotations, MarkedAssemblies marked, DeclaredApis declared, Func<string, string> redactionOf)
{
    private readonly ConcurrentDictionary<ISymbol, SourceInfo?> _sources = new(SymbolEqualityComparer.Default);

    /// <summary>For a property, field or parameter: itself; for a method: its return value. Null when not personal.</summary>
    public SourceInfo? Get(ISymbol symbol)
    {
        ISymbol definition = symbol.OriginalDefinition;
        if (_sources.TryGetValue(definition, out SourceInfo? source))
            return source;
        source = Compute(definition);
        _sources.TryAdd(definition, source);
        return source;
    }

    /// <summary>Says outright that it is not personal, or no longer is.</summary>
    public bool IsDeclaredClean(ISymbol symbol)
    {
        if (!marked.MayCarryMarks(symbol.ContainingAssembly))
            return false;
        Annotation annotation = symbol is IMethodSymbol method
            ? annotations.ReadReturn(method)
            : annotations.Read(symbol.OriginalDefinition);
        return annotation.IsNotPersonal || annotation.IsAnonymized || annotation.IsAggregate;
    }

    private SourceInfo? Compute(ISymbol symbol)
    {
        if (declared.SourceOf(symbol) is { } entry)
            return Create(symbol, entry.Category ?? AnnotationReader.AliasCategory, null) with { Entry = entry };
        if (!marked.MayCarryMarks(symbol.ContainingAssembly) && !HasMarkedType(symbol))
            return null;
        Annotation annotation = symbol is IMethodSymbol method
            ? annotations.ReadReturn(method)
            : annotations.Read(symbol);
        if (!annotation.IsPersonal || annotation.IsAnonymized || annotation.IsAggregate)
            return null;
        return Create(symbol, annotation.Category!, annotation.Redaction);
    }

    private SourceInfo Create(ISymbol symbol, string category, string? redaction) =>
        new(symbol, category, Display(symbol), redaction is null ? redactionOf(category) : Normalize(redaction));

    // Attributes write MaskEmail where the taxonomy writes maskEmail.
    private static string Normalize(string redaction) => redaction.Length == 0
        ? CategoryFacts.DefaultRedaction
        : char.ToLowerInvariant(redaction[0]) + redaction.Substring(1);

    private bool HasMarkedType(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => marked.MayCarryMarks(property.Type.ContainingAssembly),
        IFieldSymbol field => marked.MayCarryMarks(field.Type.ContainingAssembly),
        IMethodSymbol method => marked.MayCarryMarks(method.ReturnType.ContainingAssembly),
        IParameterSymbol parameter => marked.MayCarryMarks(parameter.Type.ContainingAssembly),
        _ => false,
    };

    private static string Display(ISymbol symbol) => symbol switch
    {
        IParameterSymbol parameter => parameter.Name,
        IMethodSymbol method => $"{method.ContainingType?.Name}.{method.Name}()",
        _ => $"{symbol.ContainingType?.Name}.{symbol.Name}",
    };
}
