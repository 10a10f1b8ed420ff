using System.Text;

namespace PrivacyInventory.Merging;

internal enum RowFieldKind
{
    Text,
    Number,
    Flag,
    Texts,
    Retention,
    Purposes,
}

/// <summary>A property of a row in canonical text: its name as it stands there, with quotes and colon.</summary>
internal sealed class RowField(string name, RowFieldKind kind, bool isRequired)
{
    public byte[] Name { get; } = Encoding.ASCII.GetBytes($"\"{name}\":");

    public RowFieldKind Kind => kind;

    public bool IsRequired => isRequired;
}
