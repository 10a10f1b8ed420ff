using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;
using Privacy.Symbols;
using PrivacyAnalyzers.Rules.Purpose;

namespace PrivacyAnalyzers.Rules.Recipients;

/// <summary>
/// PRIV0501, PRIV0502, PRIV0504 where a recipient is declared: the id, the country and the purposes beside the mark.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RecipientDeclarationAnalyzer : PrivacyAnalyzer
{
    /// <summary>Creates the rules.</summary>
    public RecipientDeclarationAnalyzer()
        : base(Descriptors.UnknownRecipient, Descriptors.RecipientCountry, Descriptors.RecipientPurpose)
    {
    }

    private protected override bool ShouldAnalyze(PrivacyContext privacy) =>
        base.ShouldAnalyze(privacy) && privacy.Policy is { Recipients.IsEmpty: false };

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        if (privacy.Policy is not { } policy)
            return;
        Rule rule = new(privacy, new RecipientPolicy(policy), policy.Path);
        context.RegisterSymbolAction(rule.Analyze, SymbolKind.NamedType, SymbolKind.Method, SymbolKind.Parameter);
        AttributeIds.Register(context, privacy, static kind => kind == AttributeKind.Recipient, rule.AnalyzeId);
    }

    private sealed class Rule(PrivacyContext privacy, RecipientPolicy policy, string path)
    {
        public void Analyze(SymbolAnalysisContext context)
        {
            Annotation annotation = privacy.Annotations.Read(context.Symbol);
            if (annotation.Recipient is not { } mark)
                return;
            Location? place = AttributePlace.Find(
                context.Symbol, AttributeKind.Recipient, privacy.Known, context.CancellationToken);
            if (place is null)
                return;
            if (policy.Find(mark.Id) is not { } entry)
            {
                ReportUnknown(context, mark.Id, place);
                return;
            }

            CheckCountry(context, entry, mark.Country, place);
            if (!annotation.Purposes.IsEmpty && !policy.Serves(entry, annotation.Purposes))
            {
                privacy.Report(context.ReportDiagnostic, context.Symbol, Diagnostic.Create(
                    Descriptors.RecipientPurpose,
                    place,
                    RecipientText.Mandate(entry),
                    MemberName.List(annotation.Purposes),
                    PolicyCitation.Of(entry)));
            }
        }

        // A constant that does not exist leaves the mark without an id: only its syntax tells.
        public void AnalyzeId(SyntaxNodeAnalysisContext context, AttributeId id)
        {
            if (id.MissingFrom is null || AttributeIds.FindTarget(context) is not { } target)
                return;
            context.ReportDiagnostic(CreateUnknown(target, id.Id ?? "", id.Constants(), id.Expression.GetLocation()));
        }

        private void ReportUnknown(SymbolAnalysisContext context, string id, Location place) =>
            privacy.Report(
                context.ReportDiagnostic, context.Symbol, CreateUnknown(context.Symbol, id, policy.Ids(), place));

        private Diagnostic CreateUnknown(ISymbol symbol, string id, IEnumerable<string> known, Location place)
        {
            string? suggestion = Suggestion.Find(id, known);
            string file = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
            return Diagnostic.Create(
                Descriptors.UnknownRecipient,
                place,
                IdSuggestion.Properties(suggestion),
                MemberName.Of(symbol),
                id,
                $"{file} recipients",
                suggestion is null ? "declare it there" : $"did you mean \"{suggestion}\"?");
        }

        private void CheckCountry(
            SymbolAnalysisContext context, RecipientEntry entry, string? country, Location place)
        {
            if (country is null || entry.Countries is not { } countries || countries.Contains(country))
                return;
            privacy.Report(context.ReportDiagnostic, context.Symbol, Diagnostic.Create(
                Descriptors.RecipientCountry,
                place,
                country,
                countries.IsEmpty ? "no country" : MemberName.List(countries),
                entry.Id,
                PolicyCitation.Of(entry)));
        }
    }
}
