using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;

namespace PrivacyAnalyzers.Rules.Policy;

/// <summary>PRIV0002: the policy leaves out what it ought to state.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IncompletePolicyAnalyzer() : PolicyErrorAnalyzer(PolicyErrorKind.Incomplete, Descriptors.IncompletePolicy);
