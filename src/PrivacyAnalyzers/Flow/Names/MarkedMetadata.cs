using System;
using System.Collections.Generic;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Flow.Names;

/// <summary>The names of what is marked in a compiled module, read from its table of attributes.</summary>
internal sealed class MarkedMetadata
{
    // Metadata does not change, and outlives the compilations that refer to it.
    private static readonly ConditionalWeakTable<ModuleMetadata, MetadataMarks> Cache = new();

    private readonly MetadataMarks _marks = new();
    private readonly HashSet<ParameterHandle> _parameters = [];
    private readonly MetadataReader _reader;

    private readonly bool _hasClassification;

    private MarkedMetadata(MetadataReader reader)
    {
        _reader = reader;
        _hasClassification = RefersToCompliance(reader);
    }

    public static bool IsPlatform(string assembly) => assembly.StartsWith("Microsoft.", StringComparison.Ordinal);

    public static MetadataMarks Of(ModuleMetadata module)
    {
        if (Cache.TryGetValue(module, out MetadataMarks? found))
            return found;
        MarkedMetadata read = new(module.GetMetadataReader());
        read.Read();
        return Cache.GetValue(module, _ => read._marks);
    }

    private static bool RefersToCompliance(MetadataReader reader)
    {
        foreach (AssemblyReferenceHandle handle in reader.AssemblyReferences)
        {
            if (reader.StringComparer.Equals(reader.GetAssemblyReference(handle).Name, MetadataNames.ComplianceAssembly))
                return true;
        }

        return false;
    }

    private void Read()
    {
        if (_hasClassification)
            AddClassifications();
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
        if (_marks.PersonalTypes.Count == 0 || IsPlatform(assembly))
            return;
        foreach (TypeDefinitionHandle handle in _reader.TypeDefinitions)
            _marks.PersonalTypes.Add(Words.HashOf(PlainName(_reader.GetTypeDefinition(handle).Name)));
    }

    private void AddClassifications()
    {
        foreach (TypeDefinitionHandle handle in _reader.TypeDefinitions)
        {
            string name = _reader.GetString(_reader.GetTypeDefinition(handle).Name);
            if (name.EndsWith("Attribute", StringComparison.Ordinal))
                _marks.Classifications.Add(MarkNames.HashOf(name));
        }
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
                _marks.Marked.Add(Words.HashOf(PlainName(type.Name)));
                _marks.PersonalTypes.Add(Words.HashOf(PlainName(type.Name)));
                break;
            case HandleKind.Parameter:
                _parameters.Add((ParameterHandle)parent);
                break;
        }
    }

    private void Add(StringHandle name, TypeDefinitionHandle type)
    {
        _marks.Marked.Add(Words.HashOf(_reader.GetString(name)));
        if (!type.IsNil)
            _marks.PersonalTypes.Add(Words.HashOf(PlainName(_reader.GetTypeDefinition(type).Name)));
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
            _marks.Marked.UnionWith(Words.Unnamed);
        }
    }

    // Where data classifications can be used, any class may derive from one; those of the platform are known.
    private bool MayMark(EntityHandle constructor)
    {
        (StringHandle space, StringHandle name) = TypeOf(constructor);
        if (space.IsNil && name.IsNil)
            return true;
        if (MarkNames.IsOwn(_reader.GetString(name)))
            return true;
        string container = _reader.GetString(space);
        return _hasClassification
            && container != "System"
            && !container.StartsWith("System.", StringComparison.Ordinal)
            && (!container.StartsWith("Microsoft.", StringComparison.Ordinal) || container.Contains("Compliance"));
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
