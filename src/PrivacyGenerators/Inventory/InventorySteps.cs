namespace Privacy.Generators.Inventory;

/// <summary>Names of the pipeline's steps, for tests of incrementality.</summary>
internal static class InventorySteps
{
    public const string Settings = "InventorySettings";
    public const string Policy = "InventoryPolicy";
    public const string Constants = "InventoryConstants";
    public const string Facts = "InventoryFacts";
    public const string Document = "InventoryDocument";
}
