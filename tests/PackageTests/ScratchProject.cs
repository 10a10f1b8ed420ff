namespace PackageTests;

/// <summary>A project made from nothing, outside the repository, that consumes the packed packages.</summary>
internal sealed class ScratchProject
{
    public ScratchProject(PackedFeed feed, string name, string frameworks = "net10.0", string extra = "")
    {
        Folder = Path.Combine(feed.Folder, name);
        Name = name;
        Directory.CreateDirectory(Folder);
        string property = frameworks.Contains(';') ? "TargetFrameworks" : "TargetFramework";
        Write("nuget.config",
            $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{feed.Feed}" />
              </packageSources>
            </configuration>
            """);
        Write(name + ".csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <{property}>{frameworks}</{property}>
                <Nullable>enable</Nullable>
                <RestorePackagesPath>{Path.Combine(feed.Folder, "packages")}</RestorePackagesPath>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="PrivacyAnalyzers" Version="{feed.Version}" />
              </ItemGroup>
              {extra}
            </Project>
            """);
    }

    public string Folder { get; }

    public string Name { get; }

    public void Write(string path, string text)
    {
        string file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public string Output(string file, string framework = "net10.0") =>
        Path.Combine(Folder, "bin", "Debug", framework, file);

    public CommandLine Build(params string[] arguments) =>
        CommandLine.Run(Folder, "dotnet", ["build", "--nologo", "-v", "m", "-clp:NoSummary", .. arguments]);
}
