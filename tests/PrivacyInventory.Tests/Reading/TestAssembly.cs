using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace PrivacyInventory.Tests.Reading;

/// <summary>Emits small assemblies that carry any bytes as the value of their inventory attribute.</summary>
internal static class TestAssembly
{
    /// <summary>An assembly whose attribute holds a schema version and this text.</summary>
    public static byte[] WithInventory(string json, string attribute = "PrivacyInventoryAttribute") =>
        WithValue(Value(json), attribute);

    /// <summary>An assembly without any attribute.</summary>
    public static byte[] WithoutInventory() => Emit((_, _) => { });

    public static byte[] WithValue(byte[] value, string attribute = "PrivacyInventoryAttribute") => Emit((metadata, assembly) =>
    {
        AssemblyReferenceHandle annotations = metadata.AddAssemblyReference(
            metadata.GetOrAddString("PrivacyAnnotations"), new Version(1, 0), default, default, default, default);
        TypeReferenceHandle type = metadata.AddTypeReference(
            annotations, metadata.GetOrAddString("PrivacyAnnotations"), metadata.GetOrAddString(attribute));
        MemberReferenceHandle constructor = metadata.AddMemberReference(
            type, metadata.GetOrAddString(".ctor"), metadata.GetOrAddBlob(ConstructorSignature()));
        metadata.AddCustomAttribute(assembly, constructor, metadata.GetOrAddBlob(value));
    });

    private static byte[] Value(string json)
    {
        BlobBuilder blob = new();
        blob.WriteUInt16(1);
        blob.WriteSerializedString("1.0");
        blob.WriteSerializedString(json);
        blob.WriteUInt16(0);
        return blob.ToArray();
    }

    private static BlobBuilder ConstructorSignature()
    {
        BlobBuilder signature = new();
        new BlobEncoder(signature).MethodSignature(isInstanceMethod: true).Parameters(
            2,
            returnType => returnType.Void(),
            parameters =>
            {
                parameters.AddParameter().Type().String();
                parameters.AddParameter().Type().String();
            });
        return signature;
    }

    private static byte[] Emit(Action<MetadataBuilder, AssemblyDefinitionHandle> addAttributes)
    {
        MetadataBuilder metadata = new();
        metadata.AddModule(0, metadata.GetOrAddString("Test.dll"), metadata.GetOrAddGuid(Guid.NewGuid()), default, default);
        AssemblyDefinitionHandle assembly = metadata.AddAssembly(
            metadata.GetOrAddString("Test"), new Version(1, 0), default, default, default, AssemblyHashAlgorithm.Sha1);
        metadata.AddTypeDefinition(
            default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        addAttributes(metadata, assembly);
        BlobBuilder image = new();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), new BlobBuilder()).Serialize(image);
        return image.ToArray();
    }
}
