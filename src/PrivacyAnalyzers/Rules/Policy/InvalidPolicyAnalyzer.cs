using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;

namespace PrivacyAnalyzers.Rules.Policy;

/// <summary>PRIV0001: the policy file cannot be read, or says what does not exist.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidPolicyAnalyzer() : PolicyErrorAnalyzer(PolicyErrorKind.Invalid, Descriptors.InvalidPolicy);
