using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>
/// PRIV0402: code that others can call reads personal data and no purpose is in force. Private and internal members are
/// helpers: they are checked at their callers, so that one purpose at the entry is enough.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingPurposeAnalyzer : PrivacyAnalyzer
{
    /// <summary>
    /// Property of the finding: purposes that the policy allows for all categories read, comma-separated.
    /// </summary>
    internal const string CandidatesKey = "Candidates";

    private const string TopLevelName = WellKnownMemberNames.TopLevelStatementsEntryPointMethodName;

    /// <summary>Creates the rule.</summary>
    public MissingPurposeAnalyzer()
        : base(Descriptors.MissingPurpose)
    {
    }

    private protected override bool ShouldAnalyze(PrivacyContext privacy) =>
        base.ShouldAnalyze(privacy) && privacy.Policy is { Purposes.IsEmpty: false };

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        Rule rule = new(privacy, PurposeFacts.Of(privacy), new PurposePolicy(privacy.Policy));
        context.RegisterOperationBlockAction(rule.AnalyzeBody);
    }

    private sealed class Rule(PrivacyContext privacy, PurposeFacts facts, PurposePolicy policy)
    {
        public void AnalyzeBody(OperationBlockAnalysisContext context)
        {
            if (context.OwningSymbol is not IMethodSymbol method || !IsEntry(method) || !facts.Scope.Of(method).IsEmpty)
                return;
            SortedSet<string> categories = new(System.StringComparer.Ordinal);
            List<Allowance> allowances = [];
            foreach (ISymbol member in facts.Reads.Of(method, context.CancellationToken))
            {
                if (IsOwnMember(member, method))
                    continue;
                Annotation annotation = member is IMethodSymbol source
                    ? privacy.Annotations.ReadReturn(source)
                    : privacy.Annotations.Read(member);
                if (policy.FindAllowance(member, annotation) is not { } allowance)
                    continue;
                if (categories.Add(annotation.Category!))
                    allowances.Add(allowance);
            }

            if (categories.Count > 0)
                privacy.Report(context.ReportDiagnostic, method, Create(method, categories, allowances));
        }

        private static Diagnostic Create(IMethodSymbol method, SortedSet<string> categories, List<Allowance> allowances)
        {
            List<string> candidates = [];
            List<string> citations = [];
            foreach (Allowance allowance in allowances)
                citations.Add(allowance.Citation);
            foreach (string purpose in allowances[0].Purposes)
            {
                if (allowances.TrueForAll(allowance => allowance.Purposes.Contains(purpose)))
                    candidates.Add(purpose);
            }

            ImmutableDictionary<string, string?> properties =
                ImmutableDictionary<string, string?>.Empty.Add(CandidatesKey, string.Join(",", candidates));
            return Diagnostic.Create(
                Descriptors.MissingPurpose,
                (method.AssociatedSymbol ?? method).Locations[0],
                properties,
                MemberName.Of(method),
                string.Join(", ", categories),
                candidates.Count == 0
                    ? "a [Purpose] to each part, since none is declared for all of it"
                    : "[Purpose] with one of " + MemberName.List(candidates),
                MemberName.SortedList(citations));
        }

        // Code that an object runs on its own data (ToString, computed members) says nothing about a purpose.
        private static bool IsOwnMember(ISymbol member, IMethodSymbol method) =>
            member is not IParameterSymbol
            && SymbolEqualityComparer.Default.Equals(member.ContainingType, method.ContainingType.OriginalDefinition);

        private static bool IsEntry(IMethodSymbol method)
        {
            bool isProgram = method.Name is TopLevelName or "Main";
            if (method.IsImplicitlyDeclared && method.Name != TopLevelName)
                return false;
            return method.MethodKind switch
            {
                MethodKind.Constructor => false,
                MethodKind.ExplicitInterfaceImplementation => true,
                _ => method.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected
                        or Accessibility.ProtectedOrInternal
                    || isProgram,
            };
        }
    }
}
