using Privacy.Model;

namespace Privacy.Generators.Redaction;

internal enum TypeForm
{
    Class,
    Struct,
    RecordClass,
    RecordStruct,
    Interface,
}

/// <summary>A type around a nested type, as far as a partial declaration repeats it.</summary>
internal sealed record ContainerSpec(string Keyword, string Name);

/// <summary>How the redacting <c>PrintMembers</c> of a record is declared.</summary>
/// <param name="Modifiers">Such as <c>protected virtual</c>.</param>
/// <param name="CallsBase">The base record's own <c>PrintMembers</c> is redacting or has nothing to hide.</param>
/// <param name="HasText">A <c>ToString</c> of its own, or one that it may not override.</param>
internal sealed record RecordSpec(string Modifiers, bool CallsBase, bool HasText);

/// <summary>
/// A type that holds personal data. It flows through the incremental pipeline: immutable, compared by value, and free
/// of symbols, syntax, locations and compilations.
/// </summary>
internal sealed record TypeSpec
{
    /// <summary>Unique in its assembly.</summary>
    public required string MetadataName { get; init; }

    /// <summary>Names the generated file; differs from every other by more than case.</summary>
    public string FileName { get; init; } = "";

    /// <summary>Empty for the global namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>Simple name, shown in redacted text.</summary>
    public required string Name { get; init; }

    /// <summary>Fully qualified, with type parameters.</summary>
    public required string FullName { get; init; }

    /// <summary>As written in a <c>cref</c>.</summary>
    public required string Cref { get; init; }

    public required TypeForm Form { get; init; }

    /// <summary>Declared in a referenced assembly.</summary>
    public bool IsForeign { get; init; }

    public bool IsPublic { get; init; }

    /// <summary>No other type can derive from it.</summary>
    public bool IsSealed { get; init; }

    public bool IsAbstract { get; init; }

    /// <summary>Number of base types: derived types are tried before their bases.</summary>
    public int Depth { get; init; }

    /// <summary><c>&lt;T&gt;</c> or empty.</summary>
    public string TypeParameters { get; init; } = "";

    /// <summary>A generic type whose type parameters are replaced by types; its view is the generic type's.</summary>
    public bool IsClosed { get; init; }

    /// <summary><c>&lt;Order&gt;</c> of a closed type, else empty.</summary>
    public string TypeArguments { get; init; } = "";

    /// <summary>The open form for <c>typeof</c>.</summary>
    public string OpenName { get; init; } = "";

    /// <summary><c>where</c> clauses of the type parameters or empty.</summary>
    public string Constraints { get; init; } = "";

    /// <summary>Generated here, or shown by the assembly that declares the type.</summary>
    public bool HasView { get; init; }

    public required string ViewName { get; init; }

    public required string ExtensionsName { get; init; }

    /// <summary>Types around it, the outermost first, when all of them and the type itself are partial.</summary>
    public EquatableArray<ContainerSpec> Containers { get; init; }

    /// <summary>The type itself in a partial declaration; null when it or a type around it is not partial.</summary>
    public ContainerSpec? Partial { get; init; }

    /// <summary>Null when the type is no record, is not partial, or has a <c>PrintMembers</c> of its own.</summary>
    public RecordSpec? Record { get; init; }

    public bool HasDebuggerDisplay { get; init; }

    /// <summary>
    /// A contract that the generated serializer does not speak: converters, polymorphism, extension data.
    /// </summary>
    public bool HasSpecialJson { get; init; }

    public EquatableArray<MemberSpec> Members { get; init; }

    public bool IsReference => Form is TypeForm.Class or TypeForm.RecordClass or TypeForm.Interface;

    public bool IsGeneric => TypeParameters.Length > 0;

    public string ViewFullName =>
        (Namespace.Length == 0 ? "global::" : $"global::{Namespace}.") + ViewName + TypeParameters + TypeArguments;
}
