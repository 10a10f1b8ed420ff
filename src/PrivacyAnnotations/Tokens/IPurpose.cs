namespace PrivacyAnnotations;

/// <summary>
/// A purpose of processing as a type, so that the compiler tells purposes apart. Implemented by a struct whose name is
/// the purpose's id.
/// </summary>
/// <example>
/// <code>
/// public readonly struct ThirdPartyMarketing : IPurpose
/// {
///     public string Id => Purposes.ThirdPartyMarketing;
/// }
/// </code>
/// </example>
public interface IPurpose
{
    /// <summary>Id of the purpose: a constant of <see cref="Purposes"/> or one declared in privacy.json.</summary>
    string Id { get; }
}
