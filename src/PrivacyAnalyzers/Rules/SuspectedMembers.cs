using System;
using System.Collections.Generic;
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
                if (symbol.Symbol is INamedTypeSymbol type && IsDataType(type))
                    VisitType(symbol, type, privacy.Annotations, visit);
            },
            SymbolKind.NamedType);

    private static void VisitType(
        SymbolAnalysisContext context,
        INamedTypeSymbol type,
        AnnotationReader annotations,
        Action<SymbolAnalysisContext, SuspectedMember> visit)
    {
        if (annotations.Read(type) is { IsNotPersonal: true } or { IsAnonymized: true })
            return;
        if (type.TypeKind == TypeKind.Enum)
        {
            if (NameLexicon.Match(type.Name, LexiconTypes.Enum, acceptLow: false) is { } named)
                visit(context, new SuspectedMember(type, annotations.Read(type), named, false));
            return;
        }

        List<ISymbol> members = [];
        bool isAmongPersonal = NameLexicon.IsPersonType(type.Name);
        foreach (ISymbol member in type.GetMembers())
        {
            if (!IsDataMember(member))
                continue;
            members.Add(member);
            isAmongPersonal |= annotations.Read(member) is { IsPersonal: true, IsAlias: false };
        }

        foreach (ISymbol member in members)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (NameLexicon.Match(member.Name, MemberTypes.Of(TypeOf(member)), isAmongPersonal) is { } match)
                visit(context, new SuspectedMember(member, annotations.Read(member), match, isAmongPersonal));
        }
    }

    private static ITypeSymbol TypeOf(ISymbol member) =>
        member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    // Attributes, exceptions, interfaces, static classes and database contexts hold no data of people.
    private static bool IsDataType(INamedTypeSymbol type)
    {
        if (type.IsStatic || type.IsImplicitlyDeclared || type.DeclaringSyntaxReferences.IsEmpty)
            return false;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Enum))
            return false;
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name is "Attribute" or "Exception" or "DbContext")
                return false;
        }

        return true;
    }

    // What is private, static or constant belongs to the code; what overrides is judged at its slot.
    private static bool IsDataMember(ISymbol member) => member switch
    {
        { IsStatic: true } or { IsImplicitlyDeclared: true } or { IsOverride: true } => false,
        { DeclaredAccessibility: Accessibility.Private } => false,
        IPropertySymbol { IsIndexer: false, ExplicitInterfaceImplementations.IsEmpty: true } => true,
        IFieldSymbol { AssociatedSymbol: null } => true,
        _ => false,
    };
}
