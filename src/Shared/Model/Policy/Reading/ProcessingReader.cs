namespace Privacy.Model;

/// <summary>Why data is used, through which cookies, and for how long it is kept.</summary>
internal static class ProcessingReader
{
    public static PurposeEntry? ReadPurpose(ObjectReader reader)
    {
        string? id = reader.RequiredText("id");
        PurposeEntry entry = new()
        {
            Pointer = reader.Pointer,
            Location = reader.Anchor,
            Clauses = reader.Clauses(),
            Id = id ?? "",
            Parent = reader.Reference("parent", PolicyReferenceKind.Purpose),
            Description = reader.Text("description"),
            LegalBasis = reader.Term("legalBasis", PolicyTerms.LegalBases),
            Interest = reader.Text("interest"),
            Obligation = reader.Text("obligation"),
            Task = reader.Text("task"),
            Art9Condition = reader.Term("art9Condition", PolicyTerms.Art9Conditions),
            Marketing = reader.Flag("marketing"),
            RequiresRelationship = reader.Text("requiresRelationship"),
            Output = reader.Term("output", PolicyTerms.Outputs),
            ConsentRecordUrl = reader.Text("consentRecordUrl"),
            LiaUrl = reader.Text("liaUrl"),
            BalancingDate = reader.Date("balancingDate"),
            BusinessFunction = reader.Text("businessFunction"),
            DpiaRequired = reader.Flag("dpiaRequired"),
            DpiaProgress = reader.Text("dpiaProgress"),
            DpiaUrl = reader.Text("dpiaUrl"),
            CompatibleWith = reader.References("compatibleWith", PolicyReferenceKind.Purpose),
            Justification = reader.Text("justification"),
        };
        return id is null ? null : entry;
    }

    public static CookieEntry? ReadCookie(ObjectReader reader)
    {
        string? name = reader.RequiredText("name");
        CookieEntry entry = new()
        {
            Pointer = reader.Pointer,
            Location = reader.Anchor,
            Clauses = reader.Clauses(),
            Name = name ?? "",
            Class = reader.Term("class", PolicyTerms.CookieClasses, anyCase: true),
            Party = reader.Term("party", PolicyTerms.Parties),
            Lifetime = reader.Period("lifetime", "session"),
            Recipient = reader.Reference("recipient", PolicyReferenceKind.Recipient),
            Purposes = reader.References("purposes", PolicyReferenceKind.Purpose),
        };
        return name is null ? null : entry;
    }

    public static SignalsEntry ReadSignals(ObjectReader reader) => new()
    {
        Pointer = reader.Pointer,
        Location = reader.Anchor,
        Clauses = reader.Clauses(),
        Dnt = reader.Term("dnt", PolicyTerms.Signals),
        Gpc = reader.Term("gpc", PolicyTerms.Signals),
    };

    public static RetentionEntry ReadRetention(ObjectReader reader) => new()
    {
        Pointer = reader.Pointer,
        Location = reader.Anchor,
        Clauses = reader.Clauses(),
        SourceUrl = reader.Text("sourceUrl"),
        Rules = reader.Objects("rules", ReadRule),
        Holds = reader.Texts("holds") ?? default,
    };

    private static RetentionRule? ReadRule(ObjectReader reader)
    {
        string? id = reader.RequiredText("id");
        RetentionRule rule = new()
        {
            Pointer = reader.Pointer,
            Location = reader.Anchor,
            Clauses = reader.Clauses(),
            Id = id ?? "",
            Trigger = reader.Term("trigger", PolicyTerms.Triggers),
            Period = reader.Period("period", "indefinite"),
            Action = reader.Term("action", PolicyTerms.Actions),
            AppliesTo = reader.Text("appliesTo"),
        };
        return id is null ? null : rule;
    }
}
