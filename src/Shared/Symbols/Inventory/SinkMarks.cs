using Microsoft.CodeAnalysis;

namespace Privacy.Symbols;

/// <summary>Which sink a call writes to, by the namespace of the method called.</summary>
internal static class SinkMarks
{
    /// <summary>The name of a sink kind; null for a call that is no sink.</summary>
    public static string? Kind(IMethodSymbol method, AnnotationReader annotations)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (annotations.Read(parameter).Sink is { } declared)
                return declared;
        }

        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "LoggerMessageAttribute")
                return "Log";
        }

        if (method.MethodKind == MethodKind.Constructor)
            return IsException(method.ContainingType) ? "ExceptionMessage" : null;
        return OfType(method.ContainingType);
    }

    private static string? OfType(INamedTypeSymbol? type)
    {
        if (type is null)
            return null;
        string space = type.ContainingNamespace?.ToDisplayString() ?? "";
        if (IsIn(space, "Serilog") || IsIn(space, "Microsoft.Extensions.Logging") || IsIn(space, "NLog")
            || IsIn(space, "log4net"))
        {
            return "Log";
        }

        if (IsIn(space, "Microsoft.ApplicationInsights") || IsIn(space, "OpenTelemetry"))
            return "Telemetry";
        return (space, type.Name) switch
        {
            ("System", "Console") => "Console",
            ("System.Diagnostics", "Trace" or "Debug") => "Log",
            ("System.Diagnostics", "Activity" or "ActivitySource") => "Telemetry",
            _ => null,
        };
    }

    private static bool IsIn(string space, string root) =>
        space.StartsWith(root, System.StringComparison.Ordinal)
        && (space.Length == root.Length || space[root.Length] == '.');

    private static bool IsException(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name == "Exception" && type.ContainingNamespace?.ToDisplayString() == "System")
                return true;
        }

        return false;
    }
}
