using Microsoft.CodeAnalysis;
using Privacy.Generators.Declarations;
using Privacy.Generators.Policy;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>
/// Generates redacted views of types that hold personal data, and what makes loggers and serializers use them.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class RedactionGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // What the language version and the references allow generated code to use.
        LastResult<EnvironmentSpec> known = new();
        IncrementalValueProvider<EnvironmentSpec> environment = context.CompilationProvider
            .Select((compilation, token) => known.Get(
                new ModelKey(compilation, default, RedactionSteps.Environment),
                () => EnvironmentParser.Parse(compilation, token)))
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
        ModelReader reader = new();
        IncrementalValueProvider<EquatableArray<TypeSpec>> model = context.CompilationProvider
            .Combine(constants)
            .Select((pair, token) => reader.Read(pair.Left, pair.Right, token))
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

        // What integrations need is generated where something may call them.
        IncrementalValueProvider<bool> markup = context.AdditionalTextsProvider
            .Where(EntryPointUse.IsMarkup)
            .Select(static (file, token) => EntryPointUse.IsIn(file.GetText(token)))
            .Where(static isIn => isIn)
            .Collect()
            .Select(static (found, _) => !found.IsEmpty);
        IncrementalValueProvider<EnvironmentSpec> calls = context.CompilationProvider
            .Select(EntryPointUse.IsIn)
            .Combine(markup.Combine(proofs))
            .Combine(environment)
            .Select(static (pair, _) => pair.Right with
            {
                CallsEntryPoints = pair.Left.Left || pair.Left.Right.Left || pair.Left.Right.Right,
            })
            .WithTrackingName(RedactionSteps.Calls);

        // One file for each type, so that an edit of one leaves the others alone.
        IncrementalValuesProvider<(TypeSpec Type, EnvironmentSpec Environment)> types = resolved
            .SelectMany(static (specs, _) => specs)
            .Where(static spec => spec is { IsForeign: false, IsClosed: false })
            .Combine(environment)
            .WithTrackingName(RedactionSteps.Types);

        context.RegisterSourceOutput(types,
            static (output, pair) => TypeOutput.Add(output, pair.Type, pair.Environment));
        context.RegisterSourceOutput(environment, static (output, spec) => RuntimeOutput.Add(output, spec));
        context.RegisterSourceOutput(
            resolved.Combine(calls),
            static (output, pair) => IntegrationOutput.AddForTypes(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(
            categories.Combine(calls),
            static (output, pair) => IntegrationOutput.AddForCategories(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(
            resolved.Combine(environment).Combine(proofs),
            static (output, pair) => ProofOutput.Add(output, pair.Left.Left, pair.Left.Right, pair.Right));
    }
}
