using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>
/// The committed snapshot <c>privacy.lock.json</c>: an inventory without places in source, so that it changes only
/// when the data or their use do. Compared at compile time and by the tool.
/// </summary>
internal static class InventoryLock
{
    public const string FileName = "privacy.lock.json";

    /// <summary>The snapshot of an inventory; taking a snapshot of a snapshot gives the same one.</summary>
    public static InventoryDocument Of(InventoryDocument document) => InventoryMerge.Canonical(new InventoryDocument
    {
        Assemblies = document.Assemblies,
        Members = Map(document.Members, static row => row with { Location = null }),
        Processing = Map(document.Processing, static row => row with
        {
            Location = null,
            Places = default,
            CollectedAt = default,
            DisclosedAt = default,
        }),
        Recipients = Map(document.Recipients, static row => row with { Location = null, Places = default }),
        Exceptions = Map(document.Exceptions, static row => row with { Location = null }),
    });

    /// <summary>The rows of one assembly, for a snapshot that covers several projects.</summary>
    public static InventoryDocument ForAssembly(InventoryDocument document, string assembly) => new()
    {
        Assemblies = Where(document.Assemblies, row => row.Name == assembly),
        Members = Where(document.Members, row => row.Assembly == assembly),
        Processing = Where(document.Processing, row => row.Assembly == assembly),
        Recipients = Where(document.Recipients, row => row.Assembly == assembly),
        Exceptions = Where(document.Exceptions, row => row.Assembly == assembly),
    };

    /// <summary>
    /// What differs from the snapshot for one assembly. Empty when the snapshot does not know the assembly: a new
    /// project is not yet under the lock.
    /// </summary>
    public static EquatableArray<InventoryChange> Compare(
        InventoryDocument snapshot, InventoryDocument current, string assembly)
    {
        InventoryDocument known = ForAssembly(snapshot, assembly);
        return known.Assemblies.IsEmpty
            ? default
            : InventoryDiff.Compare(known, ForAssembly(current, assembly));
    }

    /// <summary>A snapshot with the rows of one assembly's inventory, and those of all others as before.</summary>
    public static InventoryDocument Renew(InventoryDocument snapshot, InventoryDocument current, string assembly)
    {
        InventoryDocument others = new()
        {
            Assemblies = Where(snapshot.Assemblies, row => row.Name != assembly),
            Members = Where(snapshot.Members, row => row.Assembly != assembly),
            Processing = Where(snapshot.Processing, row => row.Assembly != assembly),
            Recipients = Where(snapshot.Recipients, row => row.Assembly != assembly),
            Exceptions = Where(snapshot.Exceptions, row => row.Assembly != assembly),
        };
        return InventoryMerge.Merge([others, Of(ForAssembly(current, assembly))]);
    }

    /// <summary>The policy version an assembly was last approved at; null when not stated.</summary>
    public static int? PolicyVersion(InventoryDocument snapshot, string assembly)
    {
        foreach (InventoryAssembly row in snapshot.Assemblies)
        {
            if (row.Name == assembly)
                return row.PolicyVersion;
        }

        return null;
    }

    private static EquatableArray<T> Map<T>(EquatableArray<T> rows, System.Func<T, T> map)
        where T : System.IEquatable<T>
    {
        T[] mapped = new T[rows.Count];
        for (int index = 0; index < mapped.Length; index++)
            mapped[index] = map(rows[index]);
        return new EquatableArray<T>(mapped);
    }

    private static EquatableArray<T> Where<T>(EquatableArray<T> rows, System.Func<T, bool> holds)
        where T : System.IEquatable<T>
    {
        List<T> kept = [];
        foreach (T row in rows)
        {
            if (holds(row))
                kept.Add(row);
        }

        return kept.ToEquatableArray();
    }
}
