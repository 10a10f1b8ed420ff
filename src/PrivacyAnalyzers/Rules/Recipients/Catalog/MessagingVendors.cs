namespace PrivacyAnalyzers.Rules.Recipients.Catalog;

/// <summary>Mail, text and push services.</summary>
internal static class MessagingVendors
{
    public static readonly VendorApi[] Table =
    [
        new("SendGrid", "SendGrid.", DisclosureKind.Message),
        new("Mailgun", "Mailgun.", DisclosureKind.Message),
        new("Postmark", "PostmarkDotNet.", DisclosureKind.Message),
        new("SparkPost", "SparkPost.", DisclosureKind.Message),
        new("Mailjet", "Mailjet.", DisclosureKind.Message),
        new("Brevo", "brevo_csharp.", DisclosureKind.Message),
        new("Resend", "Resend.", DisclosureKind.Message),
        new("Twilio", "Twilio.", DisclosureKind.Message),
        new("Vonage", "Vonage.", DisclosureKind.Message),
        new("MessageBird", "MessageBird.", DisclosureKind.Message),
        new("Firebase", "FirebaseAdmin.Messaging.", DisclosureKind.Message),
        new("OneSignal", "OneSignalApi.", DisclosureKind.Message),
        new("Amazon SES", "Amazon.SimpleEmail.", DisclosureKind.Message),
        new("Amazon SES", "Amazon.SimpleEmailV2.", DisclosureKind.Message),
        new("Amazon SNS", "Amazon.SimpleNotificationService.", DisclosureKind.Message),
        new("Amazon Pinpoint", "Amazon.Pinpoint.", DisclosureKind.Message),
        new("Azure Communication Services", "Azure.Communication.", DisclosureKind.Message),
        new("Azure Notification Hubs", "Microsoft.Azure.NotificationHubs.", DisclosureKind.Message),
        new("SMTP server", "System.Net.Mail.SmtpClient", DisclosureKind.Message),
        new("SMTP server", "System.Net.Mail.MailMessage", DisclosureKind.Message),
        new("SMTP server", "MailKit.", DisclosureKind.Message),
        new("SMTP server", "MimeKit.", DisclosureKind.Message),
        new("SMTP server", "FluentEmail.", DisclosureKind.Message),
        new("Slack", "SlackNet.", DisclosureKind.Message),
        new("Slack", "Slack.Webhooks.", DisclosureKind.Message),
    ];
}
