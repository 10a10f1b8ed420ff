namespace PrivacyAnalyzers.Benchmarks;

/// <summary>
/// One benchmark, found by its name. A class with a parameterless constructor in any file of this project.
/// </summary>
internal interface IBenchmark
{
    /// <summary>What is typed after <c>--</c>.</summary>
    string Name { get; }

    /// <summary>What is compared with what, in one line.</summary>
    string Description { get; }

    /// <summary>Measures and ends by printing one or more lines with <see cref="Report.Ratio"/>.</summary>
    /// <param name="args">What followed the name.</param>
    void Run(string[] args);
}
