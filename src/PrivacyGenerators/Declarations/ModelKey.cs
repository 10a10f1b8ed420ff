using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Privacy.Generators.Declarations;

/// <summary>
/// All that the reading of declarations depends on: the surfaces of the files that matter, what is referenced, options,
/// and a setting. Equal keys mean equal results, whatever else was edited.
/// </summary>
internal sealed class ModelKey(Compilation compilation, (ulong Low, ulong High) content, object setting)
    : IEquatable<ModelKey>
{
    private readonly ImmutableArray<MetadataReference> _references = compilation.References.ToImmutableArray();
    private readonly CompilationOptions _options = compilation.Options;
    private readonly LanguageVersion _version = ((CSharpCompilation)compilation).LanguageVersion;
    private readonly string? _assembly = compilation.AssemblyName;
    private readonly (ulong Low, ulong High) _content = content;
    private readonly object _setting = setting;

    public bool Equals(ModelKey? other)
    {
        if (other is null || _content != other._content || _version != other._version || _assembly != other._assembly
            || _references.Length != other._references.Length || !_options.Equals(other._options)
            || !_setting.Equals(other._setting))
        {
            return false;
        }

        for (int i = 0; i < _references.Length; i++)
        {
            if (!ReferenceEquals(_references[i], other._references[i]))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as ModelKey);

    public override int GetHashCode() => unchecked((int)_content.Low);
}
