using System;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Privacy.Model;

namespace Privacy.Generators.Policy;

/// <summary>Generates constants for the purposes, categories and recipients that privacy.json declares.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PolicyConstantsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The ids alone, so that no other change of the policy goes on from here.
        IncrementalValueProvider<PolicyConstants> constants = PolicyInput.From(context, PolicyConstantsSteps.Policy)
            .Select(static (policy, _) => PolicyConstants.Of(policy))
            .WithTrackingName(PolicyConstantsSteps.Constants);

        // Beside the project's own code, where they need no using and cannot meet those of another project.
        IncrementalValueProvider<string?> space = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => FindNamespace(provider.GlobalOptions))
            .WithTrackingName(PolicyConstantsSteps.Namespace);

        context.RegisterSourceOutput(constants.Combine(space), static (output, pair) =>
        {
            if (pair.Left == PolicyConstants.None)
                return;
            string text = PolicyConstantsEmitter.Emit(pair.Left, pair.Right);
            output.AddSource(PolicyConstantsEmitter.HintName, SourceText.From(text, Encoding.UTF8));
        });
    }

    private static string? FindNamespace(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue("build_property.RootNamespace", out string? name) || name.Length == 0)
            return null;
        string[] parts = name.Split('.');
        for (int i = 0; i < parts.Length; i++)
        {
            if (!SyntaxFacts.IsValidIdentifier(parts[i]))
                return null;
            if (SyntaxFacts.GetKeywordKind(parts[i]) != SyntaxKind.None)
                parts[i] = "@" + parts[i];
        }

        return string.Join(".", parts);
    }
}
