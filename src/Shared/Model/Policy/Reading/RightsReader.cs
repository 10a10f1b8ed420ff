namespace Privacy.Model;

/// <summary>What the people concerned may ask for, and how soon it is done.</summary>
internal static class RightsReader
{
    public static RightsEntry ReadRights(ObjectReader reader) => new()
    {
        Pointer = reader.Pointer,
        Location = reader.Anchor,
        Clauses = reader.Clauses(),
        List = reader.Terms("list", PolicyTerms.Rights) ?? default,
        Fee = reader.Text("fee"),
        Verification = reader.Text("verification"),
    };

    public static DeadlinesEntry ReadDeadlines(ObjectReader reader) => new()
    {
        Pointer = reader.Pointer,
        Location = reader.Anchor,
        Clauses = reader.Clauses(),
        RightsRequest = reader.Period("rightsRequest"),
        RightsExtension = reader.Period("rightsExtension"),
        ChildErasure = reader.Period("childErasure"),
        MarketingOptOut = reader.Object("marketingOptOut", ReadSpan),
    };

    private static DeadlineSpan ReadSpan(ObjectReader reader)
    {
        int? days = reader.Number("days");
        if (days is null && reader.Take("days") is null)
            reader.File.Invalid(reader.Anchor, $"{reader.Pointer} states no \"days\"");
        string kind = reader.Term("kind", PolicyTerms.DayKinds) ?? "calendar";
        return new DeadlineSpan(days ?? 0, kind, reader.Text("calendar"));
    }
}
