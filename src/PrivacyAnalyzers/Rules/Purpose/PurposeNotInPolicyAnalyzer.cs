using System.Collections.Generic;
using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>PRIV0403: an attribute names a purpose that the policy does not declare.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PurposeNotInPolicyAnalyzer() : PrivacyAnalyzer(Descriptors.PurposeNotInPolicy)
{
    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        // A policy that lists no purposes does not say that there are none.
        if (privacy.Policy is { Purposes.IsEmpty: false } policy)
        {
            AttributeIds.Register(
                context,
                privacy,
                static kind => kind == AttributeKind.Purpose,
                (node, id) => Check(node, id, policy));
        }
    }

    private static void Check(SyntaxNodeAnalysisContext context, AttributeId id, PrivacyPolicy policy)
    {
        string purpose = id.Id ?? "";
        if (id.MissingFrom is null && policy.FindPurpose(purpose) is not null)
            return;
        IEnumerable<string> known = id.MissingFrom is null ? Declared(policy) : id.Constants();
        string hint = Suggestion.Phrase(purpose, known);
        if (hint.Length == 0)
            hint = "; declare it in purposes with its legal basis, or use one that is declared";
        string name = AttributeIds.FindTarget(context) is { } target ? SymbolNames.Of(target) : "this code";
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.PurposeNotInPolicy,
            id.Expression.GetLocation(),
            IdSuggestion.Properties(purpose, known),
            purpose,
            name,
            Path.GetFileName(policy.Path),
            hint));
    }

    private static IEnumerable<string> Declared(PrivacyPolicy policy)
    {
        foreach (PurposeEntry purpose in policy.Purposes)
            yield return purpose.Id;
    }
}
