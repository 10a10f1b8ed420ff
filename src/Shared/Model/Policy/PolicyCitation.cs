using System.Text;

namespace Privacy.Model;

/// <summary>Says in a message which entry, and which clauses of the policy text, a finding rests on.</summary>
internal static class PolicyCitation
{
    /// <summary>For example <c>privacy.json prohibited[0], clause S2E.1</c>.</summary>
    public static string Of(PolicyEntry entry)
    {
        StringBuilder text = new();
        text.Append(FileName(entry.Location.Path)).Append(' ').Append(entry.Pointer);
        if (!entry.Clauses.IsEmpty)
            text.Append(entry.Clauses.Count == 1 ? ", clause " : ", clauses ").Append(string.Join(", ", entry.Clauses));
        return text.ToString();
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
