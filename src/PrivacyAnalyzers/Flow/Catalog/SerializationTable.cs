using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Serializers: the result shows every member of the argument; the names in it are not what it holds.</summary>
internal static class SerializationTable
{
    public static readonly LibraryTable Table = new()
    {
        Transfers = ImmutableArray.Create(
            new TransferRow("System.Text.Json.JsonSerializer",
                "Serialize,SerializeToUtf8Bytes,SerializeToNode,SerializeToElement,SerializeToDocument", Transfer.Structure),
            new TransferRow("System.Text.Json.JsonProperty", "get_Name", Transfer.Clean),
            new TransferRow("System.Text.Json.JsonElement", "GetArrayLength", Transfer.Clean),
            new TransferRow("Newtonsoft.Json.Linq.JProperty", "get_Name", Transfer.Clean),
            new TransferRow("System.Xml.Linq.XElement", "get_Name", Transfer.Clean),
            new TransferRow("System.Xml.Linq.XAttribute", "get_Name", Transfer.Clean),
            new TransferRow("System.Xml.Linq.XDocument", "get_Declaration", Transfer.Clean),
            new TransferRow("Newtonsoft.Json.JsonConvert", "SerializeObject,SerializeXmlNode", Transfer.Structure),
            new TransferRow("Newtonsoft.Json.Linq.JToken", "FromObject", Transfer.Structure),
            new TransferRow("Newtonsoft.Json.Linq.JObject", "FromObject", Transfer.Structure),
            new TransferRow("YamlDotNet.Serialization.ISerializer", "Serialize", Transfer.Structure),
            new TransferRow("System.Net.Http.Json.JsonContent", "Create", Transfer.Structure)),
    };
}
