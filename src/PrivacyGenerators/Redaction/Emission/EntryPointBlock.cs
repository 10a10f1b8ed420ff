using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>Writes a class of extension methods into the namespace of the library it extends.</summary>
internal static class EntryPointBlock
{
    /// <summary>Stands for the statements of an entry point.</summary>
    public const string Body = "/*body*/";

    // Code of other generators and reflection are not seen: what they call fails, rather than showing data in clear.
    private const string Unseen = $"""
        throw new global::System.InvalidOperationException(
            "No source file of this project names {EntryPoints.Method}: call it in one, and what it does is generated.");
        """;

    /// <summary>Writes an entry point, with a body of its own where something may call it.</summary>
    public static void WriteMethod(IndentedWriter writer, EnvironmentSpec environment, string entryPoint, string type,
        string body)
    {
        string statements = environment.CallsEntryPoints ? body : Unseen;
        string indented = statements.Replace("\n", "\n        ").Replace("\n        \n", "\n\n");
        Write(writer, environment, entryPoint, type.Replace(Body, indented));
    }

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
