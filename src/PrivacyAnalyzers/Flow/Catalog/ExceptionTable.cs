using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Exceptions: messages, actual values and the data dictionary.</summary>
internal static class ExceptionTable
{
    public static readonly LibraryTable Table = new()
    {
        Sinks = ImmutableArray.Create(
            new SinkRow("System.ArgumentOutOfRangeException", ".ctor", "actualValue", SinkKind.ExceptionMessage),
            new SinkRow("System.ArgumentOutOfRangeException",
                "ThrowIfZero,ThrowIfNegative,ThrowIfNegativeOrZero,ThrowIfEqual,ThrowIfNotEqual,ThrowIfGreaterThan,"
                + "ThrowIfGreaterThanOrEqual,ThrowIfLessThan,ThrowIfLessThanOrEqual", "value,other",
                SinkKind.ExceptionMessage),
            new SinkRow("System.Exception", "set_HelpLink,set_Source", "value", SinkKind.ExceptionMessage),
            new SinkRow("System.Exception", ".ctor", "message", SinkKind.ExceptionMessage),
            new SinkRow("System.ComponentModel.DataAnnotations.ValidationException",
                ".ctor", "errorMessage,value", SinkKind.ExceptionMessage),
            new SinkRow("System.Runtime.CompilerServices.SwitchExpressionException",
                ".ctor", "unmatchedValue", SinkKind.ExceptionMessage),
            new SinkRow("Grpc.Core.Status", ".ctor", "detail", SinkKind.ExceptionMessage),
            new SinkRow("System.IO.FileNotFoundException", ".ctor", "fileName", SinkKind.ExceptionMessage),
            new SinkRow("System.Collections.IDictionary",
                "set_Item,Add", "value,key", SinkKind.ExceptionMessage) { Through = "Data",
                ThroughType = "System.Exception", Name = "Exception.Data" },
            new SinkRow("System.Environment", "FailFast", "message", SinkKind.ExceptionMessage)),
    };
}
