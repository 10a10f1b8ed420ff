using System;
using System.IO;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Privacy.Model;

namespace PrivacyTool.Tests;

/// <summary>Writes assemblies that carry an inventory as a build does.</summary>
internal static class AssemblyWithInventory
{
    public static void Write(string path, InventoryDocument? inventory, params (string Type, string Property)[] properties)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        AssemblyName name = new(Path.GetFileNameWithoutExtension(path));
        PersistedAssemblyBuilder assembly = new(name, typeof(object).Assembly);
        ModuleBuilder module = assembly.DefineDynamicModule(name.Name!);
        foreach ((string type, string property) in properties)
            AddProperty(module.DefineType(type, TypeAttributes.Public), property);
        MetadataBuilder metadata = assembly.GenerateMetadata(out BlobBuilder code, out BlobBuilder fields);
        if (inventory is not null)
            AddAttribute(metadata, InventoryJson.Write(inventory));
        BlobBuilder image = new();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), code, fields).Serialize(image);
        File.WriteAllBytes(path, image.ToArray());
    }

    private static void AddAttribute(MetadataBuilder metadata, string json)
    {
        AssemblyReferenceHandle annotations = metadata.AddAssemblyReference(
            metadata.GetOrAddString("PrivacyAnnotations"), new Version(1, 0), default, default, default, default);
        TypeReferenceHandle type = metadata.AddTypeReference(
            annotations, metadata.GetOrAddString("PrivacyAnnotations"), metadata.GetOrAddString("PrivacyInventoryAttribute"));
        BlobBuilder signature = new();
        new BlobEncoder(signature).MethodSignature(isInstanceMethod: true).Parameters(2, returns => returns.Void(), parameters =>
        {
            parameters.AddParameter().Type().String();
            parameters.AddParameter().Type().String();
        });
        MemberReferenceHandle constructor = metadata.AddMemberReference(
            type, metadata.GetOrAddString(".ctor"), metadata.GetOrAddBlob(signature));
        BlobBuilder value = new();
        value.WriteUInt16(1);
        value.WriteSerializedString(InventoryDocument.CurrentSchemaVersion);
        value.WriteSerializedString(json);
        value.WriteUInt16(0);
        metadata.AddCustomAttribute(EntityHandle.AssemblyDefinition, constructor, metadata.GetOrAddBlob(value));
    }

    private static void AddProperty(TypeBuilder type, string name)
    {
        PropertyBuilder property = type.DefineProperty(name, PropertyAttributes.None, typeof(string), null);
        MethodBuilder getter = type.DefineMethod(
            "get_" + name, MethodAttributes.Public | MethodAttributes.SpecialName, typeof(string), null);
        ILGenerator body = getter.GetILGenerator();
        body.Emit(OpCodes.Ldnull);
        body.Emit(OpCodes.Ret);
        property.SetGetMethod(getter);
        type.CreateType();
    }
}
