using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

// The constructors of contexts are meant for hosts of analyzers, which this class is to the rules; and it registers
// what the rules register.
#pragma warning disable CS0618, RS1012

namespace PrivacyAnalyzers;

/// <summary>
/// Stands before the compiler's context where exceptions are written, so that every finding of every rule passes the
/// same filter and no rule needs to know of it.
/// </summary>
internal sealed class ExceptionAwareStart(CompilationStartAnalysisContext inner, ExceptionFilter filter)
    : CompilationStartAnalysisContext(inner.Compilation, inner.Options, inner.CancellationToken)
{
    private static readonly Func<Diagnostic, bool> Any = static _ => true;

    public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) =>
        inner.RegisterCompilationEndAction(action);

    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) =>
        inner.RegisterSemanticModelAction(action);

    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) =>
        inner.RegisterSyntaxTreeAction(action);

    public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) =>
        inner.RegisterAdditionalFileAction(action);

    public override void RegisterSymbolAction(
        Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
        inner.RegisterSymbolAction(context => action(Around(context)), symbolKinds);

    public override void RegisterOperationAction(
        Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) =>
        inner.RegisterOperationAction(
            context => action(new OperationAnalysisContext(
                context.Operation,
                context.ContainingSymbol,
                context.Compilation,
                context.Options,
                filter.Around(context.ReportDiagnostic, context.ContainingSymbol),
                Any,
                context.CancellationToken)),
            operationKinds);

    public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) =>
        inner.RegisterOperationBlockAction(context => action(new OperationBlockAnalysisContext(
            context.OperationBlocks,
            context.OwningSymbol,
            context.Compilation,
            context.Options,
            filter.Around(context.ReportDiagnostic, context.OwningSymbol),
            Any,
            context.CancellationToken)));

    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(
        Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
        inner.RegisterSyntaxNodeAction(
            context => action(new SyntaxNodeAnalysisContext(
                context.Node,
                context.ContainingSymbol,
                context.SemanticModel,
                context.Options,
                filter.Around(context.ReportDiagnostic, context.ContainingSymbol),
                Any,
                context.CancellationToken)),
            syntaxKinds);

    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) =>
        inner.RegisterCodeBlockAction(context => action(new CodeBlockAnalysisContext(
            context.CodeBlock,
            context.OwningSymbol,
            context.SemanticModel,
            context.Options,
            filter.Around(context.ReportDiagnostic, context.OwningSymbol),
            Any,
            context.CancellationToken)));

    // A block's or symbol's start offers further registrations, which pass the filter by: rules use the actions above.
    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(
        Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
        inner.RegisterCodeBlockStartAction(action);

    public override void RegisterOperationBlockStartAction(Action<OperationBlockStartAnalysisContext> action) =>
        inner.RegisterOperationBlockStartAction(action);

    public override void RegisterSymbolStartAction(Action<SymbolStartAnalysisContext> action, SymbolKind symbolKind) =>
        inner.RegisterSymbolStartAction(action, symbolKind);

    private SymbolAnalysisContext Around(SymbolAnalysisContext context) => new(
        context.Symbol,
        context.Compilation,
        context.Options,
        filter.Around(context.ReportDiagnostic, context.Symbol),
        Any,
        context.CancellationToken);
}
