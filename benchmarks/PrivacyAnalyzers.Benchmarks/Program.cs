using PrivacyAnalyzers.Benchmarks;

IBenchmark[] benchmarks =
[
    .. typeof(IBenchmark).Assembly.GetTypes()
        .Where(static type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IBenchmark)))
        .Select(static type => (IBenchmark)Activator.CreateInstance(type, nonPublic: true)!)
        .OrderBy(static benchmark => benchmark.Name, StringComparer.Ordinal),
];

if (args.Length == 0 || benchmarks.FirstOrDefault(benchmark => benchmark.Name == args[0]) is not { } chosen)
{
    Console.WriteLine("Usage: dotnet run -c Release --project benchmarks/PrivacyAnalyzers.Benchmarks -- NAME");
    foreach (IBenchmark benchmark in benchmarks)
        Console.WriteLine($"  {benchmark.Name,-16} {benchmark.Description}");
    return args.Length == 0 ? 0 : 1;
}

chosen.Run(args[1..]);
return 0;
