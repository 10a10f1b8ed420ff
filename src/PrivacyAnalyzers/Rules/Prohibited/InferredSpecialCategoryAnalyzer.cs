using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Prohibited;

/// <summary>PRIV0206: a literal that is put into a profile suggests special-category data.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InferredSpecialCategoryAnalyzer() : PrivacyAnalyzer(Descriptors.InferredSpecialCategory)
{
    private const string Group = "InferredData";

    private protected override SourceWord Needs => SourceWord.Mark;

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy) =>
        context.RegisterOperationAction(operation => Check(operation, privacy), OperationKind.Literal);

    private static void Check(OperationAnalysisContext context, PrivacyContext privacy)
    {
        if (context.Operation.ConstantValue is not { HasValue: true, Value: string { Length: > 2 and <= 64 } text }
            || FindTarget(context.Operation, privacy.Annotations) is not { } member
            || Suggests(text) is not { } category)
        {
            return;
        }

        string basis = privacy.Policy?.FindProhibited(category) is { } ban
            ? PolicyCitation.Of(ban)
            : "GDPR Art. 9(1)";
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.InferredSpecialCategory,
            context.Operation.Syntax.GetLocation(),
            text,
            SymbolNames.Of(member),
            category,
            basis));
    }

    private static string? Suggests(string text) =>
        NameLexicon.Match(text, LexiconTypes.All, acceptLow: false) is { } match
        && CategoryFacts.StatusOf(match.Category) == GdprStatus.Special
            ? match.Category
            : SpecialTerms.Find(text);

    // profile.Tags.Add("..."), profile.Segment = "...", Tags = ["..."]
    private static ISymbol? FindTarget(IOperation literal, AnnotationReader annotations)
    {
        for (IOperation? current = literal.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IInvocationOperation call:
                    return Profile(call.Instance, annotations);
                case IAssignmentOperation assignment:
                    return Profile(assignment.Target, annotations);
                case IConditionalOperation or IBinaryOperation or IAnonymousFunctionOperation or IBlockOperation:
                    return null;
            }
        }

        return null;
    }

    private static ISymbol? Profile(IOperation? operation, AnnotationReader annotations) =>
        operation is IMemberReferenceOperation { Member: var member }
        && annotations.Read(member) is { IsPersonal: true, Category: { } category }
        && CategoryFacts.GroupOf(category) == Group
            ? member
            : null;
}
