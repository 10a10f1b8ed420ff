using System;
using System.IO;
using System.Text;

namespace PrivacyInventory.Merging;

/// <summary>
/// The merged inventory while it grows. The first and longest section goes to the file at once; rows of the others
/// wait in memory, and in temporary files once they outgrow it.
/// </summary>
internal sealed class MergedOutput : IDisposable
{
    /// <summary>Large enough that a system call costs nothing, small enough to stay in a processor's cache.</summary>
    public const int BufferSize = 256 * 1024;

    private readonly FileStream _file;
    private readonly SectionWriter?[] _ordered = new SectionWriter?[RowShapes.Sections.Length];
    private readonly ByteRows?[] _shared = new ByteRows?[RowShapes.Sections.Length];

    public MergedOutput(string path)
    {
        string folder = Path.GetDirectoryName(path)!;
        _file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize);
        _file.Write("{\n\"schemaVersion\":\"1.0\""u8);
        Open(0);
        for (int section = 0; section < _ordered.Length; section++)
        {
            if (RowShapes.IsShared(section))
                _shared[section] = new ByteRows();
            else
                _ordered[section] =
                    section == 0 ? new SectionWriter(_file) : new SectionWriter(new SpoolStream(folder));
        }
    }

    /// <summary>False when rows of the piece do not come after those already there: the output is then of no use.</summary>
    public bool TryAppend(InventoryPiece piece)
    {
        for (int section = 0; section < _ordered.Length; section++)
        {
            ReadOnlySpan<byte> rows = piece.Section(section);
            _shared[section]?.AddAll(rows);
            if (_ordered[section] is { } ordered && !ordered.TryAppend(rows))
                return false;
        }

        return true;
    }

    public void Complete()
    {
        for (int section = 0; section < _ordered.Length; section++)
        {
            if (section > 0)
                Open(section);
            if (_ordered[section] is { } ordered)
                ordered.CopyTo(_file);
            else
                Write(_shared[section]!.ToSortedArray());
        }

        _file.Write("\n}\n"u8);
        _file.Flush();
    }

    public void Dispose()
    {
        foreach (SectionWriter? section in _ordered)
            section?.Dispose();
        _file.Dispose();
    }

    private void Open(int section) => _file.Write(Encoding.ASCII.GetBytes($",\n\"{RowShapes.Sections[section]}\":["));

    private void Write(byte[][] rows)
    {
        for (int index = 0; index < rows.Length; index++)
        {
            _file.Write(index == 0 ? "\n"u8 : ",\n"u8);
            _file.Write(rows[index]);
        }

        _file.Write(rows.Length == 0 ? "]"u8 : "\n]"u8);
    }
}
