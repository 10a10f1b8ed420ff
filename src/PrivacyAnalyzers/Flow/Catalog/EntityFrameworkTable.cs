using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Entity Framework Core: queries as LINQ, and what the change tracker answers.</summary>
internal static class EntityFrameworkTable
{
    private const string Queries = "Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions";
    private const string Elements = "FirstAsync,FirstOrDefaultAsync,LastAsync,LastOrDefaultAsync,SingleAsync,"
        + "SingleOrDefaultAsync,ElementAtAsync,ElementAtOrDefaultAsync,ToListAsync,ToArrayAsync,ToHashSetAsync,"
        + "AsNoTracking,AsNoTrackingWithIdentityResolution,AsTracking,AsAsyncEnumerable,Include,ThenInclude,"
        + "IgnoreQueryFilters,IgnoreAutoIncludes,TagWith,TagWithCallSite";

    public static readonly LibraryTable Table = new()
    {
        Transfers = ImmutableArray.Create(
            new TransferRow(Queries, "AnyAsync,AllAsync,CountAsync,LongCountAsync,ContainsAsync,ExecuteUpdateAsync,"
                + "ExecuteDeleteAsync", Transfer.Clean),
            new TransferRow(Queries, Elements, Transfer.Elements),
            new TransferRow(Queries, "ToDictionaryAsync", Transfer.Keyed),
            new TransferRow("Microsoft.EntityFrameworkCore.RelationalQueryableExtensions",
                "AsSplitQuery,AsSingleQuery", Transfer.Elements),
            new TransferRow("Microsoft.EntityFrameworkCore.DbSet`1", "Find,FindAsync,AsQueryable,AsAsyncEnumerable",
                Transfer.Receiver),
            new TransferRow("Microsoft.EntityFrameworkCore.DbContext", "SaveChanges,SaveChangesAsync,Set,Find,FindAsync,"
                + "get_Database,get_ChangeTracker", Transfer.Clean)),
    };
}
