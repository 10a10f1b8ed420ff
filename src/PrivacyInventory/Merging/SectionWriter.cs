using System;
using System.IO;

namespace PrivacyInventory.Merging;

/// <summary>Appends rows to one section, straight to the output or to a spool, as long as they come in order.</summary>
internal sealed class SectionWriter : IDisposable
{
    private readonly FileStream? _output;
    private readonly SpoolStream? _spool;
    private byte[] _last = new byte[1024];
    private int _lastLength;

    public SectionWriter(FileStream output) => _output = output;

    public SectionWriter(SpoolStream spool) => _spool = spool;

    /// <summary>False when the rows do not come after those already there; nothing is written then.</summary>
    public bool TryAppend(ReadOnlySpan<byte> rows)
    {
        if (rows.IsEmpty)
            return true;
        if (!(_last.AsSpan(0, _lastLength).SequenceCompareTo(InventorySlices.First(rows)) < 0))
            return false;
        Write(_lastLength == 0 ? "\n"u8 : ",\n"u8);
        Write(rows);
        Remember(InventorySlices.Last(rows));
        return true;
    }

    /// <summary>Brings spooled rows into the output and closes the section.</summary>
    public void CopyTo(Stream output)
    {
        _spool?.CopyTo(output);
        output.Write(_lastLength == 0 ? "]"u8 : "\n]"u8);
    }

    public void Dispose() => _spool?.Dispose();

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _output?.Write(bytes);
        _spool?.Write(bytes);
    }

    private void Remember(ReadOnlySpan<byte> row)
    {
        if (_last.Length < row.Length)
            _last = new byte[row.Length * 2];
        row.CopyTo(_last);
        _lastLength = row.Length;
    }
}
