using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>Writes a class of extension methods into the namespace of the library it extends.</summary>
internal static class EntryPointBlock
{
    /// <remarks>
    /// When a friend assembly shows a class of the same name, its method would make calls ambiguous: the global
    /// namespace, which is searched before any using, takes the class then.
    /// </remarks>
    public static void Write(IndentedWriter writer, EnvironmentSpec environment, string entryPoint, string body)
    {
        if (environment.TakenEntryPoints.Contains(entryPoint))
        {
            writer.WriteLine(body);
            return;
        }

        using (writer.WriteBlock($"namespace {entryPoint.Substring(0, entryPoint.LastIndexOf('.'))}"))
            writer.WriteLine(body);
    }
}
