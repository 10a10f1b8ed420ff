using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Leaks;

/// <summary>Runs the flow engine once for each body and hands every finding to the first rule that takes it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PersonalDataFlowAnalyzer : PrivacyAnalyzer
{
    private static readonly FlowRule[] Rules =
    [
        new PersonalDataInLog(),
        new ObjectInLog(),
    ];

    /// <summary>Creates the analyzer.</summary>
    public PersonalDataFlowAnalyzer()
        : base(Descriptors.PersonalDataInLog, Descriptors.ObjectInLog)
    {
    }

    // Generated bodies are read for what they do with their parameters; findings are reported to their callers.
    private protected override GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.Analyze;

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        FlowEngine engine = FlowEngine.For(privacy);
        context.RegisterOperationBlockAction(block => AnalyzeBlock(block, engine, privacy));
    }

    private static void AnalyzeBlock(OperationBlockAnalysisContext context, FlowEngine engine, PrivacyContext privacy)
    {
        IOperation? analyzed = null;
        foreach (IOperation block in context.OperationBlocks)
        {
            IOperation root = block;
            while (root.Parent is { } parent)
                root = parent;

            // A constructor's initializer and body are two blocks of one root.
            if (ReferenceEquals(root, analyzed))
                continue;
            analyzed = root;
            BodyFindings found = engine.FindingsIn(root, context.OwningSymbol, context.CancellationToken);
            foreach (FlowFinding finding in found.Findings)
                Report(context, finding, privacy);
        }
    }

    private static void Report(OperationBlockAnalysisContext context, FlowFinding finding, PrivacyContext privacy)
    {
        foreach (FlowRule rule in Rules)
        {
            if (rule.TryCreate(finding, privacy) is { } diagnostic)
            {
                privacy.Report(context.ReportDiagnostic, context.OwningSymbol, diagnostic);
                return;
            }
        }
    }
}
