using Privacy.Model;

namespace PrivacyInventory.Reading;

/// <summary>What came of looking for an inventory in a file.</summary>
internal enum AssemblyInventoryState
{
    /// <summary>The assembly carries an inventory, and it could be read.</summary>
    Found,

    /// <summary>A .NET assembly without an inventory.</summary>
    None,

    /// <summary>Not a .NET assembly: native code, or no program at all.</summary>
    NotManaged,

    /// <summary>A single-file application: its assemblies are packed inside and not read.</summary>
    SingleFile,

    /// <summary>Not readable, damaged, or with an inventory that breaks the format.</summary>
    Invalid,
}

/// <summary>The inventory of one assembly file, or the reason why there is none.</summary>
internal sealed record AssemblyInventory(string Path, AssemblyInventoryState State)
{
    /// <summary>The inventory; only when <see cref="State"/> is <see cref="AssemblyInventoryState.Found"/>.</summary>
    public InventoryDocument? Document { get; init; }

    /// <summary>Why there is no inventory, in one sentence.</summary>
    public string? Message { get; init; }
}
