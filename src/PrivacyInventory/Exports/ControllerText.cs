using System.Collections.Generic;
using Privacy.Model;

namespace PrivacyInventory.Exports;

/// <summary>Writes the controller's identity and contacts (GDPR Art. 30(1)(a)) on one line.</summary>
internal static class ControllerText
{
    public static string? Of(ControllerEntry? controller)
    {
        if (controller is null)
            return null;
        List<string> parts = [];
        Add(parts, string.Empty, controller.LegalName ?? controller.DisplayName);
        Add(parts, string.Empty, controller.Address);
        Add(parts, string.Empty, controller.Email);
        Add(parts, "contact: ", controller.ContactRole);
        Add(parts, "DPO: ", controller.Dpo);
        Add(parts, "EU representative: ", controller.EuRepresentative);
        Add(parts, "UK representative: ", controller.UkRepresentative);
        return string.Join("; ", parts);
    }

    private static void Add(List<string> parts, string label, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            parts.Add(label + text);
    }
}
