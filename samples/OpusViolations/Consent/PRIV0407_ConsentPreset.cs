// PRIV0407: the box for marketing is ticked before the person sees it (S3.36).
namespace OpusViolations.Consent;

public sealed class SignUpForm
{
    public bool MarketingConsent { get; set; } = true;
}
