using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Bodies of requests and mails: what goes in is disclosed to whom the message is sent.</summary>
internal static class RecipientTable
{
    public static readonly LibraryTable Table = new()
    {
        Sinks = ImmutableArray.Create(
            new SinkRow("System.Net.Http.HttpClient",
                "PostAsync,PutAsync,PatchAsync", "content", SinkKind.Recipient, Reading.Structure),
            new SinkRow("System.Net.Http.HttpClient",
                "SendAsync,Send", "request", SinkKind.Recipient, Reading.Structure),
            new SinkRow("System.Net.Http.Json.HttpClientJsonExtensions",
                "PostAsJsonAsync,PutAsJsonAsync,PatchAsJsonAsync", "value", SinkKind.Recipient, Reading.Structure),
            new SinkRow("System.Net.WebClient",
                "UploadString,UploadStringTaskAsync,UploadData,UploadValues", "data", SinkKind.Recipient,
                Reading.Structure),
            new SinkRow("System.Net.Mail.SmtpClient",
                "Send,SendAsync,SendMailAsync", "message,from,recipients,subject,body", SinkKind.Recipient,
                Reading.Structure)),
    };
}
