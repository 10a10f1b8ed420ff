using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Privacy.Generators.Policy;
using Privacy.Model;
using Privacy.Symbols;

namespace Privacy.Generators.Redaction;

/// <summary>
/// Generates redacted views of types that hold personal data, and what makes loggers and serializers use them.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class RedactionGenerator : IIncrementalGenerator
{
    private static readonly string[] Marks =
    [
        MetadataNames.PersonalData,
        MetadataNames.SpecialCategory,
        MetadataNames.IdentityPersonalData,
        MetadataNames.IdentityProtectedPersonalData,
        MetadataNames.DestructuramaNotLogged,
        MetadataNames.DestructuramaLogMasked,
    ];

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Names of the types that are marked, or that may inherit a mark.
        IncrementalValueProvider<EquatableArray<string>> names = FindNames(context)
            .WithTrackingName(RedactionSteps.AnnotatedNames);

        // What the language version and the references allow generated code to use.
        IncrementalValueProvider<EnvironmentSpec> environment = context.CompilationProvider
            .Select(EnvironmentParser.Parse)
            .WithTrackingName(RedactionSteps.Environment);

        // What privacy.json says about redaction.
        IncrementalValueProvider<PrivacyPolicy?> document = PolicyInput.From(context, RedactionSteps.Document);
        IncrementalValueProvider<RedactionPolicy> policy = document
            .Select(RedactionPolicyReader.Of)
            .WithTrackingName(RedactionSteps.Policy);

        // Constants generated for the policy's own ids, which this generator sees by name only.
        IncrementalValueProvider<PolicyConstants> constants = document
            .Select(static (policy, _) => PolicyConstants.Of(policy))
            .WithTrackingName(RedactionSteps.Constants);

        // The types themselves, read into specs that hold no symbol, so that equal ones stop the pipeline here.
        IncrementalValueProvider<EquatableArray<TypeSpec>> model = names
            .Combine(constants)
            .Combine(context.CompilationProvider)
            .Select(static (pair, token) => ModelParser.Parse(pair.Right, pair.Left.Left, pair.Left.Right, token))
            .WithTrackingName(RedactionSteps.Model);

        // Each member with the redaction that applies to it.
        IncrementalValueProvider<EquatableArray<TypeSpec>> resolved = model
            .Combine(policy)
            .Select(static (pair, token) => RedactionResolver.Resolve(pair.Left, pair.Right, token))
            .WithTrackingName(RedactionSteps.Resolved);

        // The redaction of every category, for libraries that redact by category and not by type.
        IncrementalValueProvider<EquatableArray<CategoryRule>> categories = policy
            .Select(RedactionResolver.RulesOf)
            .WithTrackingName(RedactionSteps.Categories);

        // Whether this is a test project that asks for proofs.
        IncrementalValueProvider<bool> proofs = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ProofOutput.IsAsked(options.GlobalOptions))
            .WithTrackingName(RedactionSteps.Proofs);

        // One file for each type, so that an edit of one leaves the others alone.
        IncrementalValuesProvider<(TypeSpec Type, EnvironmentSpec Environment)> types = resolved
            .SelectMany(static (specs, _) => specs)
            .Where(static spec => !spec.IsForeign)
            .Combine(environment)
            .WithTrackingName(RedactionSteps.Types);

        context.RegisterSourceOutput(types,
            static (output, pair) => TypeOutput.Add(output, pair.Type, pair.Environment));
        context.RegisterSourceOutput(environment, static (output, spec) => RuntimeOutput.Add(output, spec));
        context.RegisterSourceOutput(
            resolved.Combine(environment),
            static (output, pair) => IntegrationOutput.AddForTypes(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(
            categories.Combine(environment),
            static (output, pair) => IntegrationOutput.AddForCategories(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(
            resolved.Combine(environment).Combine(proofs),
            static (output, pair) => ProofOutput.Add(output, pair.Left.Left, pair.Left.Right, pair.Right));
    }

    private static IncrementalValueProvider<EquatableArray<string>> FindNames(
        IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ImmutableArray<string>> names = context.SyntaxProvider
            .CreateSyntaxProvider(AnnotatedTypeNames.IsMarkedIndirectly, AnnotatedTypeNames.OfIndirect)
            .Collect();
        foreach (string mark in Marks)
        {
            IncrementalValueProvider<ImmutableArray<string?>> marked = context.SyntaxProvider
                .ForAttributeWithMetadataName(mark, static (_, _) => true, AnnotatedTypeNames.OfMarked)
                .Collect();
            names = names.Combine(marked).Select(static (pair, _) => Concat(pair.Left, pair.Right));
        }

        return names.Select(static (all, _) => Distinct(all));
    }

    private static ImmutableArray<string> Concat(ImmutableArray<string> names, ImmutableArray<string?> more)
    {
        if (more.IsEmpty)
            return names;
        ImmutableArray<string>.Builder all = ImmutableArray.CreateBuilder<string>(names.Length + more.Length);
        all.AddRange(names);
        foreach (string? name in more)
        {
            if (name is not null)
                all.Add(name);
        }

        return all.ToImmutable();
    }

    private static EquatableArray<string> Distinct(ImmutableArray<string> names)
    {
        SortedSet<string> distinct = new(System.StringComparer.Ordinal);
        foreach (string name in names)
            distinct.Add(name);
        return distinct.ToEquatableArray();
    }
}
