using System;

namespace PrivacyAnnotations;

/// <summary>
/// Carries the inventory of personal data inside the assembly it describes. Written by the compiler; read by the build
/// and by <c>privacy</c>, which merge the inventories of a deployment.
/// </summary>
/// <param name="schemaVersion">Version of the inventory schema the document follows.</param>
/// <param name="json">The inventory as JSON, see <c>schema/privacy-inventory.schema.json</c>.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class PrivacyInventoryAttribute(string schemaVersion, string json) : Attribute
{
    /// <summary>Version of the inventory schema.</summary>
    public string SchemaVersion { get; } = schemaVersion;

    /// <summary>The inventory as JSON.</summary>
    public string Json { get; } = json;
}
