using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Privacy.Model;

namespace PrivacyInventory.Merging;

/// <summary>
/// Inputs of the same file name in a row: copies in several output folders, which count once, or builds for several
/// frameworks, which are merged before they go out.
/// </summary>
internal sealed class PieceGroup : IDisposable
{
    private readonly List<InventoryPiece> _pieces = [];

    public bool Belongs(InventoryPiece piece) =>
        _pieces.Count == 0 || NameOf(_pieces[0]).SequenceEqual(NameOf(piece));

    /// <summary>Takes a piece over; one with the text of another is dropped.</summary>
    public void Add(InventoryPiece piece)
    {
        foreach (InventoryPiece known in _pieces)
        {
            if (known.Text.SequenceEqual(piece.Text))
            {
                piece.Dispose();
                return;
            }
        }

        _pieces.Add(piece);
    }

    /// <summary>Writes the group and empties it; false when its rows do not come after those already written.</summary>
    public bool Flush(MergedOutput output)
    {
        bool isWritten = _pieces.Count switch
        {
            0 => true,
            1 => output.TryAppend(_pieces[0]),
            _ => FlushMerged(output),
        };
        Dispose();
        return isWritten;
    }

    public void Dispose()
    {
        foreach (InventoryPiece piece in _pieces)
            piece.Dispose();
        _pieces.Clear();
    }

    private bool FlushMerged(MergedOutput output)
    {
        List<InventoryDocument> documents = new(_pieces.Count);
        foreach (InventoryPiece piece in _pieces)
            documents.Add(InventoryJson.Read(Encoding.ASCII.GetString(piece.Text)).Document!);
        using InventoryPiece merged = PieceReader.Of(_pieces[0].Path, InventoryMerge.Merge(documents));
        return output.TryAppend(merged);
    }

    private static ReadOnlySpan<char> NameOf(InventoryPiece piece) =>
        Path.GetFileNameWithoutExtension(piece.Path.AsSpan());
}
