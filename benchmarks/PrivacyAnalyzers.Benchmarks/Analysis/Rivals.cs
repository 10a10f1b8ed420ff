using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Benchmarks.Analysis;

/// <summary>Analyzers of other packages, which the build copies beside the benchmark.</summary>
internal static class Rivals
{
    /// <summary>Rules of the .NET SDK by id.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> NetAnalyzers(params string[] ids) =>
    [
        .. Load("NetAnalyzers").Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => ids.Contains(rule.Id))),
    ];

    public static ImmutableArray<DiagnosticAnalyzer> Sonar() => [.. Load("Sonar")];

    public static ImmutableArray<DiagnosticAnalyzer> SecurityCodeScan() => [.. Load("SecurityCodeScan")];

    private static IEnumerable<DiagnosticAnalyzer> Load(string folder)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "rivals", folder);
        FolderContext context = new(path);
        foreach (string file in Directory.GetFiles(path, "*.dll").Order(StringComparer.Ordinal))
        {
            foreach (Type type in Types(context.LoadFromAssemblyPath(file)))
            {
                if (Create(type) is { } analyzer)
                    yield return analyzer;
            }
        }
    }

    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }

    private static DiagnosticAnalyzer? Create(Type type)
    {
        bool isAnalyzer = !type.IsAbstract
            && type.IsAssignableTo(typeof(DiagnosticAnalyzer))
            && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is { } marker
            && marker.Languages.Contains(LanguageNames.CSharp)
            && type.GetConstructor(Type.EmptyTypes) is not null;
        return isAnalyzer ? (DiagnosticAnalyzer)Activator.CreateInstance(type)! : null;
    }

    // The compiler is shared with the benchmark; all else comes from the rival's own folder.
    private sealed class FolderContext(string folder) : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName name)
        {
            string file = Path.Combine(folder, name.Name + ".dll");
            bool isCompiler = name.Name is "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp"
                or "System.Collections.Immutable";
            return !isCompiler && File.Exists(file) ? LoadFromAssemblyPath(file) : null;
        }
    }
}
