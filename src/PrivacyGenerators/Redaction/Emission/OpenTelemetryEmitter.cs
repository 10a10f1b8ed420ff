using System.Collections.Generic;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>Writes a processor of spans that redacts tags declared personal.</summary>
internal static class OpenTelemetryEmitter
{
    /// <summary>Attributes of the OpenTelemetry semantic conventions that describe a person.</summary>
    private static readonly (string Tag, string Category)[] Conventions =
    [
        ("client.address", "DeviceData.IpAddress"),
        ("device.id", "DeviceData.DeviceId"),
        ("enduser.id", "AccountData.UserId"),
        ("enduser.pseudo.id", "PseudonymousData.HashedIdentifier"),
        ("geo.location.lat", "LocationData.PreciseLocation"),
        ("geo.location.lon", "LocationData.PreciseLocation"),
        ("geo.postal_code", "ContactData.PostalCode"),
        ("http.client_ip", "DeviceData.IpAddress"),
        ("net.peer.ip", "DeviceData.IpAddress"),
        ("network.peer.address", "DeviceData.IpAddress"),
        ("session.id", "DeviceData.CookieId"),
        ("session.previous_id", "DeviceData.CookieId"),
        ("source.address", "DeviceData.IpAddress"),
        ("user.email", "ContactData.EmailAddress"),
        ("user.full_name", "IdentityData.FullName"),
        ("user.id", "AccountData.UserId"),
        ("user.name", "AccountData.Username"),
    ];

    public static string Emit(EquatableArray<CategoryRule> categories, EnvironmentSpec environment)
    {
        IndentedWriter writer = new();
        writer.WriteLine(CodeText.Header);
        writer.WriteLine();
        EntryPointBlock.WriteMethod(writer, environment, EntryPoints.OpenTelemetry, EntryPoint, Install);
        if (!environment.CallsEntryPoints)
            return writer.ToString();
        writer.WriteLine();
        using (writer.WriteBlock($"namespace {CodeText.Space}"))
        {
            writer.WriteLine("/// <summary>Redacts personal data in the tags of a span when it ends.</summary>");
            writer.WriteLine(CodeText.Attributes);
            writer.WriteLine("internal sealed class PersonalDataActivityProcessor : "
                + "global::OpenTelemetry.BaseProcessor<global::System.Diagnostics.Activity>");
            writer.WriteLine("{");
            writer.Indentation++;
            WriteConventions(writer, categories);
            WriteRedactions(writer, categories);
            writer.WriteLine(Processor);
            writer.Indentation--;
            writer.WriteLine("}");
        }

        return writer.ToString();
    }

    private static void WriteConventions(IndentedWriter writer, EquatableArray<CategoryRule> categories)
    {
        Dictionary<string, RedactionKind> rules = [];
        foreach (CategoryRule rule in categories)
            rules[rule.Code] = rule.Redaction;
        using (writer.WriteBlock("private void AddConventions()"))
        {
            foreach ((string tag, string category) in Conventions)
            {
                RedactionKind kind = rules.TryGetValue(category, out RedactionKind known) ? known : RedactionKind.Erase;
                writer.WriteLine($"_tags[{Literals.Quote(tag)}] = "
                    + $"global::PrivacyAnnotations.Redaction.{kind}; // {category}");
            }
        }

        writer.WriteLine();
    }

    private static void WriteRedactions(IndentedWriter writer, EquatableArray<CategoryRule> categories)
    {
        using (writer.WriteBlock("private static global::PrivacyAnnotations.Redaction RedactionOf(string category)"))
        {
            using (writer.WriteBlock("switch (category)"))
            {
                foreach (CategoryRule rule in categories)
                {
                    if (rule.Redaction == RedactionKind.Erase)
                        continue;
                    writer.WriteLine($"case {Literals.Quote(rule.Code)}:");
                    writer.WriteLine($"    return global::PrivacyAnnotations.Redaction.{rule.Redaction};");
                }

                writer.WriteLine("default:");
                writer.WriteLine("    return global::PrivacyAnnotations.Redaction.Erase;");
            }
        }

        writer.WriteLine();
    }

    private const string EntryPoint = $$"""
        /// <summary>Installs redaction of personal data in OpenTelemetry.</summary>
        {{CodeText.Attributes}}
        internal static class PersonalDataTracerProviderBuilderExtensions
        {
            /// <summary>
            /// Redacts the tags of spans that hold personal data: those of the semantic conventions, those named here, and
            /// every tag whose value is an object of a personal type. Call it before exporters are added.
            /// </summary>
            /// <param name="builder">As in <c>services.AddOpenTelemetry().WithTracing(builder => ...)</c>.</param>
            /// <param name="tags">Own tags, each with its category.</param>
            /// <returns>The same builder.</returns>
            public static global::OpenTelemetry.Trace.TracerProviderBuilder RedactPersonalData(
                this global::OpenTelemetry.Trace.TracerProviderBuilder builder,
                params (string Tag, string Category)[] tags)
            {
                {{EntryPointBlock.Body}}
            }
        }
        """;

    private const string Install = $$"""
        return global::OpenTelemetry.Trace.TracerProviderBuilderExtensions.AddProcessor(
            builder, new global::{{CodeText.Space}}.PersonalDataActivityProcessor(tags));
        """;

    private const string Processor = $$"""
        private readonly global::System.Collections.Generic.Dictionary<string, global::PrivacyAnnotations.Redaction> _tags =
            new global::System.Collections.Generic.Dictionary<string, global::PrivacyAnnotations.Redaction>();

        /// <summary>Makes a processor for the tags of the semantic conventions and those given.</summary>
        /// <param name="tags">Own tags, each with its category; they come before the conventions.</param>
        public PersonalDataActivityProcessor((string Tag, string Category)[] tags)
        {
            AddConventions();
            foreach ((string tag, string category) in tags)
            {
                _tags[tag] = RedactionOf(category);
            }
        }

        /// <inheritdoc />
        public override void OnEnd(global::System.Diagnostics.Activity data)
        {
            global::System.Collections.Generic.List<(string Tag, string? Text)>? changes = null;
            foreach (global::System.Collections.Generic.KeyValuePair<string, object?> tag in data.TagObjects)
            {
                if (tag.Value is object value && TryRedact(tag.Key, value, out string? text))
                {
                    changes = changes ?? new global::System.Collections.Generic.List<(string Tag, string? Text)>();
                    changes.Add((tag.Key, text));
                }
            }

            if (changes is null)
            {
                return;
            }

            foreach ((string tag, string? text) in changes)
            {
                data.SetTag(tag, text);
            }
        }

        private bool TryRedact(string tag, object value, out string? text)
        {
            if (_tags.TryGetValue(tag, out global::PrivacyAnnotations.Redaction redaction)
                && redaction != global::PrivacyAnnotations.Redaction.Keep)
            {
                text = global::PrivacyAnnotations.Redact.Apply(redaction, RedactedText.Of(value));
                return true;
            }

            bool isPersonal = RedactedObjects.TryDescribe(value, out string description);
            text = description;
            return isPersonal;
        }
        """;
}
