using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Symbols;
using PrivacyAnalyzers.Rules.Purpose.Guards;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>
/// Reads for which the purpose of the code around them does not matter: the result is no longer about a person, or they
/// ask what the person chose.
/// </summary>
internal static class ReadExemption
{
    public static bool Applies(PersonalRead read, ISymbol containing, AnnotationReader annotations)
    {
        // To honour a person's choices they have to be read, whatever the purpose.
        if (read.Category == GuardCheck.Choices)
            return true;
        ISymbol owner = containing;
        for (IOperation? current = read.Operation.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IObjectCreationOperation { Type: { } type } when IsAnonymous(annotations.Read(type)):
                case IInvocationOperation call when Cleans(annotations.Read(call.TargetMethod)):
                case IInvocationOperation question when GateNames.IsGate(question.TargetMethod.ContainingType):
                    return true;
                case ILocalFunctionOperation local:
                    owner = local.Symbol;
                    break;
            }
        }

        return owner is IMethodSymbol method
            && (annotations.Read(method).Anonymizes || Yields(method.ReturnType, annotations));
    }

    private static bool Yields(ITypeSymbol type, AnnotationReader annotations)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return Yields(array.ElementType, annotations);
            case INamedTypeSymbol { TypeArguments.Length: 1 } wrapper:
                return IsAnonymous(annotations.Read(wrapper)) || Yields(wrapper.TypeArguments[0], annotations);
            case INamedTypeSymbol named:
                return IsAnonymous(annotations.Read(named));
            default:
                return false;
        }
    }

    private static bool IsAnonymous(Annotation annotation) => annotation.IsAggregate || annotation.IsAnonymized;

    private static bool Cleans(Annotation annotation) => annotation.Redacts || annotation.Anonymizes;
}
