using System;
using System.Collections.Generic;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Names;

/// <summary>The names of what is marked in a compiled module, read from its table of attributes.</summary>
internal sealed class MarkedMetadata
{
    // Metadata does not change, and outlives the compilations that refer to it.
    private static readonly ConditionalWeakTable<ModuleMetadata, TreeWords> Cache = new();

    private readonly TreeWords _words = new();
    private readonly HashSet<ParameterHandle> _parameters = [];
    private readonly MetadataReader _reader;

    private MarkedMetadata(MetadataReader reader) => _reader = reader;

    public static bool IsPlatform(string assembly) => assembly.StartsWith("Microsoft.", StringComparison.Ordinal);

    public static TreeWords Of(ModuleMetadata module)
    {
        if (Cache.TryGetValue(module, out TreeWords? words))
            return words;
        MarkedMetadata marks = new(module.GetMetadataReader());
        marks.Read();
        return Cache.GetValue(module, _ => marks._words);
    }

    private void Read()
    {
        foreach (CustomAttributeHandle handle in _reader.CustomAttributes)
        {
            CustomAttribute attribute = _reader.GetCustomAttribute(handle);
            if (MayMark(attribute.Constructor))
                Add(attribute.Parent);
        }

        if (_parameters.Count > 0)
        {
            foreach (MethodDefinitionHandle handle in _reader.MethodDefinitions)
                AddParameters(_reader.GetMethodDefinition(handle));
        }

        // Which types hold the personal ones in their members is not looked up: in a library with some, all count.
        string assembly = _reader.IsAssembly ? _reader.GetString(_reader.GetAssemblyDefinition().Name) : "";
        if (_words.PersonalTypes.Count == 0 || IsPlatform(assembly))
            return;
        foreach (TypeDefinitionHandle handle in _reader.TypeDefinitions)
            _words.PersonalTypes.Add(Words.HashOf(PlainName(_reader.GetTypeDefinition(handle).Name)));
    }

    private void Add(EntityHandle parent)
    {
        switch (parent.Kind)
        {
            case HandleKind.PropertyDefinition:
                PropertyDefinition property = _reader.GetPropertyDefinition((PropertyDefinitionHandle)parent);
                PropertyAccessors accessors = property.GetAccessors();
                MethodDefinitionHandle accessor = accessors.Getter.IsNil ? accessors.Setter : accessors.Getter;
                Add(property.Name, accessor.IsNil ? default : _reader.GetMethodDefinition(accessor).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                FieldDefinition field = _reader.GetFieldDefinition((FieldDefinitionHandle)parent);
                Add(field.Name, field.GetDeclaringType());
                break;
            case HandleKind.MethodDefinition:
                Add(_reader.GetMethodDefinition((MethodDefinitionHandle)parent).Name, default);
                break;
            case HandleKind.TypeDefinition:
                TypeDefinition type = _reader.GetTypeDefinition((TypeDefinitionHandle)parent);
                _words.Marked.Add(Words.HashOf(PlainName(type.Name)));
                _words.PersonalTypes.Add(Words.HashOf(PlainName(type.Name)));
                break;
            case HandleKind.Parameter:
                _parameters.Add((ParameterHandle)parent);
                break;
        }
    }

    private void Add(StringHandle name, TypeDefinitionHandle type)
    {
        _words.Marked.Add(Words.HashOf(_reader.GetString(name)));
        if (!type.IsNil)
            _words.PersonalTypes.Add(Words.HashOf(PlainName(_reader.GetTypeDefinition(type).Name)));
    }

    // A marked parameter or return value makes the method personal; that of a constructor, also the part of a record.
    private void AddParameters(MethodDefinition method)
    {
        foreach (ParameterHandle parameter in method.GetParameters())
        {
            if (!_parameters.Contains(parameter))
                continue;
            if (_reader.GetString(method.Name) != ".ctor")
            {
                Add(method.Name, default);
                continue;
            }

            Add(_reader.GetParameter(parameter).Name, method.GetDeclaringType());
            _words.Marked.UnionWith(Words.Unnamed);
        }
    }

    // Attributes of the platform mark nothing, but for those of ASP.NET Core Identity and of compliance.
    private bool MayMark(EntityHandle constructor)
    {
        (StringHandle space, StringHandle name) = TypeOf(constructor);
        if (space.IsNil && name.IsNil)
            return true;
        string attribute = _reader.GetString(name);
        string container = _reader.GetString(space);
        bool isPlatform = container == "System" || container.StartsWith("System.", StringComparison.Ordinal)
            || (container.StartsWith("Microsoft.", StringComparison.Ordinal)
                && !container.Contains("Compliance") && !attribute.Contains("PersonalData"));
        return !isPlatform && MarkNames.MayMark(attribute);
    }

    private (StringHandle Space, StringHandle Name) TypeOf(EntityHandle constructor)
    {
        EntityHandle type = constructor.Kind == HandleKind.MemberReference
            ? _reader.GetMemberReference((MemberReferenceHandle)constructor).Parent
            : _reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType();
        switch (type.Kind)
        {
            case HandleKind.TypeReference:
                TypeReference reference = _reader.GetTypeReference((TypeReferenceHandle)type);
                return (reference.Namespace, reference.Name);
            case HandleKind.TypeDefinition:
                TypeDefinition definition = _reader.GetTypeDefinition((TypeDefinitionHandle)type);
                return (definition.Namespace, definition.Name);
            default:
                return default;
        }
    }

    private string PlainName(StringHandle handle)
    {
        string name = _reader.GetString(handle);
        int arity = name.IndexOf('`');
        return arity < 0 ? name : name.Substring(0, arity);
    }
}
