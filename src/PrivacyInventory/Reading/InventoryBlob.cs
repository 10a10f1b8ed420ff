using System.Reflection.Metadata;

namespace PrivacyInventory.Reading;

/// <summary>The value of <c>[assembly: PrivacyInventory(schemaVersion, json)]</c> inside an assembly's metadata.</summary>
internal readonly struct InventoryBlob(BlobReader value)
{
    private const string AttributeNamespace = "PrivacyAnnotations";
    private const string AttributeName = "PrivacyInventoryAttribute";

    public int Length => value.Length;

    /// <summary>The attribute on the assembly; null when it has none.</summary>
    public static InventoryBlob? Find(MetadataReader metadata)
    {
        if (!metadata.IsAssembly)
            return null;
        foreach (CustomAttributeHandle handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            CustomAttribute attribute = metadata.GetCustomAttribute(handle);
            if (IsInventory(metadata, attribute.Constructor))
                return new InventoryBlob(metadata.GetBlobReader(attribute.Value));
        }

        return null;
    }

    /// <summary>The inventory's text; null when the value does not hold two strings.</summary>
    public string? ReadJson()
    {
        BlobReader reader = value;
        if (reader.Length < 2 || reader.ReadUInt16() != 1 || reader.ReadSerializedString() is null)
            return null;
        return reader.ReadSerializedString();
    }

    /// <summary>Where the inventory's text lies in the image, undecoded; false when the value is not well formed.</summary>
    public unsafe bool LocateJson(out byte* text, out int length)
    {
        BlobReader reader = value;
        text = null;
        length = 0;
        if (reader.Length < 2 || reader.ReadUInt16() != 1 || reader.ReadSerializedString() is null)
            return false;
        if (!reader.TryReadCompressedInteger(out length) || length > reader.RemainingBytes)
            return false;
        text = reader.CurrentPointer;
        return true;
    }

    private static bool IsInventory(MetadataReader metadata, EntityHandle constructor) => constructor.Kind switch
    {
        HandleKind.MemberReference =>
            IsInventoryType(metadata, metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent),
        HandleKind.MethodDefinition => IsInventoryType(
            metadata, metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()),
        _ => false,
    };

    private static bool IsInventoryType(MetadataReader metadata, EntityHandle type)
    {
        StringHandle typeNamespace;
        StringHandle name;
        switch (type.Kind)
        {
            case HandleKind.TypeReference:
                TypeReference reference = metadata.GetTypeReference((TypeReferenceHandle)type);
                (typeNamespace, name) = (reference.Namespace, reference.Name);
                break;
            case HandleKind.TypeDefinition:
                TypeDefinition definition = metadata.GetTypeDefinition((TypeDefinitionHandle)type);
                (typeNamespace, name) = (definition.Namespace, definition.Name);
                break;
            default:
                return false;
        }

        return metadata.StringComparer.Equals(name, AttributeName)
            && metadata.StringComparer.Equals(typeNamespace, AttributeNamespace);
    }
}
