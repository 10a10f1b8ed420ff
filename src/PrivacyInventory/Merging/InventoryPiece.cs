using System;
using System.Buffers;
using PrivacyInventory.Reading;

namespace PrivacyInventory.Merging;

/// <summary>One input: its text, split into sections, or what is wrong with it. The text lives in a rented buffer.</summary>
internal sealed class InventoryPiece(string path) : IDisposable
{
    private byte[]? _buffer;
    private int _start;
    private int _length;

    public string Path => path;

    /// <summary>Null when the input has no inventory, or one that cannot be read.</summary>
    public InventorySlices? Slices { get; private set; }

    /// <summary>What is wrong with the input; null when nothing is.</summary>
    public MergeProblem? Problem { get; private init; }

    /// <summary>An input that cannot be read.</summary>
    public static InventoryPiece Invalid(string path, string message) =>
        Without(path, message, AssemblyInventoryState.Invalid);

    /// <summary>An input without an inventory that counts.</summary>
    public static InventoryPiece Without(string path, string message, AssemblyInventoryState state) =>
        new(path) { Problem = new MergeProblem(path, message, state) };

    public ReadOnlySpan<byte> Text => _buffer.AsSpan(_start, _length);

    /// <param name="path">Where the text comes from.</param>
    /// <param name="buffer">A rented buffer that now belongs to the piece.</param>
    /// <param name="start">First byte of the text.</param>
    /// <param name="length">Number of bytes.</param>
    /// <param name="slices">The text's sections.</param>
    public static InventoryPiece Of(string path, byte[] buffer, int start, int length, InventorySlices slices) =>
        new(path) { _buffer = buffer, _start = start, _length = length, Slices = slices };

    public ReadOnlySpan<byte> Section(int section) => Slices is null ? default : Slices[section, Text];

    public void Dispose()
    {
        if (_buffer is { } buffer)
            ArrayPool<byte>.Shared.Return(buffer);
        _buffer = null;
        Slices = null;
    }
}
