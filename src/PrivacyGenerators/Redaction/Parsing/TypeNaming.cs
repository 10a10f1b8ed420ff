using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Privacy.Generators.Redaction;

/// <summary>Where the redacted view of a type is found.</summary>
internal sealed record ViewReference(string MetadataName, string ViewName, string ExtensionsName, string Namespace)
{
    /// <summary>Of a view of a generic type, else empty.</summary>
    public string TypeArguments { get; init; } = "";

    private string Prefix => Namespace.Length == 0 ? "global::" : $"global::{Namespace}.";

    public string ViewFullName => Prefix + ViewName + TypeArguments;

    public string Factory => $"{Prefix}{ExtensionsName}.Redacted";
}

/// <summary>
/// Names of types in generated code, and names for what is generated that clash with nothing declared.
/// </summary>
internal sealed class TypeNaming(Compilation compilation)
{
    public static readonly SymbolDisplayFormat FullFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat LabelFormat = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat ConstraintFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGenericsOptions(
            SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints)
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly Dictionary<INamedTypeSymbol, ViewReference> _views = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _taken = [];

    public static string Full(ITypeSymbol type) => type.ToDisplayString(FullFormat);

    public static string FullWithoutNullability(ITypeSymbol type) =>
        type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    public static string Label(ITypeSymbol type) => type.ToDisplayString(LabelFormat);

    public static string NamespaceOf(INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } space
        ? space.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat).Substring("global::".Length)
        : "";

    public static string MetadataName(INamedTypeSymbol type)
    {
        string name = type.MetadataName;
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            name = $"{outer.MetadataName}+{name}";
        return type.ContainingNamespace is { IsGlobalNamespace: false } space
            ? $"{space.ToDisplayString()}.{name}" : name;
    }

    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None
        || SyntaxFacts.GetContextualKeywordKind(identifier) != SyntaxKind.None
            ? "@" + identifier
            : identifier;

    /// <summary>Own and outer type parameters, as <c>&lt;TOuter, T&gt;</c>; empty without any.</summary>
    public static string TypeParameters(INamedTypeSymbol type)
    {
        List<string> names = [];
        AddTypeParameters(type, names);
        return names.Count == 0 ? "" : $"<{string.Join(", ", names)}>";
    }

    public static string Constraints(INamedTypeSymbol type)
    {
        StringBuilder text = new();
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.TypeParameters.IsEmpty)
                continue;
            string display = current.ToDisplayString(ConstraintFormat);
            int start = display.IndexOf(" where ", System.StringComparison.Ordinal);
            if (start >= 0)
                text.Append(display, start, display.Length - start);
        }

        return text.ToString();
    }

    /// <summary>Types that replace the type parameters, those of outer types first; empty without any.</summary>
    public static string TypeArguments(INamedTypeSymbol type)
    {
        List<string> names = [];
        AddTypeArguments(type, names);
        return names.Count == 0 ? "" : $"<{string.Join(", ", names)}>";
    }

    public ViewReference ViewOf(INamedTypeSymbol type) =>
        type.IsGenericType
            ? ViewOfDefinition(type.OriginalDefinition) with { TypeArguments = TypeArguments(type) }
            : ViewOfDefinition(type);

    private ViewReference ViewOfDefinition(INamedTypeSymbol type)
    {
        if (_views.TryGetValue(type, out ViewReference? view))
            return view;
        string space = NamespaceOf(type);
        string stem = Flatten(type);
        string suffix = "";
        for (int attempt = 2; !IsFree(type, $"{stem}Redacted{suffix}")
            || !IsFree(type, $"{stem}RedactedExtensions{suffix}"); attempt++)
            suffix = $"_{attempt}";
        string viewName = $"{stem}Redacted{suffix}";
        _taken.Add($"{space}.{viewName}");
        view = new ViewReference(space.Length == 0 ? viewName : $"{space.Replace("@", "")}.{viewName}", viewName,
            $"{stem}RedactedExtensions{suffix}", space);
        _views[type] = view;
        return view;
    }

    private bool IsFree(INamedTypeSymbol type, string name)
    {
        if (_taken.Contains($"{NamespaceOf(type)}.{name}"))
            return false;

        // What a referenced assembly declares under this name is its own view of the same type.
        foreach (INamedTypeSymbol found in type.ContainingNamespace.GetTypeMembers(name))
        {
            if (SymbolEqualityComparer.Default.Equals(found.ContainingAssembly, compilation.Assembly)
                && !IsAnnounced(found))
                return false;
        }

        return true;
    }

    // A partial struct declared by the user lets other generators see the view, which they cannot see in our output.
    private static bool IsAnnounced(INamedTypeSymbol view)
    {
        if (!view.IsValueType || view.DeclaringSyntaxReferences.IsEmpty)
            return false;
        foreach (SyntaxReference reference in view.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is not StructDeclarationSyntax declaration
                || !declaration.Modifiers.Any(SyntaxKind.PartialKeyword) || declaration.Members.Count > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static string Flatten(INamedTypeSymbol type)
    {
        string name = type.Name;
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            name = $"{outer.Name}_{name}";
        return name;
    }

    private static void AddTypeArguments(INamedTypeSymbol type, List<string> names)
    {
        if (type.ContainingType is { } outer)
            AddTypeArguments(outer, names);
        foreach (ITypeSymbol argument in type.TypeArguments)
            names.Add(Full(argument));
    }

    private static void AddTypeParameters(INamedTypeSymbol type, List<string> names)
    {
        if (type.ContainingType is { } outer)
            AddTypeParameters(outer, names);
        foreach (ITypeParameterSymbol parameter in type.TypeParameters)
            names.Add(Escape(parameter.Name));
    }
}
