using System;

namespace Privacy.Model;

/// <summary>Types a member may have for a category to fit; the collections of a type are unwrapped before.</summary>
[Flags]
internal enum LexiconTypes
{
    None = 0,
    String = 1,
    Int = 1 << 1,
    Long = 1 << 2,
    Byte = 1 << 3,
    Bool = 1 << 4,
    Char = 1 << 5,
    Decimal = 1 << 6,
    Double = 1 << 7,
    Float = 1 << 8,
    Bytes = 1 << 9,
    Object = 1 << 10,
    Guid = 1 << 11,
    DateTime = 1 << 12,
    DateTimeOffset = 1 << 13,
    DateOnly = 1 << 14,
    IPAddress = 1 << 15,
    PhysicalAddress = 1 << 16,
    MailAddress = 1 << 17,
    Uri = 1 << 18,
    Enum = 1 << 19,
    Class = 1 << 20,
    List = 1 << 21,
    Dictionary = 1 << 22,
    Dates = DateTime | DateTimeOffset | DateOnly,
    All = (1 << 23) - 1,
}

/// <summary>Reads type names, as C# keywords or metadata names without namespace.</summary>
internal static class LexiconTypeNames
{
    /// <summary>
    /// The type a name stands for; <see cref="LexiconTypes.None"/> for a scalar that holds no personal data.
    /// </summary>
    public static LexiconTypes Parse(string name) => name switch
    {
        "string" or "String" => LexiconTypes.String,
        "int" or "Int32" or "short" or "Int16" or "ushort" or "UInt16" or "uint" or "UInt32" => LexiconTypes.Int,
        "long" or "Int64" or "ulong" or "UInt64" => LexiconTypes.Long,
        "byte" or "Byte" => LexiconTypes.Byte,
        "bool" or "Boolean" => LexiconTypes.Bool,
        "char" or "Char" => LexiconTypes.Char,
        "decimal" or "Decimal" => LexiconTypes.Decimal,
        "double" or "Double" => LexiconTypes.Double,
        "float" or "Single" => LexiconTypes.Float,
        "bytes" or "byte[]" => LexiconTypes.Bytes,
        "object" or "Object" => LexiconTypes.Object,
        "Guid" => LexiconTypes.Guid,
        "DateTime" => LexiconTypes.DateTime,
        "DateTimeOffset" => LexiconTypes.DateTimeOffset,
        "DateOnly" => LexiconTypes.DateOnly,
        "IPAddress" => LexiconTypes.IPAddress,
        "PhysicalAddress" => LexiconTypes.PhysicalAddress,
        "MailAddress" => LexiconTypes.MailAddress,
        "Uri" => LexiconTypes.Uri,
        "enum" => LexiconTypes.Enum,
        "class" => LexiconTypes.Class,
        "list" => LexiconTypes.List,
        "Dictionary" => LexiconTypes.Dictionary,
        _ => LexiconTypes.None,
    };
}
