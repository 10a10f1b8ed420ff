using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>
/// PRIV0409: a personal field that people must fill in, and the policy does not declare it as necessary, or it serves
/// purposes of consent only.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MandatoryFieldAnalyzer : PrivacyAnalyzer
{
    /// <summary>Creates the rule.</summary>
    public MandatoryFieldAnalyzer()
        : base(Descriptors.MandatoryField)
    {
    }

    // A policy without the key says nothing about what is necessary.
    private protected override bool ShouldAnalyze(PrivacyContext privacy) =>
        base.ShouldAnalyze(privacy) && privacy.Policy?.StatedKeys.Contains("mandatory") == true;

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        if (privacy.Policy is not { } policy)
            return;
        Rule rule = new(privacy, policy, new PurposePolicy(policy));
        context.RegisterSymbolAction(rule.Analyze, SymbolKind.Property);
    }

    private sealed class Rule(PrivacyContext privacy, PrivacyPolicy policy, PurposePolicy purposes)
    {
        public void Analyze(SymbolAnalysisContext context)
        {
            var property = (IPropertySymbol)context.Symbol;
            Annotation annotation = privacy.Annotations.Read(property);
            if (!annotation.IsPersonal || annotation.IsAlias || !IsRequired(property))
                return;
            if (FindConsentPurposes(property, annotation) is { } consent)
            {
                Report(context, property, annotation, $"it serves {consent} only, which rests on consent", "");
            }
            else if (!IsDeclared(property, annotation.Category!))
            {
                string file = policy.Path.Substring(policy.Path.LastIndexOfAny(['/', '\\']) + 1);
                Report(
                    context,
                    property,
                    annotation,
                    $"the policy does not declare it as necessary ({file} mandatory)",
                    ", or declare it there with a reason");
            }
        }

        private void Report(
            SymbolAnalysisContext context,
            IPropertySymbol property,
            Annotation annotation,
            string why,
            string remedy) =>
            privacy.Report(context.ReportDiagnostic, property, Diagnostic.Create(
                Descriptors.MandatoryField,
                property.Locations[0],
                MemberName.Of(property),
                annotation.Category,
                why,
                remedy));

        private string? FindConsentPurposes(IPropertySymbol property, Annotation annotation)
        {
            if (purposes.FindAllowance(property, annotation) is not { Purposes: { IsEmpty: false } allowed })
                return null;
            foreach (string purpose in allowed)
            {
                if (purposes.Find(purpose)?.LegalBasis != "Consent")
                    return null;
            }

            return MemberName.List(allowed);
        }

        private bool IsDeclared(IPropertySymbol property, string category)
        {
            string name = MemberName.Of(property);
            foreach (MandatoryEntry entry in policy.Mandatory)
            {
                if (entry.Member is { } member
                    && member != name
                    && !name.EndsWith("." + member, StringComparison.Ordinal))
                {
                    continue;
                }

                if (entry.Category is null ? entry.Member is not null : Covers(entry.Category, category))
                    return true;
            }

            return false;
        }

        private static bool Covers(string declared, string category) =>
            declared == category
            || (declared.EndsWith(".*", StringComparison.Ordinal)
                && category.StartsWith(declared.Substring(0, declared.Length - 1), StringComparison.Ordinal));

        // The attributes by which validation and model binding refuse a missing value.
        private static bool IsRequired(IPropertySymbol property)
        {
            foreach (AttributeData attribute in property.GetAttributes())
            {
                string? name = attribute.AttributeClass?.Name;
                if (name is "RequiredAttribute" or "BindRequiredAttribute" or "JsonRequiredAttribute")
                    return true;
            }

            return false;
        }
    }
}
