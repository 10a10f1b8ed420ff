using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers.Flow.Names;

/// <summary>
/// Tells attributes that cannot mark personal data by their names. Every other one may: marks are subclasses that
/// anybody can write.
/// </summary>
internal static class MarkNames
{
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "AllowAnonymous", "ApiController", "ApiVersion", "Arguments", "Authorize", "Benchmark", "Bind", "BindNever",
        "CallerArgumentExpression", "CallerFilePath", "CallerLineNumber", "CallerMemberName", "CLSCompliant", "Column",
        "Compare", "Conditional", "Consumes", "Controller", "DataMember", "DataContract", "DatabaseGenerated",
        "DataSource", "DataSubject", "DataSubjectKey", "DebuggerBrowsable", "DebuggerDisplay", "DebuggerNonUserCode",
        "DebuggerStepThrough", "DefaultValue", "Description", "DisallowNull", "Display", "DisplayName", "DllImport",
        "DoesNotReturn", "Encrypted", "EditorBrowsable", "EnumeratorCancellation", "Event", "ExcludeFromCodeCoverage",
        "Fact", "Flags", "ForeignKey", "FromBody", "FromForm", "FromHeader", "FromKeyedServices", "FromQuery",
        "FromRoute", "FromServices", "GeneratedCode", "HttpDelete", "HttpGet", "HttpHead", "HttpPatch", "HttpPost",
        "HttpPut", "IgnoreDataMember", "Index", "InlineData", "InverseProperty", "JsonConstructor", "JsonConverter",
        "JsonIgnore", "JsonInclude", "JsonProperty", "JsonPropertyName", "JsonPropertyOrder", "Key", "LoggerMessage",
        "MaxLength", "MaybeNull", "MaybeNullWhen", "MemberNotNull", "MethodImpl", "MinLength", "ModuleInitializer",
        "NonAction", "NonSerialized", "NotMapped", "NotNull", "NotNullIfNotNull", "NotNullWhen", "NotPersonalData",
        "Obsolete", "OutputCache", "Parameter", "PersonalDataSink", "PrivacyException", "Produces",
        "ProducesResponseType", "Pseudonymizes", "Purpose", "Range", "Recipient", "Redacts", "RegularExpression",
        "Required", "RequiresUnreferencedCode", "ResponseCache", "Retention", "Route", "Serializable", "SetUp",
        "SetsRequiredMembers", "SkipLocalsInit", "StringLength", "StringSyntax", "StructLayout", "SuppressMessage",
        "SupplyParameterFromQuery", "Table", "Test", "TestMethod", "Theory", "ThreadStatic", "Timestamp",
        "UnscopedRef", "Url", "XmlAttribute", "XmlElement", "XmlIgnore",
    };

    /// <param name="name">As it is written: without namespace, with or without <c>Attribute</c> at its end.</param>
    public static bool MayMark(string name) => !Harmless.Contains(name.EndsWith("Attribute", StringComparison.Ordinal)
        ? name.Substring(0, name.Length - "Attribute".Length)
        : name);
}
