namespace Privacy.Model;

/// <summary>Who is responsible, who receives and who may see.</summary>
internal static class PartiesReader
{
    public static PolicyHeader ReadHeader(ObjectReader reader) => new()
    {
        Pointer = reader.Pointer,
        Location = reader.Anchor,
        Clauses = reader.Clauses(),
        Name = reader.Text("name"),
        Version = reader.Number("version"),
        EffectiveDate = reader.Date("effectiveDate"),
        Scope = reader.Text("scope"),
        TermsUrl = reader.Text("termsUrl"),
        Security = reader.Texts("security") ?? default,
        CollectedListIsClosed = reader.Flag("collectedListIsClosed"),
    };

    public static ControllerEntry ReadController(ObjectReader reader) => new()
    {
        Pointer = reader.Pointer,
        Location = reader.Anchor,
        Clauses = reader.Clauses(),
        LegalName = reader.Text("legalName"),
        DisplayName = reader.Text("displayName"),
        Address = reader.Text("address"),
        Email = reader.Text("email"),
        ContactRole = reader.Text("contactRole"),
        Dpo = reader.Text("dpo"),
        EuRepresentative = reader.Text("euRepresentative"),
        UkRepresentative = reader.Text("ukRepresentative"),
        Entities = reader.Texts("entities") ?? default,
    };

    public static RecipientEntry? ReadRecipient(ObjectReader reader)
    {
        string? id = reader.RequiredText("id");
        RecipientEntry entry = new()
        {
            Pointer = reader.Pointer,
            Location = reader.Anchor,
            Clauses = reader.Clauses(),
            Id = id ?? "",
            Roles = reader.Terms("role", PolicyTerms.Roles, allowSingle: true),
            Countries = reader.Countries("countries"),
            Purposes = reader.References("purposes", PolicyReferenceKind.Purpose),
            OwnPurposes = reader.Texts("ownPurposes"),
            Categories = reader.References("categories", PolicyReferenceKind.CategoryPattern),
            Members = reader.Texts("members") ?? default,
            TransferMechanism = reader.Term("transferMechanism", PolicyTerms.TransferMechanisms),
            Ccpa = reader.Term("ccpa", PolicyTerms.Ccpa),
            Manual = reader.Flag("manual"),
            ContractUrl = reader.Text("contractUrl"),
            PrivacyUrl = reader.Text("privacyUrl"),
            DpaSigned = reader.Flag("dpaSigned"),
            InstructionsUrl = reader.Text("instructionsUrl"),
            Hosts = reader.Texts("hosts") ?? default,
            Types = reader.Texts("types") ?? default,
        };
        return id is null ? null : entry;
    }

    public static AccessEntry? ReadAccess(ObjectReader reader)
    {
        string? category = reader.Reference("category", PolicyReferenceKind.CategoryPattern, required: true);
        AccessEntry entry = new()
        {
            Pointer = reader.Pointer,
            Location = reader.Anchor,
            Clauses = reader.Clauses(),
            Category = category ?? "",
            Roles = reader.Texts("roles"),
        };
        return category is null ? null : entry;
    }
}
