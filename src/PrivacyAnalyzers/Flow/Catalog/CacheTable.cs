using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Cache keys.</summary>
internal static class CacheTable
{
    public static readonly LibraryTable Table = new()
    {
        Sinks = ImmutableArray.Create(
            new SinkRow("Microsoft.Extensions.Caching.Memory.IMemoryCache",
                "TryGetValue,CreateEntry,Remove", "key", SinkKind.CacheKey),
            new SinkRow("Microsoft.Extensions.Caching.Memory.CacheExtensions", "*", "key", SinkKind.CacheKey),
            new SinkRow("Microsoft.Extensions.Caching.Distributed.IDistributedCache", "*", "key", SinkKind.CacheKey),
            new SinkRow("Microsoft.Extensions.Caching.Distributed.DistributedCacheExtensions",
                "*", "key", SinkKind.CacheKey),
            new SinkRow("Microsoft.Extensions.Caching.Hybrid.HybridCache",
                "*", "key,keys,tag,tags", SinkKind.CacheKey),
            new SinkRow("Microsoft.AspNetCore.OutputCaching.IOutputCacheStore", "*", "key,tag", SinkKind.CacheKey),
            new SinkRow("System.Runtime.Caching.ObjectCache",
                "Add,Set,AddOrGetExisting,Get,GetCacheItem,Remove,Contains", "key", SinkKind.CacheKey),
            new SinkRow("System.Runtime.Caching.CacheItem", ".ctor", "key", SinkKind.CacheKey),
            new SinkRow("System.Runtime.Caching.CacheItem", "set_Key", "value", SinkKind.CacheKey),
            new SinkRow("ZiggyCreatures.Caching.Fusion.IFusionCache", "*", "key,tags,tag", SinkKind.CacheKey),
            new SinkRow("ZiggyCreatures.Caching.Fusion.FusionCacheExtMethods", "*", "key,tags,tag", SinkKind.CacheKey),
            new SinkRow("LazyCache.IAppCache", "*", "key", SinkKind.CacheKey),
            new SinkRow("LazyCache.AppCacheExtensions", "*", "key", SinkKind.CacheKey),
            new SinkRow("StackExchange.Redis.IDatabase", "*", "key,keys", SinkKind.CacheKey),
            new SinkRow("StackExchange.Redis.IDatabaseAsync", "*", "key,keys", SinkKind.CacheKey)),
    };
}
