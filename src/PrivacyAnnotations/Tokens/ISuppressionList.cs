namespace PrivacyAnnotations;

/// <summary>Those who objected to marketing, GDPR Art. 21(2) and (3): they are not addressed again.</summary>
public interface ISuppressionList
{
    /// <summary>Whether the person objected.</summary>
    /// <param name="address">The address a message would go to.</param>
    bool Contains([PersonalData(ContactData.EmailAddress)] string address);
}
