using System;

namespace PrivacyAnnotations;

/// <summary>
/// Says where personal data comes from. Data that was not obtained from the person needs the notice of GDPR Art. 14,
/// which names the source.
/// </summary>
/// <example>
/// <code>
/// [PersonalData(DeviceData.IpAddress), DataSource(DataSource.Automatic)]
/// public IPAddress Address { get; init; }
/// </code>
/// </example>
/// <param name="sources">
/// Constants of <see cref="DataSource"/> or sources declared in privacy.json, such as <c>SocialPlatform</c>.
/// </param>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter,
    Inherited = true)]
public sealed class DataSourceAttribute(params string[] sources) : Attribute
{
    /// <summary>Sources, in the order written.</summary>
    public string[] Sources { get; } = sources;
}
