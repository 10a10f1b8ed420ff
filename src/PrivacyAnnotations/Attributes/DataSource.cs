namespace PrivacyAnnotations;

/// <summary>Sources of personal data, for <see cref="DataSourceAttribute"/>.</summary>
public static class DataSource
{
    /// <summary>Given by the person: typed into a form, told on the phone, sent by mail. GDPR Art. 13.</summary>
    public const string Direct = "Direct";

    /// <summary>
    /// Collected by observing the person's device or behaviour: log lines, cookies, sensors. Art. 13.
    /// </summary>
    public const string Automatic = "Automatic";

    /// <summary>Obtained from somebody else: a partner, a register, another platform. Art. 14.</summary>
    public const string ThirdParty = "ThirdParty";

    /// <summary>Derived from other data: a score, a segment, a prediction. See Art. 4(4) and 22 on profiling.</summary>
    public const string Inferred = "Inferred";
}
