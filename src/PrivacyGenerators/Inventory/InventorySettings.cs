namespace Privacy.Generators.Inventory;

/// <summary>What the build says about the inventory.</summary>
/// <param name="IsEnabled">False when the property <c>PrivacyInventory</c> is <c>false</c>.</param>
/// <param name="ProjectDirectory">Folder that file paths are relative to; null when the build does not say.</param>
/// <param name="Aliases">Value of the option <c>privacy_personal_data_attributes</c>.</param>
internal sealed record InventorySettings(bool IsEnabled, string? ProjectDirectory, string? Aliases);
