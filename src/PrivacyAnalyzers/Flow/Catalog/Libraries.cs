using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>The list of library tables. Order matters only within one library: exact rows before general ones.</summary>
internal static class Libraries
{
    private static readonly LibraryTable[] Tables =
    [
        SerilogTable.Table,
        ExtensionsLoggingTable.Table,
        NLogTable.Table,
        Log4NetTable.Table,
        ConsoleTable.Table,
        DiagnosticsTable.Table,
        ExceptionTable.Table,
        TelemetryTable.Table,
        UrlTable.Table,
        CookieTable.Table,
        CacheTable.Table,
        FileTable.Table,
        RecipientTable.Table,
        StringTable.Table,
        CollectionTable.Table,
        EntityFrameworkTable.Table,
        SerializationTable.Table,
        CryptographyTable.Table,
        ClaimTable.Table,
        TransportTable.Table,
    ];

    public static RowTable<SinkRow> Sinks { get; } =
        new(CollectSinks(), static row => row.Type, static row => row.Members);

    public static RowTable<TransferRow> Transfers { get; } =
        new(CollectTransfers(), static row => row.Type, static row => row.Members);

    private static ImmutableArray<SinkRow> CollectSinks()
    {
        ImmutableArray<SinkRow>.Builder rows = ImmutableArray.CreateBuilder<SinkRow>();
        foreach (LibraryTable table in Tables)
            rows.AddRange(table.Sinks);
        return rows.ToImmutable();
    }

    private static ImmutableArray<TransferRow> CollectTransfers()
    {
        ImmutableArray<TransferRow>.Builder rows = ImmutableArray.CreateBuilder<TransferRow>();
        foreach (LibraryTable table in Tables)
            rows.AddRange(table.Transfers);
        return rows.ToImmutable();
    }
}
