using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;
using Privacy.Symbols;
using PrivacyAnalyzers.Rules;

namespace PrivacyAnalyzers;

/// <summary>Everything a rule may ask of one compilation: known symbols, annotations, exceptions and the policy.</summary>
internal sealed class PrivacyContext
{
    public const string AliasOption = "privacy_personal_data_attributes";

    /// <summary>Says by <c>false</c> that hash codes of personal data are personal; they are clean otherwise.</summary>
    public const string HashCodeOption = "privacy_hash_codes_are_clean";

    // Keyed weakly: the entry, and with it every symbol, dies with its compilation.
    private static readonly ConditionalWeakTable<Compilation, Symbols> Cache = new();

    private readonly Symbols _symbols;
    private readonly AnalyzerOptions _options;
    private readonly Lazy<PolicyReadResult?> _policy;
    private readonly Lazy<DateTime> _today;

    private PrivacyContext(Compilation compilation, AnalyzerOptions options, Symbols symbols)
    {
        Compilation = compilation;
        _options = options;
        _symbols = symbols;

        // Asked for by few rules, and never worth keeping an exception of a cancelled run.
        _policy = new Lazy<PolicyReadResult?>(
            () => PolicyFiles.Load(_options, CancellationToken.None), LazyThreadSafetyMode.PublicationOnly);
        _today = new Lazy<DateTime>(() => ReviewDate.Get(_options), LazyThreadSafetyMode.PublicationOnly);
    }

    public Compilation Compilation { get; }

    public KnownSymbols Known => _symbols.Known;

    public AnnotationReader Annotations => _symbols.Annotations;

    public ReviewedExceptions Exceptions => _symbols.Exceptions;

    /// <summary>The members whose names are those of personal data, found once for all rules that ask.</summary>
    public SuspectCache Suspects => _symbols.Suspects;

    public MarkedAssemblies Marked => _symbols.Marked;

    /// <summary>Whether <c>GetHashCode</c> of personal data may be shown.</summary>
    public bool HashCodesAreClean =>
        ReadOption(Compilation, _options, HashCodeOption) is not { } value
        || !string.Equals(value.Trim(), "false", StringComparison.OrdinalIgnoreCase);

    /// <summary>The date that reviewed exceptions are held against.</summary>
    public DateTime Today => _today.Value;

    /// <summary>The policy with all its defects; null when the project has no policy file.</summary>
    public PolicyReadResult? PolicyResult => _policy.Value;

    /// <summary>The policy as far as it can be read; null when the project has no policy file.</summary>
    public PrivacyPolicy? Policy => _policy.Value?.Policy;

    public static PrivacyContext Create(Compilation compilation, AnalyzerOptions options)
    {
        Symbols symbols = Cache.GetValue(compilation, key => new Symbols(key, ReadAliases(key, options)));
        return new PrivacyContext(compilation, options, symbols);
    }

    /// <summary>Whether any of the words can matter here; data that the policy declares needs none.</summary>
    public bool MayMention(SourceWord word, CancellationToken cancellationToken) =>
        _symbols.Words.Any(word, cancellationToken)
        || ((word & SourceWord.Mark) != 0 && Policy is { Sources.IsEmpty: false });

    /// <summary>Status under the GDPR, of own categories by the policy that declares them.</summary>
    public GdprStatus StatusOf(string category) => Policy?.StatusOf(category) ?? CategoryFacts.StatusOf(category);

    /// <summary>Redaction of a category in sinks, by the policy or else the taxonomy.</summary>
    public string RedactionFor(string category) =>
        Policy?.RedactionFor(category) ?? CategoryFacts.RedactionFor(category);

    /// <summary>
    /// Reports a finding unless a reviewed exception covers the given symbol. For findings that are about another
    /// symbol than the one being analyzed; exceptions on the latter are heeded without it.
    /// </summary>
    public void Report(Action<Diagnostic> report, ISymbol? symbol, Diagnostic diagnostic)
    {
        if (GeneratedSource.Contains(diagnostic.Location, symbol, _options))
            return;
        if (!Exceptions.AnyWritten(CancellationToken.None) || !Exceptions.Covers(symbol, diagnostic, Today))
            report(diagnostic);
    }

    // A .globalconfig speaks for the project; an .editorconfig for files, of which any one is asked.
    private static string? ReadOption(Compilation compilation, AnalyzerOptions options, string name)
    {
        AnalyzerConfigOptionsProvider provider = options.AnalyzerConfigOptionsProvider;
        if (provider.GlobalOptions.TryGetValue(name, out string? value))
            return value;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
            return provider.GetOptions(tree).TryGetValue(name, out value) ? value : null;
        return null;
    }

    private static ImmutableArray<string> ReadAliases(Compilation compilation, AnalyzerOptions options)
    {
        if (ReadOption(compilation, options, AliasOption) is not { } value)
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
            Marked = new MarkedAssemblies(compilation);

            // Marks that an option names may stand in any assembly.
            Annotations = new AnnotationReader(Known, marked: aliases.IsDefaultOrEmpty ? Marked : null);
            Words = new SourceWords(compilation, Marked, aliases);
            Suspects = new SuspectCache(Annotations);
            Exceptions = new ReviewedExceptions(compilation, Known, Annotations);
        }

        public KnownSymbols Known { get; }

        public AnnotationReader Annotations { get; }

        public ReviewedExceptions Exceptions { get; }

        public MarkedAssemblies Marked { get; }

        public SourceWords Words { get; }

        public SuspectCache Suspects { get; }
    }
}
