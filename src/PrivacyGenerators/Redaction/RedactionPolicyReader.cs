using System.Collections.Generic;
using System.Threading;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>
/// Takes from privacy.json what it says about redaction. Of a file with errors, what could be read counts; the errors
/// are the analyzers' to report.
/// </summary>
internal static class RedactionPolicyReader
{
    public static RedactionPolicy Of(PrivacyPolicy? policy, CancellationToken cancellationToken)
    {
        if (policy is null)
            return RedactionPolicy.Default;
        List<CategoryRedaction> own = [];
        foreach (CustomCategoryEntry category in policy.Categories)
            own.Add(new CategoryRedaction(category.Code, category.Parent, category.Redaction));
        return new RedactionPolicy(
            policy.Redaction?.Unmarked == "erase",
            policy.Redaction?.Categories ?? default,
            own.ToEquatableArray());
    }
}
