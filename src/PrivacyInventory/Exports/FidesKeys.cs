using System.Globalization;
using System.Text;

namespace PrivacyInventory.Exports;

/// <summary>Makes keys that fides accepts: letters, digits, <c>_</c>, <c>.</c> and <c>-</c>.</summary>
internal static class FidesKeys
{
    /// <summary>A key for any name; names that differ only in characters fides refuses get different keys.</summary>
    public static string Of(string name)
    {
        StringBuilder key = new(name.Length);
        bool isExact = name.Length != 0;
        foreach (char character in name)
        {
            bool isAllowed = character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
                or '_' or '.' or '-';
            key.Append(isAllowed ? character : '_');
            isExact &= isAllowed;
        }

        return isExact ? key.ToString() : $"{key}_{Hash(name).ToString("x8", CultureInfo.InvariantCulture)}";
    }

    // FNV-1a: the same on every machine and runtime
    private static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char character in text)
            hash = unchecked((hash ^ character) * 16777619);
        return hash;
    }
}
