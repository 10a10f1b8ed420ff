namespace PrivacyAnalyzers.Rules.Recipients.Catalog;

/// <summary>Services that measure use, errors and campaigns.</summary>
internal static class AnalyticsVendors
{
    public static readonly VendorApi[] Table =
    [
        new("Segment", "Segment.", DisclosureKind.Analytics),
        new("Mixpanel", "Mixpanel.", DisclosureKind.Analytics),
        new("Amplitude", "Amplitude.", DisclosureKind.Analytics),
        new("PostHog", "PostHog.", DisclosureKind.Analytics),
        new("Google Analytics", "Google.Analytics.", DisclosureKind.Analytics),
        new("Google Analytics", "Google.Apis.AnalyticsReporting.", DisclosureKind.Analytics),
        new("Google Ads", "Google.Ads.", DisclosureKind.Analytics),
        new("Google Ads", "Google.Apis.DoubleClick.", DisclosureKind.Analytics),
        new("Application Insights", "Microsoft.ApplicationInsights.", DisclosureKind.Analytics),
        new("Sentry", "Sentry.", DisclosureKind.Analytics),
        new("Raygun", "Mindscape.Raygun4Net.", DisclosureKind.Analytics),
        new("Bugsnag", "Bugsnag.", DisclosureKind.Analytics),
        new("Rollbar", "Rollbar.", DisclosureKind.Analytics),
        new("New Relic", "NewRelic.Api.Agent.", DisclosureKind.Analytics),
        new("Datadog", "Datadog.Trace.", DisclosureKind.Analytics),
        new("LaunchDarkly", "LaunchDarkly.Sdk.", DisclosureKind.Analytics),
        new("Optimizely", "OptimizelySDK.", DisclosureKind.Analytics),
    ];
}
