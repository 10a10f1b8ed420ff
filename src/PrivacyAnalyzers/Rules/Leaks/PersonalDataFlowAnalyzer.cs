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
        new PersonalDataInException(),
        new PersonalDataInUrl(),
        new PersonalDataInTelemetry(),
        new PersonalDataInCookie(),
        new PersonalDataInKeyOrFile(),
        new UnannotatedStore(),
    ];

    private static readonly MethodRule[] MethodRules =
    [
        new UnannotatedSignature(),
        new RedactorReturnsInput(),
    ];

    /// <summary>Creates the analyzer.</summary>
    public PersonalDataFlowAnalyzer()
        : base(
            Descriptors.PersonalDataInLog,
            Descriptors.ObjectInLog,
            Descriptors.PersonalDataInException,
            Descriptors.PersonalDataInUrl,
            Descriptors.PersonalDataInTelemetry,
            Descriptors.PersonalDataInCookie,
            Descriptors.PersonalDataInKeyOrFile,
            Descriptors.AnalysisIncomplete,
            Descriptors.UnannotatedStore,
            Descriptors.UnannotatedSignature,
            Descriptors.RedactorReturnsInput)
    {
    }

    // Generated bodies are read when something calls them. What lies in generated code is left out by the context.
    private protected override GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.ReportDiagnostics;

    private protected override SourceWord Needs => SourceWord.Mark;

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
            if (context.OwningSymbol is IMethodSymbol method)
                CheckMethod(context, method, found, engine, privacy);
            if (found.IsIncomplete)
                ReportIncomplete(context, privacy);
        }
    }

    private static void CheckMethod(
        OperationBlockAnalysisContext context,
        IMethodSymbol method,
        BodyFindings body,
        FlowEngine engine,
        PrivacyContext privacy)
    {
        foreach (MethodRule rule in MethodRules)
        {
            foreach (Diagnostic diagnostic in rule.Check(method, body, engine))
                privacy.Report(context.ReportDiagnostic, method, diagnostic);
        }
    }

    private static void ReportIncomplete(OperationBlockAnalysisContext context, PrivacyContext privacy)
    {
        ISymbol owner = context.OwningSymbol;
        if (owner.Locations.IsEmpty || !owner.Locations[0].IsInSource)
            return;
        privacy.Report(context.ReportDiagnostic, owner, Diagnostic.Create(
            Descriptors.AnalysisIncomplete,
            owner.Locations[0],
            owner.Name,
            "it, or what it calls, is too large, too deeply nested or has too many implementations"));
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
