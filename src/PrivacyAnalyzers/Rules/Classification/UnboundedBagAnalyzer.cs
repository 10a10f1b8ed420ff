using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Classification;

/// <summary>PRIV0105: a model that collects personal data also takes whatever else is sent, unannotated.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnboundedBagAnalyzer() : PrivacyAnalyzer(Descriptors.UnboundedBag)
{
    private protected override SourceWord Needs => SourceWord.Mark;

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        AnnotationReader annotations = privacy.Annotations;
        context.RegisterSymbolAction(symbol => Check(symbol, annotations), SymbolKind.Property);
    }

    private static void Check(SymbolAnalysisContext context, AnnotationReader annotations)
    {
        IPropertySymbol property = (IPropertySymbol)context.Symbol;
        if (property.IsStatic
            || property.IsIndexer
            || property.DeclaredAccessibility == Accessibility.Private
            || property.Locations.IsEmpty
            || annotations.Read(property) is { IsPersonal: true } or { IsNotPersonal: true }
            || !IsBag(MemberTypes.Unwrap(property.Type))
            || !HoldsPersonalData(property.ContainingType, annotations))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.UnboundedBag,
            property.Locations[0],
            IdSuggestion.Properties("UnstructuredData.FreeText"),
            SymbolNames.Of(property)));
    }

    private static bool IsBag(ITypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Dynamic || IsAnything(type))
            return true;
        if (type is not INamedTypeSymbol { TypeArguments: { Length: 2 } arguments } named
            || arguments[0].SpecialType != SpecialType.System_String
            || named.Name is not ("Dictionary" or "IDictionary" or "IReadOnlyDictionary" or "ConcurrentDictionary"))
        {
            return false;
        }

        return arguments[1].SpecialType == SpecialType.System_String || IsAnything(arguments[1]);
    }

    private static bool IsAnything(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Object
        || (type.Name is "JsonElement" or "JsonNode" or "JsonObject" or "JsonDocument" or "JToken" or "JObject"
                or "ExpandoObject"
            && type.ContainingNamespace?.ToDisplayString() is "System.Text.Json" or "System.Text.Json.Nodes"
                or "Newtonsoft.Json.Linq" or "System.Dynamic");

    private static bool HoldsPersonalData(INamedTypeSymbol type, AnnotationReader annotations)
    {
        ImmutableArray<ISymbol> members = type.GetMembers();
        foreach (ISymbol member in members)
        {
            if (member is IPropertySymbol or IFieldSymbol && annotations.Read(member).IsPersonal)
                return true;
        }

        return false;
    }
}
