using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;
using Privacy.Symbols;

// The base class owns the start action, so that all rules share one context.
#pragma warning disable RS1013

namespace PrivacyAnalyzers.Rules.Policy;

/// <summary>
/// PRIV0003: the policy promises to collect what no annotated member holds, in this program and in the inventories of
/// the assemblies it references. Asked once per program: a library alone cannot tell.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedPromiseAnalyzer() : PrivacyAnalyzer(Descriptors.UnusedPromise)
{
    private protected override bool ShouldAnalyze(PrivacyContext privacy) =>
        base.ShouldAnalyze(privacy)
        && privacy.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication
        && privacy.Policy is { Collected.IsEmpty: false };

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy) =>
        context.RegisterCompilationEndAction(end => Check(end, privacy, privacy.Policy!));

    private static void Check(CompilationAnalysisContext context, PrivacyContext privacy, PrivacyPolicy policy)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        InventoryFacts facts = FactReader.Read(
            context.Compilation, privacy.Annotations, projectDirectory: null, context.CancellationToken);
        foreach (MemberFact member in facts.Members)
            Use(used, policy, member.Category);
        foreach (IAssemblySymbol assembly in context.Compilation.SourceModule.ReferencedAssemblySymbols)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            foreach (InventoryMember member in CarriedInventory.Read(assembly)?.Members ?? default)
                Use(used, policy, member.Category);
        }

        foreach (CollectedEntry entry in policy.Collected)
        {
            if (!used.Contains(entry.Category))
                Report(context, entry);
        }
    }

    private static void Use(HashSet<string> used, PrivacyPolicy policy, string category)
    {
        if (policy.FindCollected(category) is { } entry)
            used.Add(entry.Category);
    }

    private static void Report(CompilationAnalysisContext context, CollectedEntry entry) =>
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.UnusedPromise, entry.Location.ToLocation(), entry.Category, PolicyCitation.Of(entry)));
}
