using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Purpose.Guards;

/// <summary>
/// Says which operations ask the question that must be answered before processing: consent, opt-out, relationship.
/// </summary>
internal abstract class GuardCheck(AnnotationReader annotations)
{
    /// <summary>Category of members that hold a person's choices.</summary>
    public const string Choices = "AccountData.PrivacyPreferences";

    protected AnnotationReader Annotations { get; } = annotations;

    /// <summary>
    /// The value of the operation with which processing may go on; null when it does not ask the question.
    /// </summary>
    public bool? Truth(IOperation operation) => operation switch
    {
        IInvocationOperation call when MatchesArguments(call) => TruthOfMethod(call.TargetMethod),
        IPropertyReferenceOperation property => TruthOfMember(property.Property, property.Property.Type),
        IFieldReferenceOperation field => TruthOfMember(field.Field, field.Field.Type),
        IParameterReferenceOperation parameter => TruthOfMember(parameter.Parameter, parameter.Parameter.Type),
        _ => null,
    };

    /// <summary>
    /// Whether equality with a constant allows (true) or forbids (false) processing; null when unknown.
    /// </summary>
    public bool? TruthOfEquality(IOperation operand, IOperation constant)
    {
        if (FindMember(operand) is not { } member || !IsAnswer(member))
            return null;
        if (constant.ConstantValue is { HasValue: true, Value: null })
            return IsNegative(member.Name);
        return constant is IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } status }
            && IsPositiveStatus(status.Name)
            ? true
            : null;
    }

    /// <summary>The result of a method with which processing may go on.</summary>
    public bool? TruthOfMethod(IMethodSymbol method)
    {
        if (!ReturnsBoolean(method.ReturnType) || !(IsQuestion(method) || IsNamedAnswer(method.Name)))
            return null;
        return !IsNegative(method.Name);
    }

    /// <summary>A call that throws, or otherwise does not return, unless processing is allowed.</summary>
    public bool IsDemand(IInvocationOperation call) =>
        !ReturnsBoolean(call.TargetMethod.ReturnType)
        && IsGate(call.TargetMethod.ContainingType)
        && (StartsWith(call.TargetMethod.Name, "Require")
            || StartsWith(call.TargetMethod.Name, "Ensure")
            || StartsWith(call.TargetMethod.Name, "Demand"))
        && MatchesArguments(call);

    /// <summary>Whether a parameter proves by its type that the question was answered before the call.</summary>
    public abstract bool IsToken(ITypeSymbol type);

    /// <summary>Whether the type exists to ask the question.</summary>
    protected abstract bool IsGate(INamedTypeSymbol? type);

    /// <summary>Whether the member of a type holds the answer.</summary>
    protected abstract bool HoldsAnswer(ISymbol member);

    /// <summary>Whether a name says the opposite: true means that processing is not allowed.</summary>
    protected abstract bool IsNegative(string name);

    protected abstract bool MatchesArguments(IInvocationOperation call);

    /// <summary>Whether a name alone says that it is the answer, in one direction or the other.</summary>
    protected virtual bool IsNamedAnswer(string name) => false;

    protected virtual bool IsQuestion(IMethodSymbol method) =>
        IsGate(method.ContainingType) || Annotations.ReadReturn(method).Category == Choices;

    protected static bool StartsWith(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal);

    protected static bool Contains(string name, string part) =>
        name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private bool? TruthOfMember(ISymbol member, ITypeSymbol type)
    {
        if (!ReturnsBoolean(type) || !IsAnswer(member))
            return null;
        return !IsNegative(member.Name);
    }

    // A member without annotation answers by a plain name; a parameter says what somebody else may have asked.
    private bool IsAnswer(ISymbol member) =>
        HoldsAnswer(member)
        || (member is IPropertySymbol or IFieldSymbol
            && IsNamedAnswer(member.Name)
            && Annotations.Read(member) is { IsPersonal: false, IsNotPersonal: false });

    private static ISymbol? FindMember(IOperation operation) => operation switch
    {
        IMemberReferenceOperation reference => reference.Member,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private static bool IsPositiveStatus(string name) =>
        name is "Granted" or "Given" or "Yes" or "Accepted" or "OptedIn" or "OptIn" or "Active" or "Confirmed"
            or "Allowed" or "Subscribed" or "Consented";

    /// <summary>A bool, also nullable or in a task.</summary>
    public static bool ReturnsBoolean(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => true,
        INamedTypeSymbol { Name: "Task" or "ValueTask" or "Nullable", TypeArguments.Length: 1 } wrapper =>
            ReturnsBoolean(wrapper.TypeArguments[0]),
        _ => false,
    };
}
