using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Text and numbers: what string building, formatting and parsing keep of their arguments.</summary>
internal static class StringTable
{
    private const string String = "System.String";
    private const string Builder = "System.Text.StringBuilder";

    public static readonly LibraryTable Table = new()
    {
        Transfers = ImmutableArray.Create(
            new TransferRow(String, "Concat,Format,Join,Create,Copy,Intern,.ctor", Transfer.Text),
            new TransferRow(String, "Compare,CompareOrdinal,CompareTo,Equals,Contains,StartsWith,EndsWith,IndexOf,"
                + "IndexOfAny,LastIndexOf,LastIndexOfAny,IsNullOrEmpty,IsNullOrWhiteSpace,GetHashCode,GetTypeCode,"
                + "get_Length", Transfer.Clean),
            new TransferRow(String, "Replace,Insert", Transfer.Text),
            new TransferRow(String, "Substring,Trim,TrimStart,TrimEnd,PadLeft,PadRight,Split,Remove,ToUpper,ToLower,"
                + "ToUpperInvariant,ToLowerInvariant,Normalize,ToCharArray,get_Item,get_Chars,Clone,ToString,"
                + "GetEnumerator,CopyTo", Transfer.Receiver),
            new TransferRow(Builder, "Append,AppendLine,AppendFormat,AppendJoin,Insert,Replace", Transfer.Mutation),
            new TransferRow(Builder, "Clear,get_Length,get_Capacity,EnsureCapacity", Transfer.Clean),
            new TransferRow(Builder, "ToString,get_Chars,Remove,GetChunks,CopyTo", Transfer.Receiver),
            new TransferRow("System.FormattableString", "get_Format,get_ArgumentCount", Transfer.Clean),
            new TransferRow("System.Delegate", "get_Method,get_Target", Transfer.Clean),
            new TransferRow("System.Object", "GetHashCode,GetType,Equals,ReferenceEquals", Transfer.Clean),
            new TransferRow("System.Object", "ToString", Transfer.Text),
            new TransferRow("System.HashCode", "Combine,ToHashCode", Transfer.Clean),
            new TransferRow("System.Convert", "ToString", Transfer.Text),
            new TransferRow("System.Convert", "ToBoolean,GetTypeCode,IsDBNull", Transfer.Clean),
            new TransferRow("System.DateTime", "get_Year,get_Kind,CompareTo,Compare,IsLeapYear,DaysInMonth", Transfer.Clean),
            new TransferRow("System.DateOnly", "get_Year,CompareTo", Transfer.Clean),
            new TransferRow("System.DateTimeOffset", "get_Year,get_Offset,CompareTo,Compare", Transfer.Clean),
            new TransferRow("System.IComparable", "CompareTo", Transfer.Clean),
            new TransferRow("System.IComparable`1", "CompareTo", Transfer.Clean),
            new TransferRow("System.IFormattable", "ToString", Transfer.Receiver),
            new TransferRow("System.Text.RegularExpressions.Regex", "Replace", Transfer.Content),
            new TransferRow("System.Text.RegularExpressions.Regex", "IsMatch,Count,.ctor", Transfer.Clean),
            new TransferRow("System.Collections.Generic.IEqualityComparer`1", "*", Transfer.Clean),
            new TransferRow("System.Collections.Generic.IComparer`1", "*", Transfer.Clean)),
    };
}
