using Microsoft.CodeAnalysis;
using Privacy.Model;

namespace Privacy.Symbols;

/// <summary>The inventory that an assembly carries as an attribute.</summary>
internal static class CarriedInventory
{
    /// <summary>Null when the assembly carries none, or one that cannot be read.</summary>
    public static InventoryDocument? Read(IAssemblySymbol assembly)
    {
        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "PrivacyInventoryAttribute" } type
                && type.ContainingNamespace?.Name == MetadataNames.Namespace
                && attribute.ConstructorArguments.Length == 2
                && attribute.ConstructorArguments[1].Value is string json)
            {
                return InventoryJson.Read(json).Document;
            }
        }

        return null;
    }
}
