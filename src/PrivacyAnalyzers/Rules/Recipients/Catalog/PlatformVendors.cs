namespace PrivacyAnalyzers.Rules.Recipients.Catalog;

/// <summary>Cloud storage, queues and clients that reach any service.</summary>
internal static class PlatformVendors
{
    public static readonly VendorApi[] Table =
    [
        new("Amazon S3", "Amazon.S3.", DisclosureKind.Storage),
        new("Amazon DynamoDB", "Amazon.DynamoDBv2.", DisclosureKind.Storage),
        new("Amazon SQS", "Amazon.SQS.", DisclosureKind.Queue),
        new("Amazon EventBridge", "Amazon.EventBridge.", DisclosureKind.Queue),
        new("Amazon Kinesis", "Amazon.Kinesis.", DisclosureKind.Queue),
        new("Azure Storage", "Azure.Storage.", DisclosureKind.Storage),
        new("Azure Tables", "Azure.Data.Tables.", DisclosureKind.Storage),
        new("Azure Cosmos DB", "Microsoft.Azure.Cosmos.", DisclosureKind.Storage),
        new("Azure Service Bus", "Azure.Messaging.ServiceBus.", DisclosureKind.Queue),
        new("Azure Event Hubs", "Azure.Messaging.EventHubs.", DisclosureKind.Queue),
        new("Azure Event Grid", "Azure.Messaging.EventGrid.", DisclosureKind.Queue),
        new("Microsoft Graph", "Microsoft.Graph.", DisclosureKind.Crm),
        new("Google Cloud Storage", "Google.Cloud.Storage.", DisclosureKind.Storage),
        new("Google Firestore", "Google.Cloud.Firestore.", DisclosureKind.Storage),
        new("Google Pub/Sub", "Google.Cloud.PubSub.", DisclosureKind.Queue),
        new("Google BigQuery", "Google.Cloud.BigQuery.", DisclosureKind.Storage),
        new("HttpClient", "System.Net.Http.HttpClient", DisclosureKind.Http),
        new("HttpClient", "System.Net.Http.HttpMessageInvoker", DisclosureKind.Http),
        new("HttpClient", "System.Net.Http.HttpRequestMessage", DisclosureKind.Http),
        new("HttpClient", "System.Net.Http.Json.HttpClientJsonExtensions", DisclosureKind.Http),
        new("WebClient", "System.Net.WebClient", DisclosureKind.Http),
        new("RestSharp", "RestSharp.", DisclosureKind.Http),
        new("Flurl", "Flurl.Http.", DisclosureKind.Http),
        new("FTP server", "FluentFTP.", DisclosureKind.Http),
    ];
}
