namespace Privacy.Generators.Policy;

/// <summary>Names of the pipeline's steps, for tests of incrementality.</summary>
internal static class PolicyConstantsSteps
{
    public const string Policy = "PolicyConstantsPolicy";
    public const string Constants = "PolicyConstants";
    public const string Namespace = "PolicyConstantsNamespace";
}
