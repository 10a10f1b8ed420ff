using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Generators.Policy;
using Privacy.Model;
using Privacy.Symbols;

namespace Privacy.Generators.Inventory;

/// <summary>From build options and symbols to values that can be compared.</summary>
internal static class InventoryParser
{
    private const string AliasOption = "privacy_personal_data_attributes";

    public static InventorySettings ReadSettings(
        AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        AnalyzerConfigOptions options = provider.GlobalOptions;
        string? directory = Value(options, "build_property.ProjectDir")
            ?? Value(options, "build_property.MSBuildProjectDirectory");
        string? enabled = Value(options, "build_property.PrivacyInventory");
        return new InventorySettings(
            !string.Equals(enabled, "false", StringComparison.OrdinalIgnoreCase),
            directory,
            Value(options, AliasOption));
    }

    /// <summary>The facts of the compilation; null when it cannot carry an inventory or already carries one.</summary>
    public static InventoryFacts? ReadFacts(
        Compilation compilation,
        InventorySettings settings,
        PolicyConstants constants,
        CancellationToken cancellationToken)
    {
        INamedTypeSymbol? attribute = compilation.GetTypeByMetadataName(MetadataNames.PrivacyInventory);
        if (!settings.IsEnabled || attribute is null)
            return null;
        foreach (AttributeData written in compilation.Assembly.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(written.AttributeClass, attribute))
                return null;
        }

        KnownSymbols known = KnownSymbols.Create(compilation, Aliases(settings.Aliases));
        AnnotationReader annotations = new(known, new GeneratedArguments(compilation, constants));
        return FactReader.Read(compilation, annotations, settings.ProjectDirectory, cancellationToken);
    }

    private static ImmutableArray<string> Aliases(string? value)
    {
        if (value is null)
            return ImmutableArray<string>.Empty;
        ImmutableArray<string>.Builder names = ImmutableArray.CreateBuilder<string>();
        foreach (string name in value.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries))
            names.Add(name.Trim());
        return names.ToImmutable();
    }

    private static string? Value(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && value.Length > 0 ? value : null;
}
