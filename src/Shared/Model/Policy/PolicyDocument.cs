namespace Privacy.Model;

/// <summary>
/// One policy file as read, before it is layered and checked: its entries, the defects of its form, and the ids it
/// uses. <see cref="Start"/> is where findings on the file as a whole are shown.
/// </summary>
internal sealed record PolicyDocument(
    PrivacyPolicy Policy,
    EquatableArray<PolicyError> Errors,
    EquatableArray<PolicyReference> References,
    EquatableArray<PolicyReference> Extends,
    PolicyLocation Start);
