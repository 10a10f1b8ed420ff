using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;

namespace PrivacyAnalyzers.Rules.Policy;

/// <summary>PRIV0006: a purpose has no legal basis, or its basis lacks what it rests on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PurposeWithoutBasisAnalyzer() : PolicyErrorAnalyzer(PolicyErrorKind.PurposeWithoutBasis, Descriptors.PurposeWithoutBasis);
