using System.Collections.Generic;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>Writes the contract resolver for System.Text.Json and the call that installs it.</summary>
internal static class JsonEmitter
{
    public static string Emit(EquatableArray<TypeSpec> types, EnvironmentSpec environment)
    {
        IndentedWriter writer = new();
        writer.WriteLine(CodeText.Header);
        writer.WriteLine();
        EntryPointBlock.WriteMethod(writer, environment, EntryPoints.Json, $"{ViewEnum}\n\n{EntryPoint}", Install);
        if (!environment.CallsEntryPoints)
            return writer.ToString();
        writer.WriteLine();
        using (writer.WriteBlock($"namespace {CodeText.Space}"))
        {
            writer.WriteLine("using global::System.Text.Json;");
            writer.WriteLine("using global::System.Text.Json.Serialization;");
            writer.WriteLine("using global::System.Text.Json.Serialization.Metadata;");
            string space = environment.TakenEntryPoints.Contains(EntryPoints.Json) ? "" : "System.Text.Json.";
            writer.WriteLine($"using PersonalDataView = global::{space}PersonalDataView;");
            writer.WriteLine();
            writer.WriteLine("/// <summary>Contracts that write personal data in redacted form, over those "
                + "of another resolver.</summary>");
            writer.WriteLine(CodeText.Attributes);
            using (writer.WriteBlock(
                $"internal sealed class PersonalDataJsonResolver : IJsonTypeInfoResolver"))
                WriteResolver(writer, Dispatch.Order(types), environment);
        }

        return writer.ToString();
    }

    private static void WriteResolver(IndentedWriter writer, List<TypeSpec> types, EnvironmentSpec environment)
    {
        writer.WriteLine(ResolverHead);
        using (writer.WriteBlock(
            $"public JsonTypeInfo? GetTypeInfo(global::System.Type type, JsonSerializerOptions options)"))
        {
            using (writer.WriteBlock("if (IsPlain(options))"))
            {
                for (int i = 0; i < types.Count; i++)
                {
                    if (JsonConverterEmitter.IsFast(types[i]))
                    {
                        using (writer.WriteBlock($"if (type == typeof({types[i].FullName}))"))
                            writer.WriteLine(
                                $"return JsonMetadataServices.CreateValueInfo<{types[i].FullName}>(\n"
                                + $"    options, new {JsonConverterEmitter.ClassName(types[i], i)}(this, options));");
                        writer.WriteLine();
                    }
                }
            }

            writer.WriteLine();
            writer.WriteLine($"JsonTypeInfo? info = _inner.GetTypeInfo(type, options);");
            using (writer.WriteBlock($"if (info is null || info.Kind != JsonTypeInfoKind.Object)"))
                writer.WriteLine("return info;");
            writer.WriteLine();
            for (int i = 0; i < types.Count; i++)
                JsonModifierEmitter.WriteCase(writer, types[i], i);
            writer.WriteLine("return info;");
        }

        writer.WriteLine();
        for (int i = 0; i < types.Count; i++)
        {
            JsonModifierEmitter.WriteModifier(writer, types[i], i, environment);
            if (JsonConverterEmitter.IsFast(types[i]))
                JsonConverterEmitter.Write(writer, types[i], i, environment);
            JsonStructureEmitter.Write(writer, types[i], i, environment);
        }

        writer.WriteLine(CodeText.Path.TrimStart());
        writer.WriteLine();
        writer.WriteLine(environment.HasSpanRedactors
            ? Redacting.Replace("/*span*/", SpanRedacting) : Redacting.Replace("/*span*/", TextRedacting));
    }

    private const string ViewEnum = $$"""
        /// <summary>For whom personal data is written.</summary>
        [global::System.CodeDom.Compiler.GeneratedCode("PrivacyGenerators", "0.1.0")]
        internal enum PersonalDataView
        {
            /// <summary>Logs and telemetry: each category's redaction for sinks.</summary>
            Log,

            /// <summary>Screens of one's own staff: each category's redaction for display.</summary>
            Support,

            /// <summary>The person's own copy: everything but what is forbidden, such as passwords.</summary>
            Export,
        }
        """;

    private const string EntryPoint = $$"""
        /// <summary>Installs redaction of personal data in System.Text.Json.</summary>
        {{CodeText.Attributes}}
        internal static class PersonalDataJsonExtensions
        {
            /// <summary>
            /// Writes personal data in redacted form, whatever contracts the options use: by reflection, or those of a
            /// source-generated context set before this call.
            /// </summary>
            /// <param name="options">Options that are not in use yet.</param>
            /// <param name="view">For whom the JSON is written.</param>
            /// <returns>The same options.</returns>
            public static global::System.Text.Json.JsonSerializerOptions RedactPersonalData(
                this global::System.Text.Json.JsonSerializerOptions options,
                PersonalDataView view = PersonalDataView.Log)
            {
                {{EntryPointBlock.Body}}
            }
        }
        """;

    private const string Install = $$"""
        if (options is null)
        {
            throw new global::System.ArgumentNullException(nameof(options));
        }

        options.TypeInfoResolver = new global::{{CodeText.Space}}.PersonalDataJsonResolver(
            options.TypeInfoResolver ?? global::{{CodeText.Space}}.PersonalDataJsonResolver.CreateDefault(),
            view);
        return options;
        """;

    private const string ResolverHead = $$"""
        // The serializer gives up at 64.
        private const int MaximumDepth = 60;
        private static readonly JsonEncodedText Erased = JsonEncodedText.Encode(RedactedText.Erased);
        private static readonly JsonEncodedText Unreadable = JsonEncodedText.Encode(RedactedText.Unreadable);
        private static readonly JsonEncodedText TooMany = JsonEncodedText.Encode(RedactedText.TooMany);
        private static readonly JsonEncodedText TooDeep = JsonEncodedText.Encode(RedactedText.TooDeep);
        private readonly IJsonTypeInfoResolver _inner;
        private readonly PersonalDataView _view;

        public PersonalDataJsonResolver(IJsonTypeInfoResolver inner, PersonalDataView view)
        {
            _inner = inner;
            _view = view;
        }

        [global::System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage(
            "Trimming", "IL2026", Justification = "Not reached where reflection is switched off.")]
        [global::System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage(
            "AOT", "IL3050", Justification = "Not reached where reflection is switched off.")]
        public static IJsonTypeInfoResolver CreateDefault()
        {
            return JsonSerializer.IsReflectionEnabledByDefault
                ? new DefaultJsonTypeInfoResolver()
                : throw new global::System.InvalidOperationException(
                    "Set JsonSerializerOptions.TypeInfoResolver to a source-generated context before RedactPersonalData.");
        }

        // The generated converters know names, naming policies and depth; other options are left to the serializer.
        private static bool IsPlain(JsonSerializerOptions options)
        {
            return options.Converters.Count == 0
                && options.ReferenceHandler is null
                && options.DefaultIgnoreCondition == JsonIgnoreCondition.Never
                && (options.NumberHandling & ~JsonNumberHandling.AllowReadingFromString) == 0
                && !options.IncludeFields
                && !options.IgnoreReadOnlyProperties;
        }

        private static JsonEncodedText NameOf(string member, JsonSerializerOptions options)
        {
            return JsonEncodedText.Encode(
                options.PropertyNamingPolicy?.ConvertName(member) ?? member, options.Encoder);
        }

        // Several keys may have the same redacted form.
        private static string Unique(global::System.Collections.Generic.HashSet<string> names, string? name)
        {
            string unique = name ?? "";
            return names.Add(unique) ? unique : Unique(names, unique + " " + (names.Count + 1));
        }

        private static bool IsMember(JsonPropertyInfo property, string name, string? jsonName)
        {
            if (property.AttributeProvider is global::System.Reflection.MemberInfo member)
            {
                return member.Name == name;
            }

            return property.Name == (jsonName ?? property.Options.PropertyNamingPolicy?.ConvertName(name) ?? name);
        }

        """;

    private const string SpanRedacting = """
                global::System.Span<char> buffer = stackalloc char[256];
                if (global::PrivacyAnnotations.Redact.TryApply(
                    redaction, global::System.MemoryExtensions.AsSpan(value), buffer, out int written))
                {
                    writer.WriteStringValue(buffer.Slice(0, written));
                    return;
                }

            """;

    private const string TextRedacting = "";

    private const string Redacting = $$"""
        private static void WriteRedacted(
            Utf8JsonWriter writer,
            string? value,
            global::PrivacyAnnotations.Redaction redaction)
        {
            if (value is null)
            {
                writer.WriteNullValue();
                return;
            }

        /*span*/    writer.WriteStringValue(global::PrivacyAnnotations.Redact.Apply(redaction, value));
        }

        /// <summary>Writes a member's redacted form and reads as the serializer would.</summary>
        private sealed class RedactingConverter<T> : JsonConverter<T>
        {
            private readonly global::System.Action<Utf8JsonWriter, T, JsonSerializerOptions> _write;

            public RedactingConverter(
                global::System.Action<Utf8JsonWriter, T, JsonSerializerOptions> write)
            {
                _write = write;
            }

            public override bool HandleNull => true;

            public override T Read(
                ref Utf8JsonReader reader,
                global::System.Type typeToConvert,
                JsonSerializerOptions options)
            {
                return JsonSerializer.Deserialize(
                    ref reader, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)))!;
            }

            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
            {
                _write(writer, value, options);
            }
        }
        """;
}
