using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;
using PrivacyAnalyzers.Rules.Purpose;

namespace PrivacyAnalyzers.Rules.Recipients;

/// <summary>
/// PRIV0501, PRIV0503, PRIV0504 where data leaves: an undeclared recipient, a category the recipient may not get, a
/// purpose outside its mandate. One analysis of each call serves the three.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DisclosureAnalyzer : PrivacyAnalyzer
{
    /// <summary>Creates the rules.</summary>
    public DisclosureAnalyzer()
        : base(Descriptors.UndeclaredRecipient, Descriptors.RecipientCategory, Descriptors.RecipientPurpose)
    {
    }

    private protected override bool ShouldAnalyze(PrivacyContext privacy) =>
        base.ShouldAnalyze(privacy) && privacy.Policy is { Recipients.IsEmpty: false };

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        if (privacy.Policy is not { } policy)
            return;
        PurposeFacts facts = PurposeFacts.Of(privacy);
        RecipientPolicy recipients = new(policy);
        DisclosureFinder finder = new(privacy.Annotations, facts, recipients);
        Rule rule = new(privacy, facts.Scope, recipients, finder, policy.Path);
        context.RegisterOperationAction(
            rule.Analyze, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment);
    }

    private sealed class Rule(
        PrivacyContext privacy, PurposeScope scope, RecipientPolicy policy, DisclosureFinder finder, string path)
    {
        public void Analyze(OperationAnalysisContext context)
        {
            foreach (Disclosure disclosure in finder.Find(
                context.Operation, context.ContainingSymbol, context.CancellationToken))
            {
                if (disclosure.Target.Entry is { } entry)
                    CheckEntry(context, disclosure, entry);
                else if (!disclosure.Target.IsMarkInSource)
                    ReportUndeclared(context, disclosure);
            }
        }

        private void ReportUndeclared(OperationAnalysisContext context, Disclosure disclosure) =>
            privacy.Report(context.ReportDiagnostic, context.ContainingSymbol, Diagnostic.Create(
                Descriptors.UndeclaredRecipient,
                disclosure.Value.Syntax.GetLocation(),
                Describe(disclosure.Reads),
                disclosure.Target.Name,
                $"{FileName(path)} recipients"));

        private void CheckEntry(OperationAnalysisContext context, Disclosure disclosure, RecipientEntry entry)
        {
            List<PersonalRead> banned =
                disclosure.Reads.FindAll(read => !policy.Allows(entry, read.Category));
            if (banned.Count > 0)
            {
                privacy.Report(context.ReportDiagnostic, context.ContainingSymbol, Diagnostic.Create(
                    Descriptors.RecipientCategory,
                    disclosure.Value.Syntax.GetLocation(),
                    entry.Id,
                    Describe(banned),
                    PolicyCitation.Of(entry)));
            }

            EquatableArray<string> inForce = scope.At(context.Operation, context.ContainingSymbol);
            if (!policy.Serves(entry, inForce))
            {
                privacy.Report(context.ReportDiagnostic, context.ContainingSymbol, Diagnostic.Create(
                    Descriptors.RecipientPurpose,
                    disclosure.Value.Syntax.GetLocation(),
                    RecipientText.Mandate(entry),
                    MemberName.List(inForce),
                    PolicyCitation.Of(entry)));
            }
        }

        private static string Describe(List<PersonalRead> reads)
        {
            SortedSet<string> parts = new(System.StringComparer.Ordinal);
            foreach (PersonalRead read in reads)
                parts.Add($"{MemberName.Of(read.Member)} ({read.Category})");
            return string.Join(", ", parts);
        }

        private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
    }
}
