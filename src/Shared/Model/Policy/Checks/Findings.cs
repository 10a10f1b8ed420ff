using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>Adds findings on entries, with the clauses that the entry rests on at the end of the message.</summary>
internal sealed class Findings(List<PolicyError> errors, PolicyErrorKind kind)
{
    public void Add(PolicyEntry entry, string message) =>
        errors.Add(new PolicyError(kind, message + Clauses(entry), entry.Location));

    public void Add(PolicyLocation location, string message) => errors.Add(new PolicyError(kind, message, location));

    private static string Clauses(PolicyEntry entry) => entry.Clauses.Count switch
    {
        0 => "",
        1 => $" (clause {entry.Clauses[0]})",
        _ => $" (clauses {string.Join(", ", entry.Clauses)})",
    };
}
