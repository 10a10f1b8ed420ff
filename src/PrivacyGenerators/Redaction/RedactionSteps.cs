namespace Privacy.Generators.Redaction;

/// <summary>Names of the pipeline's stages, so that tests can ask why each one ran.</summary>
internal static class RedactionSteps
{
    public const string Environment = "Redaction.Environment";
    public const string Document = "Redaction.Document";
    public const string Constants = "Redaction.Constants";
    public const string Policy = "Redaction.Policy";
    public const string Model = "Redaction.Model";
    public const string Resolved = "Redaction.Resolved";
    public const string Categories = "Redaction.Categories";
    public const string Proofs = "Redaction.Proofs";
    public const string Calls = "Redaction.Calls";
    public const string Types = "Redaction.Types";

    public static readonly string[] All = [Environment, Document, Constants, Policy, Model, Resolved, Categories,
        Proofs, Calls, Types];
}
