using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>Facts that prove redaction, in test projects that set <c>PrivacyRedactionProofs</c>.</summary>
internal static class ProofOutput
{
    private const string Property = "build_property.PrivacyRedactionProofs";

    public static bool IsAsked(AnalyzerConfigOptions options) =>
        options.TryGetValue(Property, out string? value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    public static void Add(
        SourceProductionContext output,
        EquatableArray<TypeSpec> types,
        EnvironmentSpec environment,
        bool isAsked)
    {
        if (isAsked && environment is { CanGenerate: true, HasXunit: true, HasSpanFormattable: true })
            output.AddSource("Redaction.Proofs.g.cs", TypeOutput.Text(ProofEmitter.Emit(types, environment)));
    }
}
