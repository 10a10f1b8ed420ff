using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;

namespace PrivacyAnalyzers.Rules.Policy;

/// <summary>PRIV0004: two entries of the policy cannot both be kept.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContradictoryPolicyAnalyzer() : PolicyErrorAnalyzer(PolicyErrorKind.Contradiction, Descriptors.ContradictoryPolicy);
