using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules;

/// <summary>A member whose name and type suggest personal data.</summary>
/// <param name="Member">Property, field or enum.</param>
/// <param name="Annotation">What its attributes say.</param>
/// <param name="Match">What its name says.</param>
/// <param name="IsAmongPersonal">Its type is about a person, or has other personal members.</param>
internal readonly record struct SuspectedMember(
    ISymbol Member, Annotation Annotation, LexiconMatch Match, bool IsAmongPersonal)
{
    /// <summary>Sure enough for an error: the name hardly ever means anything else, or it stands among personal data.</summary>
    public bool IsStrong => Match.Confidence == LexiconConfidence.High || IsAmongPersonal;
}

/// <summary>Visits the data members in source whose names are those of personal data, annotated or not.</summary>
internal static class SuspectedMembers
{
    public static void Register(
        CompilationStartAnalysisContext context,
        PrivacyContext privacy,
        Action<SymbolAnalysisContext, SuspectedMember> visit) =>
        context.RegisterSymbolAction(
            symbol =>
            {
                foreach (SuspectedMember suspect in privacy.Suspects.In((INamedTypeSymbol)symbol.Symbol))
                    visit(symbol, suspect);
            },
            SymbolKind.NamedType);
}
