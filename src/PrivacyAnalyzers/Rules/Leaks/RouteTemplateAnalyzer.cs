using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Leaks;

/// <summary>PRIV0304: a route template takes a parameter that is personal data.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RouteTemplateAnalyzer : PrivacyAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public RouteTemplateAnalyzer()
        : base(Descriptors.PersonalDataInUrl)
    {
    }

    private protected override SourceWord Needs => SourceWord.Mark;

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        if (RouteTypes.Create(privacy.Compilation) is not { } types)
            return;
        FlowEngine engine = FlowEngine.For(privacy);
        context.RegisterSymbolAction(symbol => AnalyzeAction(symbol, types, engine, privacy), SymbolKind.Method);
        context.RegisterOperationAction(operation => AnalyzeMap(operation, types, engine, privacy), OperationKind.Invocation);
    }

    private static void AnalyzeAction(
        SymbolAnalysisContext context, RouteTypes types, FlowEngine engine, PrivacyContext privacy)
    {
        IMethodSymbol method = (IMethodSymbol)context.Symbol;
        if (method.Parameters.IsEmpty || method.MethodKind != MethodKind.Ordinary)
            return;
        foreach (AttributeData attribute in types.TemplatesOf(method))
        {
            if (RouteTypes.TemplateIn(attribute) is { } template
                && attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is { } syntax)
            {
                Report(context.ReportDiagnostic, method, template, syntax.GetLocation(), engine, privacy, method);
            }
        }
    }

    private static void AnalyzeMap(
        OperationAnalysisContext context, RouteTypes types, FlowEngine engine, PrivacyContext privacy)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (!types.IsMap(call.TargetMethod))
            return;
        IOperation? pattern = null;
        IMethodSymbol? handler = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "pattern")
                pattern = argument.Value;
            handler ??= HandlerIn(argument.Value);
        }

        if (pattern?.ConstantValue is { HasValue: true, Value: string template } && handler is not null)
        {
            Report(
                context.ReportDiagnostic, handler, template, pattern.Syntax.GetLocation(), engine, privacy,
                context.ContainingSymbol);
        }
    }

    private static IMethodSymbol? HandlerIn(IOperation operation)
    {
        while (operation is IConversionOperation or IDelegateCreationOperation)
        {
            operation = operation is IConversionOperation conversion
                ? conversion.Operand
                : ((IDelegateCreationOperation)operation).Target;
        }

        return operation switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            IMethodReferenceOperation group => group.Method,
            _ => null,
        };
    }

    private static void Report(
        System.Action<Diagnostic> report,
        IMethodSymbol handler,
        string template,
        Location location,
        FlowEngine engine,
        PrivacyContext privacy,
        ISymbol owner)
    {
        foreach (SourceInfo source in RouteValues.Of(handler, template, engine.Sources))
        {
            ImmutableArray<Location> path = source.Symbol.Locations.Length > 0 && source.Symbol.Locations[0].IsInSource
                ? ImmutableArray.Create(source.Symbol.Locations[0])
                : ImmutableArray<Location>.Empty;
            Diagnostic diagnostic = Diagnostic.Create(
                Descriptors.PersonalDataInUrl,
                location,
                path,
                $"'{source.Display}' ({source.Category})",
                $"the route \"{template}\"",
                PolicyGround.Of([source], privacy));
            privacy.Report(report, owner, diagnostic);
        }
    }
}
