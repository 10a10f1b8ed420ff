using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>Reads whose result is no longer about a person: the purpose of the code around them does not matter.</summary>
internal static class ReadExemption
{
    public static bool Applies(PersonalRead read, ISymbol containing, AnnotationReader annotations)
    {
        ISymbol owner = containing;
        for (IOperation? current = read.Operation.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IObjectCreationOperation { Type: { } type } when IsAnonymous(annotations.Read(type)):
                case IInvocationOperation call when Cleans(annotations.Read(call.TargetMethod)):
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
