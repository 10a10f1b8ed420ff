using System;
using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Policy;

/// <summary>
/// PRIV0001: a sink, source or redactor of the policy names a member that its type does not have. A type that is not
/// referenced here may well be in another project of the same policy.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnresolvedApiAnalyzer() : PrivacyAnalyzer(Descriptors.InvalidPolicy)
{
    private protected override bool ShouldAnalyze(PrivacyContext privacy) =>
        privacy.Known.HasMarkers
        && privacy.Policy is { } policy
        && !(policy.Sinks.IsEmpty && policy.Sources.IsEmpty && policy.Redactors.IsEmpty);

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy) =>
        context.RegisterAdditionalFileAction(file => Report(file, FlowEngine.For(privacy)));

    private static void Report(AdditionalFileAnalysisContext context, FlowEngine engine)
    {
        foreach (ApiEntry entry in engine.Declared.Unresolved)
        {
            if (!string.Equals(entry.Location.Path, context.AdditionalFile.Path, StringComparison.Ordinal)
                || DefectOf(entry.Id, engine.Compilation) is not { } defect)
            {
                continue;
            }

            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.InvalidPolicy,
                entry.Location.ToLocation(),
                Path.GetFileName(entry.Location.Path),
                $"{entry.Pointer} {defect}"));
        }
    }

    private static string? DefectOf(string id, Compilation compilation)
    {
        // The reader of the file has reported what is no id at all.
        if (id.Length < 3 || id[1] != ':')
            return null;
        int end = id.IndexOf('(');
        int dot = id.LastIndexOf('.', end < 0 ? id.Length - 1 : end);
        if (id[0] == 'T' || dot < 2)
            return null;
        string type = id.Substring(2, dot - 2);
        return DocumentationCommentId.GetFirstSymbolForDeclarationId("T:" + type, compilation) is null
            ? null
            : $"\"{id}\" names no member of {type}; compare its name and parameter types";
    }
}
