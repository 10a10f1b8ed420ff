namespace Privacy.Model;

/// <summary>Where an entry stands in a policy file. Line and column are zero-based.</summary>
internal sealed record PolicyLocation(string Path, int Start, int Length, int Line, int Column, int EndLine, int EndColumn);

/// <summary>What every entry of privacy.json carries: its place and the clauses of the policy text it rests on.</summary>
internal abstract record PolicyEntry
{
    /// <summary>The entry's place inside the file, such as <c>collected[3]</c>.</summary>
    public required string Pointer { get; init; }

    public required PolicyLocation Location { get; init; }

    /// <summary>Clause ids of the policy text, as written in the file.</summary>
    public EquatableArray<string> Clauses { get; init; }
}
