using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Prohibited;

/// <summary>PRIV0205: an age, or a date of birth, is compared with another minimum age than the policy states.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MinimumAgeAnalyzer() : PrivacyAnalyzer(Descriptors.MinimumAge)
{
    // Comparisons with other numbers are about retirement, statistics or bad input.
    private const int Youngest = 8;
    private const int Oldest = 25;

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        if (privacy.Policy?.Children is { MinimumAge: { } minimum } children)
        {
            context.RegisterOperationAction(
                operation => Check(operation, privacy.Annotations, minimum, children), OperationKind.Binary);
        }
    }

    private static void Check(
        OperationAnalysisContext context, AnnotationReader annotations, int minimum, ChildrenEntry children)
    {
        IBinaryOperation comparison = (IBinaryOperation)context.Operation;
        if (AgeComparison.FindBound(comparison, annotations) is not { } age || age == minimum || age is < Youngest or > Oldest)
            return;
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.MinimumAge, comparison.Syntax.GetLocation(), age, minimum, PolicyCitation.Of(children)));
    }
}
