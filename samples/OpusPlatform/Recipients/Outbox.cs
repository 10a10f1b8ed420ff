using System.Net;

namespace OpusPlatform.Recipients;

/// <summary>Stands in for every recipient unless <c>SendToRecipients</c> is set: a sample sends nobody anything.</summary>
public sealed class Outbox : HttpMessageHandler
{
    private int _requests;

    public int Requests => _requests;

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _requests);
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Accepted) { RequestMessage = request });
    }
}
