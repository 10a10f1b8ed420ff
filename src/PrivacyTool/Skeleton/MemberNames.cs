using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Privacy.Model;

namespace PrivacyTool.Skeleton;

/// <summary>Finds properties that look personal by name and type, in metadata; code is never loaded.</summary>
internal static class MemberNames
{
    public static IReadOnlyList<NameSuggestion> Suggest(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            using PEReader file = new(stream);
            return file.HasMetadata ? Suggest(file.GetMetadataReader()) : [];
        }
        catch (BadImageFormatException)
        {
            return [];
        }
    }

    private static List<NameSuggestion> Suggest(MetadataReader metadata)
    {
        List<NameSuggestion> suggestions = [];
        foreach (TypeDefinitionHandle handle in metadata.TypeDefinitions)
        {
            TypeDefinition type = metadata.GetTypeDefinition(handle);
            string name = metadata.GetString(type.Name);
            if (name.Contains('<', StringComparison.Ordinal))
                continue;
            bool isPerson = NameLexicon.IsPersonType(name);
            foreach (PropertyDefinitionHandle property in type.GetProperties())
            {
                if (Match(metadata, metadata.GetPropertyDefinition(property), isPerson) is not { } category)
                    continue;
                string member = $"{FullName(metadata, type)}.{NameOf(metadata, property)}";
                suggestions.Add(new NameSuggestion(member, category));
            }
        }

        return suggestions;
    }

    private static string? Match(MetadataReader metadata, PropertyDefinition property, bool isPerson)
    {
        string type = property.DecodeSignature(SimpleTypeNames.Instance, genericContext: null).ReturnType;
        string name = metadata.GetString(property.Name);
        LexiconMatch? match = NameLexicon.Match(name, type, isPerson, siblingMatched: false);
        return match is { Confidence: not LexiconConfidence.Low } found ? found.Category : null;
    }

    private static string NameOf(MetadataReader metadata, PropertyDefinitionHandle property) =>
        metadata.GetString(metadata.GetPropertyDefinition(property).Name);

    private static string FullName(MetadataReader metadata, TypeDefinition type)
    {
        string name = metadata.GetString(type.Name);
        if (!type.GetDeclaringType().IsNil)
            return $"{FullName(metadata, metadata.GetTypeDefinition(type.GetDeclaringType()))}.{name}";
        string space = metadata.GetString(type.Namespace);
        return space.Length == 0 ? name : $"{space}.{name}";
    }

    /// <summary>Names types without namespace; nullable and collections are named by their element.</summary>
    private sealed class SimpleTypeNames : ISignatureTypeProvider<string, object?>
    {
        public static readonly SimpleTypeNames Instance = new();

        public string GetPrimitiveType(PrimitiveTypeCode code) => code.ToString();

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte kind) => "class";

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
        {
            string name = reader.GetString(reader.GetTypeReference(handle).Name);
            return LexiconTypeNames.Parse(name) == LexiconTypes.None ? "class" : name;
        }

        public string GetSZArrayType(string elementType) => elementType == "Byte" ? "bytes" : elementType;

        public string GetArrayType(string elementType, ArrayShape shape) => elementType;

        public string GetGenericInstantiation(string genericType, ImmutableArray<string> arguments) =>
            arguments.Length == 1 ? arguments[0] : "class";

        public string GetTypeFromSpecification(
            MetadataReader reader, object? context, TypeSpecificationHandle handle, byte kind) => "class";

        public string GetByReferenceType(string elementType) => elementType;

        public string GetPointerType(string elementType) => "class";

        public string GetPinnedType(string elementType) => elementType;

        public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

        public string GetFunctionPointerType(MethodSignature<string> signature) => "class";

        public string GetGenericMethodParameter(object? context, int index) => "class";

        public string GetGenericTypeParameter(object? context, int index) => "class";
    }
}
