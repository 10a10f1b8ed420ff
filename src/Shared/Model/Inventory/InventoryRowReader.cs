namespace Privacy.Model;

/// <summary>Builds each kind of row from its properties: the mirror of <see cref="InventoryRowText"/>.</summary>
internal static class InventoryRowReader
{
    public static InventoryAssembly Assembly(InventoryRowFields fields) =>
        new(fields.Required("name"), fields.Optional("policyName"), fields.Number("policyVersion"));

    public static InventoryCategory Category(InventoryRowFields fields) => new()
    {
        Code = fields.Required("code"),
        Description = fields.Optional("description"),
        GdprStatus = fields.Required("gdprStatus"),
        GdprArticle = fields.Optional("gdprArticle"),
        CcpaLetters = fields.Optional("ccpaLetters"),
        CcpaSensitive = fields.Optional("ccpaSensitive"),
        DpvIri = fields.Optional("dpv"),
        FideslangKey = fields.Optional("fideslang"),
        AppleLabel = fields.Optional("apple"),
        GooglePlayLabel = fields.Optional("googlePlay"),
        Prohibited = fields.Flag("prohibited"),
        Clauses = fields.Strings("clauses"),
    };

    public static InventoryPurposeTerm PurposeTerm(InventoryRowFields fields) => new()
    {
        Id = fields.Required("id"),
        Description = fields.Optional("description"),
        LegalBasis = fields.Optional("legalBasis"),
        BasisDetail = fields.Optional("basisDetail"),
        Art9Condition = fields.Optional("art9Condition"),
        Marketing = fields.Flag("marketing"),
        DpvIri = fields.Optional("dpv"),
        FideslangKey = fields.Optional("fideslang"),
        Clauses = fields.Strings("clauses"),
    };

    public static InventoryMember Member(InventoryRowFields fields) => new()
    {
        Assembly = fields.Required("assembly"),
        Type = fields.Required("type"),
        Member = fields.Required("member"),
        Kind = fields.Required("kind"),
        MemberType = fields.Required("memberType"),
        Category = fields.Required("category"),
        GdprStatus = fields.Required("gdprStatus"),
        Purposes = fields.Purposes(),
        Recipients = fields.Strings("recipients"),
        Retention = fields.Retention(),
        Subject = fields.Optional("subject"),
        SubjectKey = fields.Flag("subjectKey"),
        Sources = fields.Strings("sources"),
        Redaction = fields.Required("redaction"),
        Encrypted = fields.Flag("encrypted"),
        Clauses = fields.Strings("clauses"),
        Location = fields.Location(),
    };

    public static InventoryProcessing Processing(InventoryRowFields fields) => new()
    {
        Assembly = fields.Required("assembly"),
        Purpose = fields.Required("purpose"),
        LegalBasis = fields.Optional("legalBasis"),
        Category = fields.Required("category"),
        Subject = fields.Optional("subject"),
        Recipient = fields.Optional("recipient"),
        Countries = fields.Strings("countries"),
        Retention = fields.Retention(),
        Sources = fields.Strings("sources"),
        Evidence = fields.Optional("evidence"),
        Places = fields.Strings("places"),
        CollectedAt = fields.Strings("collectedAt"),
        DisclosedAt = fields.Strings("disclosedAt"),
        Clauses = fields.Strings("clauses"),
        Location = fields.Location(),
    };

    public static InventoryRecipient Recipient(InventoryRowFields fields) => new()
    {
        Assembly = fields.Required("assembly"),
        Id = fields.Required("id"),
        Roles = fields.Strings("roles"),
        Countries = fields.Strings("countries"),
        TransferMechanism = fields.Optional("transferMechanism"),
        ContractUrl = fields.Optional("contractUrl"),
        Places = fields.Strings("places"),
        Clauses = fields.Strings("clauses"),
        Location = fields.Location(),
    };

    public static InventorySink Sink(InventoryRowFields fields) => new()
    {
        Assembly = fields.Required("assembly"),
        Kind = fields.Required("kind"),
        Place = fields.Required("place"),
        Category = fields.Optional("category"),
        Redaction = fields.Optional("redaction"),
        Location = fields.Location(),
    };

    public static InventoryException Exception(InventoryRowFields fields) => new()
    {
        Assembly = fields.Required("assembly"),
        Rule = fields.Required("rule"),
        Target = fields.Required("target"),
        Reason = fields.Optional("reason"),
        Reviewer = fields.Optional("reviewer"),
        Until = fields.Optional("until"),
        Location = fields.Location(),
    };
}
