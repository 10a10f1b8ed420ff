using System.Text;

namespace Privacy.Generators.Policy;

/// <summary>Turns an id of the policy into a C# identifier.</summary>
internal static class PolicyIdentifier
{
    /// <summary>
    /// The letters and digits of a text, each part with a capital, so that no keyword comes out; null when there are none.
    /// </summary>
    public static string? Of(string text)
    {
        StringBuilder name = new(text.Length + 1);
        bool startsPart = true;
        foreach (char character in text)
        {
            if (!char.IsLetterOrDigit(character))
            {
                startsPart = true;
                continue;
            }

            if (name.Length == 0 && !char.IsLetter(character))
                name.Append('_');
            name.Append(startsPart ? char.ToUpperInvariant(character) : character);
            startsPart = false;
        }

        return name.Length == 0 ? null : name.ToString();
    }
}
