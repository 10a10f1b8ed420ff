using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>A readable instance member of a personal type, free of symbols and compared by value.</summary>
internal sealed record MemberSpec
{
    /// <summary>The name as declared, without an escaping <c>@</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Fully qualified type with its nullability.</summary>
    public required string Type { get; init; }

    /// <summary>Fully qualified type without nullability, of the value inside a <c>Nullable</c>.</summary>
    public required string ValueType { get; init; }

    public required ValueShape Shape { get; init; }

    public bool IsValueType { get; init; }

    public bool IsNullableValue { get; init; }

    public bool IsTypeParameter { get; init; }

    /// <summary>Its type can be named only where the type parameters of its owner are known.</summary>
    public bool UsesTypeParameters { get; init; }

    /// <summary>Not a plain stored value: reading it runs code of the user.</summary>
    public bool MayThrow { get; init; }

    public bool IsField { get; init; }

    /// <summary>Declared by the type itself and no override: what a record prints.</summary>
    public bool IsPrintedByOwnRecord { get; init; }

    /// <summary>Category code; null for a member without mark, empty when the mark's argument is invalid.</summary>
    public string? Category { get; init; }

    public bool IsNotPersonal { get; init; }

    /// <summary>Redaction asked for on the member itself.</summary>
    public string? AskedRedaction { get; init; }

    /// <summary>Fully qualified view of the member's type, when the shape is personal.</summary>
    public string? View { get; init; }

    /// <summary>Fully qualified method that makes the view.</summary>
    public string? ViewFactory { get; init; }

    /// <summary>The view is another assembly's.</summary>
    public bool IsForeignView { get; init; }

    /// <summary>Short name of the member's type, shown in place of an opaque value.</summary>
    public string TypeLabel { get; init; } = "";

    /// <summary>What a personal collection or object consists of, when its parts can be redacted one by one.</summary>
    public StructureSpec? Structure { get; init; }

    /// <summary>Names of an enum's members when they are few and distinct.</summary>
    public EquatableArray<string> EnumMembers { get; init; }

    /// <summary>Serialised under this name; null when the naming policy decides.</summary>
    public string? JsonName { get; init; }

    public bool IsJsonIgnored { get; init; }

    /// <summary>In logs, exceptions and telemetry. Null: the member is not personal and shown as it is.</summary>
    public RedactionKind? Redaction { get; init; }

    /// <summary>On screens and in mails.</summary>
    public RedactionKind? DisplayRedaction { get; init; }

    /// <summary>Erased whatever is asked.</summary>
    public bool IsForbidden { get; init; }

    public bool IsRedacted => Redaction is not null and not RedactionKind.Keep;
}
