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

    private protected override SourceWord Needs => SourceWord.Mark;

    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        if (privacy.Policy is not { Collected.IsEmpty: false } policy)
            return;
        ValueOrigin origin = new(privacy.Annotations, policy);
        AnnotatedSymbols.Register(context, privacy, (symbol, personal) => CheckDeclared(symbol, personal, policy));
        context.RegisterOperationAction(
            operation => CheckAssigned(operation, privacy.Annotations, policy, origin), OperationKind.SimpleAssignment);
        context.RegisterOperationAction(
            operation => CheckCreated(operation, privacy.Annotations, policy, origin), OperationKind.ObjectCreation);
    }

    private static void CheckDeclared(SymbolAnalysisContext context, PersonalSymbol personal, PrivacyPolicy policy)
    {
        if (policy.FindCollected(personal.Category) is not { } entry)
            return;
        if (entry is { OnlyFrom: { IsEmpty: false } only } && FindForm(personal.Symbol, only) is { } form)
            context.ReportDiagnostic(Create(personal.Location, personal.Name, personal.Category, form, only, entry));
        if (entry.Sources is not { } allowed)
            return;
        foreach (string source in personal.Annotation.Sources)
        {
            if (!allowed.Contains(source) && entry.OnlyFrom?.Contains(source) != true)
            {
                context.ReportDiagnostic(Create(
                    personal.Location, personal.Name, personal.Category, $"\"{source}\"", allowed, entry));
            }
        }
    }

    // A form for registration is no survey.
    private static string? FindForm(ISymbol member, EquatableArray<string> only)
    {
        string type = member.ContainingType?.Name ?? "";
        if (!Contains(type, "Registration") && !Contains(type, "SignUp") && !Contains(type, "RegisterModel"))
            return null;
        foreach (string source in only)
        {
            if (Contains(type, source))
                return null;
        }

        return "the registration in " + type;
    }

    private static bool Contains(string name, string part) =>
        name.IndexOf(part, System.StringComparison.OrdinalIgnoreCase) >= 0;

    private static void CheckAssigned(
        OperationAnalysisContext context, AnnotationReader annotations, PrivacyPolicy policy, ValueOrigin origin)
    {
        ISimpleAssignmentOperation assignment = (ISimpleAssignmentOperation)context.Operation;
        ISymbol? target = assignment.Target switch
        {
            IPropertyReferenceOperation property => property.Property,
            IFieldReferenceOperation field => field.Field,
            _ => null,
        };
        if (target is not null)
            CheckValue(context, target, assignment.Value, annotations, policy, origin);
    }

    private static void CheckCreated(
        OperationAnalysisContext context, AnnotationReader annotations, PrivacyPolicy policy, ValueOrigin origin)
    {
        foreach (IArgumentOperation argument in ((IObjectCreationOperation)context.Operation).Arguments)
        {
            if (argument is { Parameter: { } parameter, ArgumentKind: ArgumentKind.Explicit })
                CheckValue(context, parameter, argument.Value, annotations, policy, origin);
        }
    }

    private static void CheckValue(
        OperationAnalysisContext context,
        ISymbol target,
        IOperation value,
        AnnotationReader annotations,
        PrivacyPolicy policy,
        ValueOrigin origin)
    {
        if (annotations.Read(target) is not { IsPersonal: true, Category: { } category }
            || policy.FindCollected(category) is not { } entry
            || (entry.OnlyFrom is { IsEmpty: false } only ? only : entry.Sources) is not { } allowed
            || allowed.Contains(ThirdParty)
            || origin.Find(value) is not { } recipient
            || IsNamed(recipient, allowed, policy))
        {
            return;
        }

        context.ReportDiagnostic(Create(
            value.Syntax.GetLocation(),
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
