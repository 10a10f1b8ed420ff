using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Privacy.Model;

namespace PrivacyGenerators.Inventory;

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

        IncrementalValueProvider<InventoryFacts?> facts = context.CompilationProvider
            .Combine(settings)
            .Select(static (pair, cancellationToken) => InventoryParser.ReadFacts(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(InventorySteps.Facts);

        IncrementalValueProvider<InventoryDocument?> document = facts
            .Select(static (facts, _) => facts is null ? null : InventoryAssembler.Assemble(facts, policy: null))
            .WithTrackingName(InventorySteps.Document);

        // Only a build needs it: an editor never runs this output.
        context.RegisterImplementationSourceOutput(document, static (output, document) =>
        {
            if (document is not null)
                output.AddSource(InventoryEmitter.HintName, SourceText.From(InventoryEmitter.Emit(document), Encoding.UTF8));
        });
    }
}
