namespace PrivacyAnalyzers.Rules.Recipients.Catalog;

/// <summary>What a vendor's API does with what it is given.</summary>
internal enum DisclosureKind
{
    /// <summary>Sends mail, text or push messages.</summary>
    Message,

    /// <summary>Takes payments.</summary>
    Payment,

    /// <summary>Measures use.</summary>
    Analytics,

    /// <summary>Keeps data.</summary>
    Storage,

    /// <summary>Hands data to other systems.</summary>
    Queue,

    /// <summary>Calls any other service.</summary>
    Http,

    /// <summary>Keeps customers, tickets or campaigns.</summary>
    Crm,

    /// <summary>Runs a model on the data.</summary>
    Model,
}

/// <summary>
/// An API that discloses what it is given to a vendor. <paramref name="Scope"/> is a namespace with its dot at the end,
/// which covers what lies below it, or the full name of one type.
/// </summary>
internal sealed record VendorApi(string Vendor, string Scope, DisclosureKind Kind);
