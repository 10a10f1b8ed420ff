using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Privacy.Generators.Policy;
using Privacy.Model;

namespace Privacy.Generators.Inventory;

/// <summary>Puts the inventory of personal data into the assembly that it describes.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class InventoryGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<InventorySettings> settings = context.AnalyzerConfigOptionsProvider
            .Select(InventoryParser.ReadSettings)
            .WithTrackingName(InventorySteps.Settings);

        IncrementalValueProvider<PrivacyPolicy?> policy = PolicyInput.From(context, InventorySteps.Policy);

        // Constants generated for the policy's own ids, which this generator sees by name only.
        IncrementalValueProvider<PolicyConstants> constants = policy
            .Select(static (policy, _) => PolicyConstants.Of(policy))
            .WithTrackingName(InventorySteps.Constants);

        IncrementalValueProvider<InventoryFacts?> facts = context.CompilationProvider
            .Combine(settings)
            .Combine(constants)
            .Select(static (pair, token) =>
                InventoryParser.ReadFacts(pair.Left.Left, pair.Left.Right, pair.Right, token))
            .WithTrackingName(InventorySteps.Facts);

        IncrementalValueProvider<InventoryDocument?> document = facts
            .Combine(policy)
            .Select(static (pair, _) => pair.Left is null ? null : InventoryAssembler.Assemble(pair.Left, pair.Right))
            .WithTrackingName(InventorySteps.Document);

        // Only a build needs it: an editor never runs this output.
        context.RegisterImplementationSourceOutput(document, static (output, document) =>
        {
            if (document is null)
                return;
            SourceText text = SourceText.From(InventoryEmitter.Emit(document), Encoding.UTF8);
            output.AddSource(InventoryEmitter.HintName, text);
        });
    }
}
