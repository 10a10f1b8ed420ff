using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>All that is known about one library, as data. A new library is a new file and a line in <see cref="Libraries"/>.</summary>
internal sealed record LibraryTable
{
    public ImmutableArray<SinkRow> Sinks { get; init; } = ImmutableArray<SinkRow>.Empty;

    public ImmutableArray<TransferRow> Transfers { get; init; } = ImmutableArray<TransferRow>.Empty;
}
