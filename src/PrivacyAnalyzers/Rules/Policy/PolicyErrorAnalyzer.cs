using System;
using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;

namespace PrivacyAnalyzers.Rules.Policy;

/// <summary>Reports one kind of defect of the policy files, each in its own file and at its own place.</summary>
public abstract class PolicyErrorAnalyzer : PrivacyAnalyzer
{
    private readonly PolicyErrorKind _kind;

    private protected PolicyErrorAnalyzer(PolicyErrorKind kind, DiagnosticDescriptor descriptor)
        : base(descriptor) => _kind = kind;

    // A policy is checked even where no code is annotated yet.
    private protected override bool ShouldAnalyze(PrivacyContext privacy) => privacy.PolicyResult is not null;

    private protected sealed override void AnalyzeCompilation(
        CompilationStartAnalysisContext context, PrivacyContext privacy) =>
        context.RegisterAdditionalFileAction(file => Report(file, privacy.PolicyResult!));

    private void Report(AdditionalFileAnalysisContext context, PolicyReadResult result)
    {
        foreach (PolicyError error in result.Errors)
        {
            if (error.Kind != _kind || !string.Equals(error.Location.Path, context.AdditionalFile.Path, StringComparison.Ordinal))
                continue;
            string file = Path.GetFileName(error.Location.Path);
            context.ReportDiagnostic(Diagnostic.Create(
                SupportedDiagnostics[0], error.Location.ToLocation(), file, error.Message));
        }
    }
}
