using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;
using Privacy.Symbols;
using PrivacyAnalyzers.Rules.Recipients.Catalog;

// The base class owns the start action, so that all rules share one context.
#pragma warning disable RS1013

namespace PrivacyAnalyzers.Rules.Policy;

/// <summary>
/// PRIV0003: the policy promises what no code does: to collect what no annotated member holds, a purpose nothing is
/// done for, a recipient nothing is sent to. Asked once per program, over it and the projects it references: a library
/// alone cannot tell.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedPromiseAnalyzer() : PrivacyAnalyzer(Descriptors.UnusedPromise)
{
    /// <summary><c>true</c> asks in a library, too; <c>false</c> never.</summary>
    private const string Option = "privacy_report_unused_promises";

    private protected override bool ShouldAnalyze(PrivacyContext privacy) =>
        base.ShouldAnalyze(privacy) && privacy.Policy is not null;

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        if (!IsAsked(context.Compilation, context.Options.AnalyzerConfigOptionsProvider.GlobalOptions))
            return;
        Rule rule = new(privacy, privacy.Policy!);
        AttributeIds.Register(
            context, privacy, static kind => kind is AttributeKind.Purpose or AttributeKind.Recipient, rule.AddId);
        context.RegisterCompilationEndAction(rule.Check);
    }

    // A test project is a program only to its runner.
    private static bool IsAsked(Compilation compilation, AnalyzerConfigOptions options)
    {
        if (options.TryGetValue(Option, out string? value) && bool.TryParse(value, out bool isAsked))
            return isAsked;
        return compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication
            && !(options.TryGetValue("build_property.IsTestProject", out string? isTest)
                && string.Equals(isTest, "true", StringComparison.OrdinalIgnoreCase));
    }

    private sealed class Rule(PrivacyContext privacy, PrivacyPolicy policy)
    {
        private readonly HashSet<string> _categories = new(StringComparer.Ordinal);
        private readonly DeclaredUses _uses = new(privacy.Known, new AttributeArguments(unbound: null));

        public void AddId(SyntaxNodeAnalysisContext context, AttributeId id)
        {
            if (id is { Id: { } text, MissingFrom: null })
                _uses.Add(id.Kind, text);
        }

        public void Check(CompilationAnalysisContext context)
        {
            InventoryFacts facts = FactReader.Read(
                context.Compilation, privacy.Annotations, projectDirectory: null, context.CancellationToken);
            foreach (MemberFact member in facts.Members)
                Use(member.Category);
            foreach (IAssemblySymbol assembly in context.Compilation.SourceModule.ReferencedAssemblySymbols)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                if (CarriedInventory.Read(assembly) is not { } inventory)
                    continue;
                foreach (InventoryMember member in inventory.Members)
                    Use(member.Category);
                _uses.AddAssembly(assembly, inventory, context.CancellationToken);
            }

            ReportCollected(context);
            ReportPurposes(context);
            ReportRecipients(context);
        }

        private void Use(string category)
        {
            if (policy.FindCollected(category) is { } entry)
                _categories.Add(entry.Category);
        }

        private void ReportCollected(CompilationAnalysisContext context)
        {
            foreach (CollectedEntry entry in policy.Collected)
            {
                if (!_categories.Contains(entry.Category))
                    Report(context, entry, entry.Category, "no annotated member uses it", "annotate the member");
            }
        }

        private void ReportPurposes(CompilationAnalysisContext context)
        {
            HashSet<string> used = new(StringComparer.Ordinal);
            foreach (string id in _uses.Purposes)
            {
                // A purpose that specialises another is pursued for it, too.
                for (string? current = id; current is not null && used.Add(current);)
                    current = policy.FindPurpose(current)?.Parent;
            }

            foreach (PurposeEntry entry in policy.Purposes)
            {
                if (!used.Contains(entry.Id))
                    Report(context, entry, $"Purpose {entry.Id}", "no [Purpose] names it", "mark the code with [Purpose]");
            }
        }

        private void ReportRecipients(CompilationAnalysisContext context)
        {
            foreach (RecipientEntry entry in policy.Recipients)
            {
                if (entry.Manual == true || IsUsed(entry, context.Compilation))
                    continue;
                Report(
                    context, entry, $"Recipient {entry.Id}", "no [Recipient] names it", "mark the sending code with [Recipient]");
            }
        }

        private bool IsUsed(RecipientEntry entry, Compilation compilation)
        {
            if (_uses.IsRecipientUsed(entry.Id))
                return true;
            foreach (string member in entry.Members)
            {
                if (_uses.IsRecipientUsed(member) || RecipientCatalog.IsReferenced(member, compilation))
                    return true;
            }

            return RecipientCatalog.IsReferenced(entry.Id, compilation);
        }

        private static void Report(
            CompilationAnalysisContext context, PolicyEntry entry, string name, string why, string remedy) =>
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.UnusedPromise, entry.Location.ToLocation(), name, PolicyCitation.Of(entry), why, remedy));
    }
}
