namespace Privacy.Generators.Redaction;

/// <summary>The redaction of a member in each of the views that JSON is written for.</summary>
internal static class JsonRedactions
{
    public static RedactionKind? OfLog(MemberSpec member) => Normal(member.Redaction);

    public static RedactionKind? OfSupport(MemberSpec member) => Normal(member.DisplayRedaction);

    public static RedactionKind? OfExport(MemberSpec member) => member.IsForbidden ? RedactionKind.Erase : null;

    public static bool IsEverRedacted(MemberSpec member) =>
        OfLog(member) is not null || OfSupport(member) is not null || OfExport(member) is not null;

    private static RedactionKind? Normal(RedactionKind? redaction) =>
        redaction == RedactionKind.Keep ? null : redaction;
}
