using System;
using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;
using Privacy.Symbols;
using PrivacyAnalyzers.Rules.Purpose.Guards;

// The base class owns the start action, so that all rules share one context.
#pragma warning disable RS1013

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>
/// PRIV0407: consent is recorded, and nothing in the project can take it back: no member that can be set again, and no
/// type, method or member named after withdrawal.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingWithdrawalAnalyzer() : PrivacyAnalyzer(Descriptors.MissingWithdrawal)
{
    private protected override bool ShouldAnalyze(PrivacyContext privacy)
    {
        if (!base.ShouldAnalyze(privacy))
            return false;
        foreach (PurposeEntry purpose in privacy.Policy?.Purposes ?? default)
        {
            if (purpose.LegalBasis == "Consent")
                return true;
        }

        return false;
    }

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        Rule rule = new(privacy, new ConsentMembers(privacy.Annotations));
        context.RegisterSymbolAction(rule.AnalyzeType, SymbolKind.NamedType);
        context.RegisterCompilationEndAction(rule.Report);
    }

    private sealed class Rule(PrivacyContext privacy, ConsentMembers consent)
    {
        private static readonly string[] Words =
            ["Withdr", "Revoke", "Unsubscri", "OptOut", "OptedOut", "Objection", "Suppress"];

        private readonly ConcurrentDictionary<ISymbol, bool> _final = new(SymbolEqualityComparer.Default);
        private volatile bool _hasPath;

        public void AnalyzeType(SymbolAnalysisContext context)
        {
            INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
            if (_hasPath || (_hasPath = SaysWithdrawal(type.Name)))
                return;
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IMethodSymbol or IPropertySymbol or IFieldSymbol && SaysWithdrawal(member.Name))
                    _hasPath = true;
                else if (IsConsent(member) && (_hasPath |= CanBeSet(member)) is false)
                    _final.TryAdd(member, true);
                if (_hasPath)
                    return;
            }
        }

        public void Report(CompilationAnalysisContext context)
        {
            if (_hasPath || _final.IsEmpty || IsKeptElsewhere(context.Compilation))
                return;
            foreach (ISymbol member in _final.Keys)
            {
                privacy.Report(context.ReportDiagnostic, member, Diagnostic.Create(
                    Descriptors.MissingWithdrawal, member.Locations[0], MemberName.Of(member)));
            }
        }

        private bool IsConsent(ISymbol member) => member switch
        {
            { IsStatic: true } => false,
            IPropertySymbol { IsImplicitlyDeclared: false } property => consent.IsConsent(property, property.Type),
            IFieldSymbol { IsImplicitlyDeclared: false, IsConst: false } field => consent.IsConsent(field, field.Type),
            _ => false,
        };

        private static bool CanBeSet(ISymbol member) => member switch
        {
            IPropertySymbol { SetMethod: { IsInitOnly: false } } => true,
            IFieldSymbol { IsReadOnly: false } => true,
            IPropertySymbol { GetMethod: { } getter, SetMethod: null } => IsComputed(getter),
            _ => false,
        };

        // => _status == Status.Granted follows what it is computed from.
        private static bool IsComputed(IMethodSymbol getter)
        {
            foreach (ISymbol member in getter.ContainingType.GetMembers())
            {
                if (member is IFieldSymbol { AssociatedSymbol: { } property }
                    && SymbolEqualityComparer.Default.Equals(property, getter.AssociatedSymbol))
                {
                    return false;
                }
            }

            return true;
        }

        // What another project keeps, another project may take back.
        private static bool IsKeptElsewhere(Compilation compilation)
        {
            foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
            {
                foreach (InventoryMember member in CarriedInventory.Read(assembly)?.Members ?? default)
                {
                    if (member.Category == GuardCheck.Choices)
                        return true;
                }
            }

            return false;
        }

        private static bool SaysWithdrawal(string name)
        {
            foreach (string word in Words)
            {
                if (name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                    return true;
            }

            return false;
        }
    }
}
