using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;

namespace PrivacyAnalyzers.Rules.Prohibited;

/// <summary>Reports annotated members of one kind of data: because the policy bans it, or by law where it is silent.</summary>
public abstract class BannedDataAnalyzer : PrivacyAnalyzer
{
    private protected BannedDataAnalyzer(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    /// <summary>What the policy bans, in words that continue "the policy bans".</summary>
    private protected abstract string Noun { get; }

    /// <summary>What to do instead.</summary>
    private protected virtual string Remedy => "remove the member";

    private protected abstract bool IsConcerned(PersonalSymbol personal, PrivacyContext privacy);

    /// <summary>Why the data may not be held though no policy bans it; null when it may.</summary>
    private protected abstract string? FindDefault(PersonalSymbol personal, PrivacyContext privacy);

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy) =>
        AnnotatedSymbols.Register(context, privacy, (symbol, personal) => Check(symbol, personal, privacy));

    private void Check(SymbolAnalysisContext context, PersonalSymbol personal, PrivacyContext privacy)
    {
        if (!IsConcerned(personal, privacy))
            return;
        string? why = privacy.Policy?.FindProhibited(personal.Category) is { } ban
            ? $"the policy bans {Noun} ({PolicyCitation.Of(ban)}); {Remedy}"
            : FindDefault(personal, privacy);
        if (why is null)
            return;
        context.ReportDiagnostic(Diagnostic.Create(
            SupportedDiagnostics[0], personal.Location, personal.Name, personal.Category, why));
    }
}
