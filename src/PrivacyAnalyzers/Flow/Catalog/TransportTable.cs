using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>What comes back from another process or from a disk is not what was sent, nor the address it was sent to.</summary>
internal static class TransportTable
{
    public static readonly LibraryTable Table = new()
    {
        Transfers = ImmutableArray.Create(
            new TransferRow("System.Net.Http.HttpMessageInvoker", "Send,SendAsync", Transfer.Clean),
            new TransferRow("System.Net.Http.HttpClient", "*", Transfer.Clean),
            new TransferRow("System.Net.Http.HttpContent", "get_Headers", Transfer.Clean),
            new TransferRow("System.Net.Http.Json.HttpClientJsonExtensions", "*", Transfer.Clean),
            new TransferRow("System.IO.File",
                "ReadAllText,ReadAllTextAsync,ReadAllLines,ReadAllLinesAsync,ReadLines,ReadLinesAsync,ReadAllBytes,"
                + "ReadAllBytesAsync,OpenRead,OpenText,Exists,GetLastWriteTime,GetLastWriteTimeUtc,GetCreationTime,"
                + "GetCreationTimeUtc,Create,Open,OpenWrite,CreateText,AppendText", Transfer.Clean),
            new TransferRow("System.IO.FileStream", ".ctor,get_Length,get_Position", Transfer.Clean),
            new TransferRow("System.IO.Stream", "get_Length,get_Position", Transfer.Clean)),
    };
}
