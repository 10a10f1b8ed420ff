using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Classification;

/// <summary>
/// PRIV0106: data comes from a source that the policy does not name for its category: by its own [DataSource], or
/// because it is assigned from a client of a recipient.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SourceNotDeclaredAnalyzer() : PrivacyAnalyzer(Descriptors.SourceNotDeclared)
{
    private const string ThirdParty = "ThirdParty";

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        if (privacy.Policy is not { Collected.IsEmpty: false } policy)
            return;
        AnnotatedSymbols.Register(context, privacy, (symbol, personal) => CheckDeclared(symbol, personal, policy));
        context.RegisterOperationAction(
            operation => CheckAssigned(operation, privacy.Annotations, policy), OperationKind.SimpleAssignment);
    }

    private static void CheckDeclared(SymbolAnalysisContext context, PersonalSymbol personal, PrivacyPolicy policy)
    {
        if (policy.FindCollected(personal.Category) is not { Sources: { } allowed } entry)
            return;
        foreach (string source in personal.Annotation.Sources)
        {
            if (!allowed.Contains(source))
            {
                context.ReportDiagnostic(Create(
                    personal.Location, personal.Name, personal.Category, $"\"{source}\"", allowed, entry));
            }
        }
    }

    private static void CheckAssigned(
        OperationAnalysisContext context, AnnotationReader annotations, PrivacyPolicy policy)
    {
        ISimpleAssignmentOperation assignment = (ISimpleAssignmentOperation)context.Operation;
        ISymbol? target = assignment.Target switch
        {
            IPropertyReferenceOperation property => property.Property,
            IFieldReferenceOperation field => field.Field,
            _ => null,
        };
        if (target is null
            || annotations.Read(target) is not { IsPersonal: true, Category: { } category }
            || policy.FindCollected(category) is not { Sources: { } allowed } entry
            || allowed.Contains(ThirdParty)
            || FindRecipient(assignment.Value, annotations) is not { } recipient
            || IsNamed(recipient, allowed, policy))
        {
            return;
        }

        context.ReportDiagnostic(Create(
            assignment.Value.Syntax.GetLocation(),
            SymbolNames.Of(target),
            category,
            $"recipient \"{recipient}\"",
            allowed,
            entry));
    }

    // A source may be called by the recipient's id or by its singular, as SocialPlatform is of SocialPlatforms.
    private static bool IsNamed(string recipient, EquatableArray<string> allowed, PrivacyPolicy policy)
    {
        string id = policy.FindRecipient(recipient)?.Id ?? recipient;
        return allowed.Contains(id) || allowed.Contains(recipient) || allowed.Contains(id.TrimEnd('s'));
    }

    // The value as written, through members, awaits and conversions, to the call that brought it.
    private static string? FindRecipient(IOperation? value, AnnotationReader annotations)
    {
        while (value is not null)
        {
            switch (value)
            {
                case IInvocationOperation call:
                    if (annotations.Read(call.TargetMethod).Recipient is { } onMethod)
                        return onMethod.Id;
                    if (annotations.Read(call.TargetMethod.ContainingType).Recipient is { } onType)
                        return onType.Id;
                    value = call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value);
                    break;
                case IMemberReferenceOperation member:
                    value = member.Instance;
                    break;
                case IAwaitOperation awaited:
                    value = awaited.Operation;
                    break;
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static Diagnostic Create(
        Location location,
        string name,
        string category,
        string source,
        EquatableArray<string> allowed,
        CollectedEntry entry) =>
        Diagnostic.Create(
            Descriptors.SourceNotDeclared,
            location,
            name,
            category,
            source,
            allowed.IsEmpty ? "no source" : string.Join(", ", allowed),
            PolicyCitation.Of(entry));
}
