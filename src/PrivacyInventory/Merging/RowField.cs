using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace PrivacyInventory.Merging;

/// <summary>What a property of a row holds.</summary>
internal enum RowFieldKind
{
    Text,
    Number,
    Flag,
    Texts,
    Retention,
    Purposes,
}

/// <summary>
/// A property of a row in canonical text. Everything from the separator before its name to the first byte that may
/// differ is one piece of text, compared eight bytes at a time.
/// </summary>
internal sealed class RowField
{
    private const int Window = 24;
    private readonly byte[] _opening;
    private readonly (ulong First, ulong Second, ulong Third) _value;
    private readonly (ulong First, ulong Second, ulong Third) _mask;

    /// <param name="name">Name of the property.</param>
    /// <param name="kind">What it holds.</param>
    /// <param name="isRequired">Whether every row has it.</param>
    /// <param name="isFirst">Whether it opens the row; such a property is required.</param>
    public RowField(string name, RowFieldKind kind, bool isRequired, bool isFirst)
    {
        Name = name;
        Kind = kind;
        IsRequired = isRequired;
        string value = kind switch
        {
            RowFieldKind.Text => "\"",
            RowFieldKind.Texts => "[\"",
            RowFieldKind.Flag => "true",
            RowFieldKind.Purposes => "[",
            _ => "",
        };
        _opening = Encoding.ASCII.GetBytes($"{(isFirst ? '{' : ',')}\"{name}\":{value}");
        Length = _opening.Length;
        byte[] value24 = new byte[Window];
        byte[] mask24 = new byte[Window];
        int length = Math.Min(Length, Window);
        _opening.AsSpan(0, length).CopyTo(value24);
        mask24.AsSpan(0, length).Fill(0xFF);
        _value = Load(ref value24[0]);
        _mask = Load(ref mask24[0]);
    }

    public string Name { get; }

    public RowFieldKind Kind { get; }

    public bool IsRequired { get; }

    /// <summary>Length of the text before the value.</summary>
    public int Length { get; }

    /// <summary>Whether the property's text stands at the start of what is left of a row.</summary>
    public bool Opens(ReadOnlySpan<byte> rest)
    {
        if (rest.Length < Window || Length > Window)
            return rest.StartsWith(_opening);
        (ulong first, ulong second, ulong third) = Load(ref MemoryMarshal.GetReference(rest));
        return (((first ^ _value.First) & _mask.First)
            | ((second ^ _value.Second) & _mask.Second)
            | ((third ^ _value.Third) & _mask.Third)) == 0;
    }

    private static (ulong First, ulong Second, ulong Third) Load(ref byte start) => (
        Unsafe.ReadUnaligned<ulong>(ref start),
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, 8)),
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, 16)));
}
