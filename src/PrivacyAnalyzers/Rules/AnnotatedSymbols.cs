using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules;

/// <summary>A symbol in source that holds personal data, and how a message names it.</summary>
internal readonly record struct PersonalSymbol(ISymbol Symbol, Annotation Annotation, string Category, string Name)
{
    public Location Location => Symbol.Locations[0];
}

/// <summary>
/// Visits every symbol in source that holds personal data, once: not the parameter and again the property of a
/// record, not the member and again the type or slot in source that it takes its category from.
/// </summary>
internal static class AnnotatedSymbols
{
    public static void Register(
        CompilationStartAnalysisContext context,
        PrivacyContext privacy,
        Action<SymbolAnalysisContext, PersonalSymbol> visit)
    {
        AnnotationReader annotations = privacy.Annotations;
        context.RegisterSymbolAction(
            symbol =>
            {
                if (Find(symbol.Symbol, annotations) is { } personal)
                    visit(symbol, personal);
            },
            SymbolKind.NamedType,
            SymbolKind.Property,
            SymbolKind.Field,
            SymbolKind.Parameter,
            SymbolKind.Method);
    }

    private static PersonalSymbol? Find(ISymbol symbol, AnnotationReader annotations)
    {
        if (symbol.Locations.IsEmpty || !symbol.Locations[0].IsInSource)
            return null;
        if (symbol is IMethodSymbol method)
        {
            return method.AssociatedSymbol is null
                && IsNamed(annotations.ReadReturn(method))
                && annotations.IsReturnMarked(method)
                ? Create(method, annotations.ReadReturn(method), SymbolNames.Of(method) + "()")
                : null;
        }

        Annotation annotation = annotations.Read(symbol);
        return IsNamed(annotation) && !IsRepeated(symbol, annotations)
            ? Create(symbol, annotation, SymbolNames.Of(symbol))
            : null;
    }

    private static bool IsNamed(Annotation annotation) =>
        annotation is { IsPersonal: true, IsAlias: false, Category.Length: > 0 };

    private static PersonalSymbol Create(ISymbol symbol, Annotation annotation, string name) =>
        new(symbol, annotation, annotation.Category!, name);

    private static bool IsRepeated(ISymbol symbol, AnnotationReader annotations) => symbol switch
    {
        IFieldSymbol { AssociatedSymbol: not null } => true,
        IParameterSymbol parameter => !annotations.IsMarked(parameter) || IsRecordParameter(parameter),
        INamedTypeSymbol type => !annotations.IsMarked(type),
        IPropertySymbol property => !annotations.IsMarked(property)
            && (property.OverriddenProperty is { } slot ? IsInSource(slot) : TakesFromSource(property.Type, annotations)),
        IFieldSymbol field => !annotations.IsMarked(field) && TakesFromSource(field.Type, annotations),
        _ => true,
    };

    private static bool TakesFromSource(ITypeSymbol type, AnnotationReader annotations) =>
        IsInSource(type) && annotations.IsMarked(type);

    private static bool IsInSource(ISymbol symbol) => !symbol.DeclaringSyntaxReferences.IsEmpty;

    private static bool IsRecordParameter(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            || !constructor.ContainingType.IsRecord)
        {
            return false;
        }

        foreach (ISymbol member in constructor.ContainingType.GetMembers(parameter.Name))
        {
            if (member is IPropertySymbol property && property.Locations[0] == parameter.Locations[0])
                return true;
        }

        return false;
    }
}
