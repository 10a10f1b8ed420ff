using System.Collections.Generic;
using Privacy.Model;

namespace Privacy.Generators.Policy;

/// <summary>A constant that stands for an id of the policy.</summary>
/// <param name="Group">Nested class that holds it; null when it stands in the class itself.</param>
/// <param name="Name">Its identifier.</param>
/// <param name="Id">Its value.</param>
/// <param name="Summary">What the policy says about the id.</param>
internal sealed record PolicyConstant(string? Group, string Name, string Id, string Summary);

/// <summary>The constants for a policy's own ids, by the class that holds them.</summary>
internal sealed record PolicyConstants(
    EquatableArray<PolicyConstant> Purposes,
    EquatableArray<PolicyConstant> Categories,
    EquatableArray<PolicyConstant> Recipients)
{
    public const string PurposesClass = "PolicyPurposes";
    public const string CategoriesClass = "PolicyCategories";
    public const string RecipientsClass = "PolicyRecipients";

    public static readonly PolicyConstants None = new(default, default, default);

    // Beyond this length a name is of no use to anybody, and the metadata format ends not far from here.
    private const int MaxLength = 200;

    /// <summary>Ids without any letter or digit, and very long ones, have no constant.</summary>
    public static PolicyConstants Of(PrivacyPolicy? policy)
    {
        if (policy is null)
            return None;
        Table purposes = new(PurposesClass);
        foreach (PurposeEntry purpose in policy.Purposes)
            purposes.Add(null, purpose.Id, purpose.Id, Describe(purpose));
        Table recipients = new(RecipientsClass);
        foreach (RecipientEntry recipient in policy.Recipients)
            recipients.Add(null, recipient.Id, recipient.Id, PolicyCitation.Of(recipient));
        Table categories = new(CategoriesClass);
        foreach (CustomCategoryEntry category in policy.Categories)
        {
            int dot = category.Code.IndexOf('.');
            string? group = dot > 0 ? category.Code.Substring(0, dot) : null;
            categories.Add(group, category.Code.Substring(dot + 1), category.Code, Describe(category));
        }

        return new PolicyConstants(purposes.ToArray(), categories.ToArray(), recipients.ToArray());
    }

    private static string Describe(PurposeEntry purpose)
    {
        string basis = purpose.LegalBasis is null ? "no legal basis stated" : $"on the basis {purpose.LegalBasis}";
        return Describe(purpose.Description, $"{basis}, {PolicyCitation.Of(purpose)}");
    }

    private static string Describe(CustomCategoryEntry category) =>
        Describe(category.Description, $"a kind of {category.Parent}, {PolicyCitation.Of(category)}");

    private static string Describe(string? description, string facts) =>
        string.IsNullOrWhiteSpace(description) ? facts : $"{description} ({facts})";

    /// <summary>Gives every id a name of its own within its class.</summary>
    private sealed class Table(string className)
    {
        private readonly List<PolicyConstant> _constants = [];
        private readonly HashSet<string> _taken = new(System.StringComparer.Ordinal) { className };
        private readonly HashSet<string> _ids = new(System.StringComparer.Ordinal);

        public void Add(string? group, string text, string id, string summary)
        {
            string? groupName = group is null ? null : PolicyIdentifier.Of(group);
            if (id.Length > MaxLength || PolicyIdentifier.Of(text) is not { } name || !_ids.Add(id))
                return;
            string scope = "";
            if (groupName is not null)
            {
                // A nested class may not be called as the class around it, nor share its name with a constant there.
                groupName = groupName == className ? groupName + "Data" : groupName;
                scope = groupName + ".";
                _taken.Add(groupName);
                _taken.Add(scope + groupName);
            }

            string unique = name;
            for (int number = 2; !_taken.Add(scope + unique); number++)
                unique = $"{name}_{number}";
            _constants.Add(new PolicyConstant(groupName, unique, id, summary));
        }

        // A constant met before the group of its name gives way to it.
        public EquatableArray<PolicyConstant> ToArray()
        {
            HashSet<string> groups = new(System.StringComparer.Ordinal);
            foreach (PolicyConstant constant in _constants)
                groups.Add(constant.Group ?? "");
            for (int i = 0; i < _constants.Count; i++)
            {
                PolicyConstant constant = _constants[i];
                if (constant.Group is null && groups.Contains(constant.Name))
                    _constants[i] = constant with { Name = Unique(constant.Name) };
            }

            return _constants.ToEquatableArray();
        }

        private string Unique(string name)
        {
            for (int number = 2; ; number++)
            {
                if (_taken.Add($"{name}_{number}"))
                    return $"{name}_{number}";
            }
        }
    }
}
