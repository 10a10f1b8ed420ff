using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Symbols;

namespace PrivacyAnalyzers;

/// <summary>Everything a rule may ask of one compilation: known symbols, annotations and the policy.</summary>
internal sealed class PrivacyContext
{
    public const string AliasOption = "privacy_personal_data_attributes";

    // Keyed weakly: the entry, and with it every symbol, dies with its compilation.
    private static readonly ConditionalWeakTable<Compilation, Symbols> Cache = new();

    private readonly Symbols _symbols;

    private PrivacyContext(Compilation compilation, Symbols symbols)
    {
        Compilation = compilation;
        _symbols = symbols;
    }

    public Compilation Compilation { get; }

    public KnownSymbols Known => _symbols.Known;

    public AnnotationReader Annotations => _symbols.Annotations;

    public static PrivacyContext Create(Compilation compilation, AnalyzerOptions options)
    {
        Symbols symbols = Cache.GetValue(compilation, key => new Symbols(key, ReadAliases(options)));
        return new PrivacyContext(compilation, symbols);
    }

    private static ImmutableArray<string> ReadAliases(AnalyzerOptions options)
    {
        if (!options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(AliasOption, out string? value))
            return ImmutableArray<string>.Empty;
        ImmutableArray<string>.Builder names = ImmutableArray.CreateBuilder<string>();
        foreach (string name in value.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries))
            names.Add(name.Trim());
        return names.ToImmutable();
    }

    private sealed class Symbols
    {
        public Symbols(Compilation compilation, ImmutableArray<string> aliases)
        {
            Known = KnownSymbols.Create(compilation, aliases);
            Annotations = new AnnotationReader(Known);
        }

        public KnownSymbols Known { get; }

        public AnnotationReader Annotations { get; }
    }
}
