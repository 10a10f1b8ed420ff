using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Collections, LINQ, tasks and other containers: an element is told apart from a count.</summary>
internal static class CollectionTable
{
    private const string Counts = "Count,LongCount,Any,All,Contains,SequenceEqual,TryGetNonEnumeratedCount";
    private const string Elements = "Where,OrderBy,OrderByDescending,ThenBy,ThenByDescending,Order,OrderDescending,"
        + "Skip,SkipLast,SkipWhile,Take,TakeLast,TakeWhile,First,FirstOrDefault,Last,LastOrDefault,Single,SingleOrDefault,"
        + "ElementAt,ElementAtOrDefault,Distinct,DistinctBy,Reverse,ToList,ToArray,ToHashSet,AsEnumerable,AsQueryable,"
        + "Chunk,Cast,OfType,MinBy,MaxBy,Shuffle,ExceptBy,IntersectBy";

    private const string Mappings = "Select,SelectMany,Join,GroupJoin,LeftJoin,RightJoin";
    private const string Measures = "Sum,Average,Min,Max";
    private const string Keyed = "ToDictionary,ToLookup,CountBy,GroupBy";

    public static readonly LibraryTable Table = new()
    {
        Transfers = ImmutableArray.Create(
            new TransferRow("System.Linq.Enumerable", Counts, Transfer.Clean),
            new TransferRow("System.Linq.Queryable", Counts, Transfer.Clean),
            new TransferRow("System.Linq.Enumerable", Elements, Transfer.Elements),
            new TransferRow("System.Linq.Queryable", Elements, Transfer.Elements),
            new TransferRow("System.Linq.Enumerable", "Index", Transfer.Indexed),
            new TransferRow("System.Linq.Queryable", "Index", Transfer.Indexed),
            new TransferRow("System.Linq.Enumerable", "Zip", Transfer.Zip),
            new TransferRow("System.Linq.Queryable", "Zip", Transfer.Zip),
            new TransferRow("System.Linq.Enumerable", Keyed, Transfer.Keyed),
            new TransferRow("System.Linq.Queryable", Keyed, Transfer.Keyed),
            new TransferRow("System.Collections.Immutable.ImmutableDictionary", "ToImmutableDictionary", Transfer.Keyed),
            new TransferRow("System.Collections.Immutable.ImmutableSortedDictionary", "ToImmutableSortedDictionary", Transfer.Keyed),
            new TransferRow("System.Collections.Frozen.FrozenDictionary", "ToFrozenDictionary", Transfer.Keyed),
            new TransferRow("System.Linq.Enumerable", Mappings, Transfer.Delegate),
            new TransferRow("System.Linq.Queryable", Mappings, Transfer.Delegate),
            new TransferRow("System.Linq.Enumerable", Measures, Transfer.Delegate),
            new TransferRow("System.Linq.Queryable", Measures, Transfer.Delegate),
            new TransferRow("System.Linq.Enumerable", "Aggregate", Transfer.Content),
            new TransferRow("System.Collections.Generic.List`1", "ConvertAll", Transfer.Delegate),
            new TransferRow("System.Collections.Generic.List`1",
                "Find,FindAll,FindLast,GetRange,ToArray,AsReadOnly,get_Item,Slice", Transfer.Elements),
            new TransferRow("System.Array", "Find,FindAll,FindLast", Transfer.Elements),
            new TransferRow("System.Array", "IndexOf,Exists,TrueForAll,BinarySearch,FindIndex,get_Length", Transfer.Clean),
            new TransferRow("System.Array", "ConvertAll", Transfer.Delegate),
            new TransferRow("System.Collections.Generic.IReadOnlyCollection`1", "get_Count", Transfer.Clean),
            new TransferRow("System.Collections.Generic.ICollection`1", "get_Count,Contains,Remove,Clear,get_IsReadOnly",
                Transfer.Clean),
            new TransferRow("System.Collections.ICollection", "get_Count", Transfer.Clean),
            new TransferRow("System.Collections.Generic.List`1",
                "IndexOf,FindIndex,Exists,TrueForAll,RemoveAll,BinarySearch,LastIndexOf", Transfer.Clean),
            new TransferRow("System.Nullable`1", "get_HasValue", Transfer.Clean),
            new TransferRow("System.Threading.Tasks.Task", "get_Status,get_Id,get_IsCompleted,Delay,Yield", Transfer.Clean)),
    };
}
