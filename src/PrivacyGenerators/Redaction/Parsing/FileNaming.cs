using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Privacy.Generators.Redaction;

/// <summary>Gives each type of a compilation a file name of its own, whatever letters and case its name has.</summary>
internal sealed class FileNaming
{
    // The compiler compares the names of generated files without regard to case.
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string NameOf(string metadataName)
    {
        string stem = Encode(metadataName);
        string name = stem;
        for (int attempt = 2; !_taken.Add(name); attempt++)
            name = $"{stem}-{attempt.ToString(CultureInfo.InvariantCulture)}";
        return name;
    }

    // Letters beyond ASCII and the signs of nested and generic types are not for file names.
    private static string Encode(string metadataName)
    {
        StringBuilder name = new(metadataName.Length);
        foreach (char c in metadataName)
        {
            if (c is '.' or '_' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
                name.Append(c);
            else
                name.Append('-').Append(((int)c).ToString("x", CultureInfo.InvariantCulture));
        }

        return name.ToString();
    }
}
