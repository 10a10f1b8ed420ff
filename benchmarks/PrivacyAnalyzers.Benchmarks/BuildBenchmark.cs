using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PrivacyAnalyzers.Benchmarks;

/// <summary>Whole builds of one project, with the package and with the annotations alone, in turn.</summary>
internal sealed class BuildBenchmark : IBenchmark
{
    private const int Files = 200;

    public string Name => "build";

    public string Description => "dotnet build with the package against the same build without it (wall time)";

    public void Run(string[] args)
    {
        int rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 7;
        string folder = Directory.CreateTempSubdirectory("privacy-build-").FullName;
        try
        {
            string version = $"0.0.1-bench.{DateTime.UtcNow.Ticks}";
            Pack(Path.Combine(folder, "feed"), version);
            string with = CreateProject(folder, "With", "PrivacyAnalyzers", version);
            string without = CreateProject(folder, "Without", "PrivacyAnnotations", version);
            double[] withTimes = new double[rounds];
            double[] withoutTimes = new double[rounds];
            for (int round = 0; round < rounds; round++)
            {
                withoutTimes[round] = TimeBuild(without);
                withTimes[round] = TimeBuild(with);
                Report.Line(string.Create(
                    CultureInfo.InvariantCulture,
                    $"round {round + 1}: without {withoutTimes[round]:0.00} s, with {withTimes[round]:0.00} s"));
            }

            Array.Sort(withTimes);
            Array.Sort(withoutTimes);
            Report.Ratio("build-with-package", withTimes[rounds / 2] / withoutTimes[rounds / 2]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Pack(string feed, string version)
    {
        foreach (string project in new[] { "PrivacyAnnotations", "PrivacyAnalyzers.Package" })
        {
            Dotnet(
                RepositoryRoot(), "pack", Path.Combine("src", project), "-c", "Release", "-o", feed, "-v", "q",
                $"-p:Version={version}");
        }
    }

    private static string CreateProject(string folder, string name, string package, string version)
    {
        string project = Path.Combine(folder, name);
        Directory.CreateDirectory(project);
        File.WriteAllText(
            Path.Combine(project, "nuget.config"),
            $"""<configuration><packageSources><add key="packed" value="{folder}/feed" /></packageSources></configuration>""");
        File.WriteAllText(
            Path.Combine(project, name + ".csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Library</OutputType>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <RestorePackagesPath>{folder}/packages</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="{package}" Version="{version}" /></ItemGroup>
            </Project>
            """);
        for (int file = 0; file < Files; file++)
            File.WriteAllText(Path.Combine(project, $"Feature{file}.cs"), Source(file));
        Dotnet(project, "restore", "-v", "q");
        Dotnet(project, "build", "--no-restore", "-v", "q");
        return project;
    }

    // A feature as applications have them: a model, a service that stores, queries and logs, about 80 lines.
    private static string Source(int file)
    {
        StringBuilder text = new();
        text.Append(
            $$"""
            using PrivacyAnnotations;
            namespace Shop.Feature{{file}};

            [DataSubject("Customer")]
            public sealed class Customer
            {
                public int Id { get; set; }
                [PersonalData(IdentityData.FullName)] public string FullName { get; set; } = "";
                [PersonalData(ContactData.EmailAddress)] public string Email { get; set; } = "";
                public int Points { get; set; }
                public DateTime CreatedAt { get; set; }
            }

            public sealed class CustomerService(ILogger<CustomerService> logger)
            {
                private readonly List<Customer> _customers = [];

            """);
        for (int method = 0; method < 8; method++)
        {
            text.Append(
                $$"""
                    public int Count{{method}}(int minimum)
                    {
                        int count = _customers.Where(customer => customer.Points > minimum).Select(customer => customer.Id).Count();
                        logger.LogInformation("{Count} customers above {Minimum}", count, minimum);
                        return count + _customers.Sum(customer => customer.Points) + {{method}};
                    }


                """);
        }

        return text.Append("}\n").ToString();
    }

    private static double TimeBuild(string project)
    {
        long start = Stopwatch.GetTimestamp();
        Dotnet(project, "build", "--no-restore", "--no-incremental", "-v", "q");
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Dotnet(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:\n{output}{errors.Result}");
    }

    private static string RepositoryRoot([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
