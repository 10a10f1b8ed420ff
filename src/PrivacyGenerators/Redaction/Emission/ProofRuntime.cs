namespace Privacy.Generators.Redaction;

/// <summary>
/// What the generated facts share. Tests may use reflection: they fill members that have no public setter.
/// </summary>
internal static class ProofRuntime
{
    public const string Canaries = $$"""
        /// <summary>Fills personal members with canaries and looks for them.</summary>
        {{CodeText.Attributes}}
        internal static class RedactionCanaries
        {
            private const string Text = "Qzx7Canary4Bird";
            private static readonly string[] Traces = { Text, "deadbeef", "113.77", "11-28", "11/28" };

            /// <summary>An object made without its constructor, whose named members hold canaries.</summary>
            [global::System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "Tests are not trimmed.")]
            [global::System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Tests are not trimmed.")]
            [global::System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Tests are not trimmed.")]
            public static object Fill(global::System.Type type, params string[] members)
            {
                object value = global::System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
                int filled = 0;
                foreach (string member in members)
                {
                    if (TryFill(value, type, member))
                    {
                        filled++;
                    }
                }

                global::Xunit.Assert.True(filled > 0, "No personal member of " + type + " could be filled.");
                return value;
            }

            public static void AssertAbsent(string? output)
            {
                foreach (string trace in Traces)
                {
                    global::Xunit.Assert.DoesNotContain(trace, output ?? "", global::System.StringComparison.OrdinalIgnoreCase);
                }
            }

            private static bool TryFill(object value, global::System.Type type, string member)
            {
                const global::System.Reflection.BindingFlags Flags = global::System.Reflection.BindingFlags.Instance
                    | global::System.Reflection.BindingFlags.Public
                    | global::System.Reflection.BindingFlags.NonPublic
                    | global::System.Reflection.BindingFlags.DeclaredOnly;
                for (global::System.Type? current = type; current is object; current = current.BaseType)
                {
                    global::System.Reflection.FieldInfo? field =
                        current.GetField("<" + member + ">k__BackingField", Flags) ?? current.GetField(member, Flags);
                    if (field is object && CanaryOf(field.FieldType) is object canary)
                    {
                        field.SetValue(value, canary);
                        return true;
                    }
                }

                return false;
            }

            private static object? CanaryOf(global::System.Type type)
            {
                type = global::System.Nullable.GetUnderlyingType(type) ?? type;
                if (type == typeof(string))
                {
                    return Text;
                }

                if (type == typeof(global::System.Guid))
                {
                    return new global::System.Guid("deadbeef-dead-beef-dead-beefdeadbeef");
                }

                if (type == typeof(global::System.Uri))
                {
                    return new global::System.Uri("https://example.com/" + Text);
                }

                if (type == typeof(global::System.Net.IPAddress))
                {
                    return global::System.Net.IPAddress.Parse("203.0.113.77");
                }

                var date = new global::System.DateTime(1973, 11, 28, 0, 0, 0, global::System.DateTimeKind.Utc);
                return type == typeof(global::System.DateTime) ? date
                    : type == typeof(global::System.DateTimeOffset) ? new global::System.DateTimeOffset(date)
                    : type == typeof(global::System.DateOnly) ? (object)global::System.DateOnly.FromDateTime(date)
                    : null;
            }
        }
        """;

    public const string Log = $$"""

        /// <summary>What Serilog writes of an object under the generated policy.</summary>
        {{CodeText.Attributes}}
        internal sealed class RedactionLog : global::Serilog.Core.ILogEventSink
        {
            private readonly global::System.IO.StringWriter _text = new global::System.IO.StringWriter();

            public static string Of(object value)
            {
                var sink = new RedactionLog();
                var configuration = new global::Serilog.LoggerConfiguration();
                using (global::Serilog.Core.Logger logger = configuration.Destructure
                    .With(new PersonalDataDestructuringPolicy())
                    .WriteTo.Sink(sink)
                    .CreateLogger())
                {
                    logger.Information("{@Value}", value);
                }

                return sink._text.ToString();
            }

            public void Emit(global::Serilog.Events.LogEvent logEvent)
            {
                logEvent.RenderMessage(_text);
            }
        }
        """;
}
