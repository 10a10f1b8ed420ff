using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Leaks;

/// <summary>PRIV0306: <c>ToString</c>, record printing or the debugger display shows personal members.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ObjectPrintingAnalyzer : PrivacyAnalyzer
{
    private const int MostNames = 4;

    /// <summary>Creates the analyzer.</summary>
    public ObjectPrintingAnalyzer()
        : base(Descriptors.RecordPrinting)
    {
    }

    // What lies in generated code is left out by the context, at less cost.
    private protected override GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.ReportDiagnostics;

    private protected override SourceWord Needs => SourceWord.Mark;

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        FlowEngine engine = FlowEngine.For(privacy);
        INamedTypeSymbol? display = privacy.Compilation.GetTypeByMetadataName("System.Diagnostics.DebuggerDisplayAttribute");
        context.RegisterSymbolAction(symbol => AnalyzeType(symbol, engine, privacy, display), SymbolKind.NamedType);
    }

    private static void AnalyzeType(
        SymbolAnalysisContext context, FlowEngine engine, PrivacyContext privacy, INamedTypeSymbol? display)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            return;
        if (type.IsRecord || DeclaresText(type))
            AnalyzeText(context, type, engine, privacy);
        if (display is not null)
            AnalyzeDisplay(context, type, display, engine, privacy);
    }

    private static void AnalyzeText(
        SymbolAnalysisContext context, INamedTypeSymbol type, FlowEngine engine, PrivacyContext privacy)
    {
        ImmutableArray<SourceInfo> shown = Unkept(engine.TextOf(type, context.CancellationToken));
        if (shown.IsEmpty)
            return;
        bool isRecord = type.IsRecord && !DeclaresText(type);
        string remedy = !isRecord
            ? "leave them out or redact them"
            : IsPartial(type, context.CancellationToken)
                ? "write a PrintMembers that redacts them"
                : "make the record partial, so that a redacting PrintMembers is generated";
        Report(context, privacy, type, isRecord ? "The compiler-made ToString" : "ToString", shown, remedy);
    }

    private static void AnalyzeDisplay(
        SymbolAnalysisContext context,
        INamedTypeSymbol type,
        INamedTypeSymbol display,
        FlowEngine engine,
        PrivacyContext privacy)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (!SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, display)
                || attribute.ConstructorArguments.Length == 0
                || attribute.ConstructorArguments[0] is not { Kind: TypedConstantKind.Primitive, Value: string text })
            {
                continue;
            }

            List<SourceInfo> shown = DebuggerDisplayText.MembersShown(text, type, engine, context.CancellationToken);
            if (shown.Count > 0)
                Report(context, privacy, type, "The debugger display", ImmutableArray.CreateRange(shown), "leave them out");
        }
    }

    private static ImmutableArray<SourceInfo> Unkept(ImmutableArray<SourceInfo> members)
    {
        ImmutableArray<SourceInfo>.Builder shown = ImmutableArray.CreateBuilder<SourceInfo>(members.Length);
        foreach (SourceInfo member in members)
        {
            if (!member.IsKept)
                shown.Add(member);
        }

        return shown.ToImmutable();
    }

    private static bool DeclaresText(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers("ToString"))
        {
            if (member is IMethodSymbol { Parameters.Length: 0, IsImplicitlyDeclared: false })
                return true;
        }

        return false;
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration
        && declaration.Modifiers.ToString().Contains("partial");

    private static void Report(
        SymbolAnalysisContext context,
        PrivacyContext privacy,
        INamedTypeSymbol type,
        string what,
        ImmutableArray<SourceInfo> shown,
        string remedy)
    {
        string members = "";
        for (int index = 0; index < shown.Length && index < MostNames; index++)
            members += (index == 0 ? "" : ", ") + $"'{shown[index].Symbol.Name}' ({shown[index].Category})";
        if (shown.Length > MostNames)
            members += ", ...";
        privacy.Report(
            context.ReportDiagnostic,
            type,
            Diagnostic.Create(Descriptors.RecordPrinting, type.Locations[0], what, type.Name, members, remedy, PolicyGround.Of(shown, privacy)));
    }
}
