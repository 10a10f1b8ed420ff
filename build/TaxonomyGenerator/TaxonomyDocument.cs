using System.Text.Json;
using System.Text.Json.Serialization;

namespace Privacy.TaxonomyGenerator;

/// <summary>taxonomy.json as far as code is generated from it.</summary>
internal sealed record TaxonomyDocument(
    string Version,
    MatchingNode Matching,
    Dictionary<string, string> Redactions,
    CategoryNode[] Categories,
    PurposeNode[] Purposes,
    LegalBasisNode[] LegalBases,
    ArticleNode[] SpecialCategoryConditions,
    ArticleNode[] TransferMechanisms,
    RightNode[] Rights,
    SubjectNode[] DataSubjects,
    RoleNode[] RecipientRoles,
    CookieClassNode[] CookieClasses,
    RetentionTriggerNode[] RetentionTriggers,
    RopaColumnNode[] RopaColumns)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
    };

    [JsonIgnore]
    public IEnumerable<CategoryNode> Groups => Categories.Where(static category => category.Kind == "group");

    [JsonIgnore]
    public IEnumerable<CategoryNode> Leaves => Categories.Where(static category => category.Kind == "category");

    public static TaxonomyDocument Parse(string json) =>
        JsonSerializer.Deserialize<TaxonomyDocument>(json, Options)
        ?? throw new InvalidDataException("taxonomy.json is empty.");
}

internal sealed record MatchingNode(string[] StopAfter, string[] StopBefore, string[] TimeSuffix, string[] PersonTypes);

internal sealed record CategoryNode(
    string Code,
    string? Parent,
    string Kind,
    string? Tier,
    string Description,
    GdprNode? Gdpr,
    CcpaNode? Ccpa,
    JsonElement Fideslang,
    JsonElement Dpv,
    string? Apple,
    GooglePlayNode? GooglePlay,
    RedactionNode? Redaction,
    string? AtRest,
    string[]? MemberTypes,
    PatternNode[]? Patterns,
    string[]? NotBefore,
    string[]? NotAfter,
    Dictionary<string, string[][]>? Hints)
{
    /// <summary>The part after the dot.</summary>
    public string Leaf => Code[(Code.IndexOf('.') + 1)..];
}

internal sealed record GdprNode(string Status, string Article);

internal sealed record CcpaNode(string[] Letters, string Sensitive, string? SensitiveRef);

internal sealed record KeyMatchNode(string? Key, string? Match);

internal sealed record IriMatchNode(string? Iri, string? Match);

internal sealed record GooglePlayNode(string Category, string Type);

internal sealed record RedactionNode(string Sink, string Display);

internal sealed record PatternNode(string[] Tokens, string Mode, string Confidence);

internal sealed record PurposeNode(
    string Code,
    string Description,
    KeyMatchNode Fideslang,
    IriMatchNode Dpv,
    string UsualLegalBasis,
    bool ConsentGate,
    bool Marketing);

internal sealed record LegalBasisNode(
    string Code,
    string Article,
    string DpvGdpr,
    string Dpv,
    string Fideslang,
    string Requires);

internal sealed record ArticleNode(string Code, string Article, string DpvGdpr);

internal sealed record RightNode(string Code, string DpvGdpr, string AppliesTo);

internal sealed record SubjectNode(string Code, string? Fideslang, string? Dpv);

internal sealed record RoleNode(string Code, string Dpv, string CnilGroup, string CcpaRole, string DpvMatch);

internal sealed record CookieClassNode(
    string Code,
    string? IccUk,
    bool ConsentGate,
    TcfNode IabTcf,
    string Fideslang,
    string AspNet);

internal sealed record TcfNode(int[] Purposes, int[] SpecialPurposes);

internal sealed record RetentionTriggerNode(string Code, string Description, string Dpv, string[] TimestampMemberHints);

internal sealed record RopaColumnNode(
    string Id,
    string? GdprArticle,
    IcoColumnNode? IcoControllerColumn,
    string? CnilFiche,
    string FilledBy,
    string ValueSource,
    string? FidesExportField);

internal sealed record IcoColumnNode(int? N, string? Position, string Label);
