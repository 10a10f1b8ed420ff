namespace PrivacyAnalyzers.Rules.Recipients.Catalog;

/// <summary>Payment, marketing, customer-care and model services.</summary>
internal static class BusinessVendors
{
    public static readonly VendorApi[] Table =
    [
        new("Stripe", "Stripe.", DisclosureKind.Payment),
        new("Braintree", "Braintree.", DisclosureKind.Payment),
        new("Adyen", "Adyen.", DisclosureKind.Payment),
        new("PayPal", "PayPal.", DisclosureKind.Payment),
        new("PayPal", "PayPalCheckoutSdk.", DisclosureKind.Payment),
        new("Square", "Square.", DisclosureKind.Payment),
        new("Mollie", "Mollie.Api.", DisclosureKind.Payment),
        new("Klarna", "Klarna.", DisclosureKind.Payment),
        new("Mailchimp", "MailChimp.Net.", DisclosureKind.Crm),
        new("Mailchimp", "MailchimpTransactional.", DisclosureKind.Message),
        new("HubSpot", "HubSpot.NET.", DisclosureKind.Crm),
        new("Salesforce", "Salesforce.", DisclosureKind.Crm),
        new("Salesforce", "NetCoreForce.", DisclosureKind.Crm),
        new("Intercom", "Intercom.", DisclosureKind.Crm),
        new("Zendesk", "ZendeskApi_v2.", DisclosureKind.Crm),
        new("Microsoft Dataverse", "Microsoft.PowerPlatform.Dataverse.", DisclosureKind.Crm),
        new("Facebook", "Facebook.", DisclosureKind.Crm),
        new("Twitter", "Tweetinvi.", DisclosureKind.Crm),
        new("Auth0", "Auth0.", DisclosureKind.Crm),
        new("Okta", "Okta.", DisclosureKind.Crm),
        new("OpenAI", "OpenAI.", DisclosureKind.Model),
        new("Azure OpenAI", "Azure.AI.OpenAI.", DisclosureKind.Model),
        new("Anthropic", "Anthropic.", DisclosureKind.Model),
        new("Amazon Bedrock", "Amazon.BedrockRuntime.", DisclosureKind.Model),
    ];
}
