using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Rules;

/// <summary>Calls on a sequence, written as a method or as an extension, and the lambdas they hand elements to.</summary>
internal static class SequenceCalls
{
    /// <summary>What the call is made on; the first argument stands for it in an extension.</summary>
    public static IOperation? FindReceiver(IInvocationOperation call) =>
        call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value);

    /// <summary>The call that hands elements to the lambda whose parameter this is.</summary>
    public static IInvocationOperation? FindCall(IParameterReferenceOperation parameter)
    {
        IOperation? current = parameter;
        while (current is not null
            && !(current is IAnonymousFunctionOperation lambda
                && SymbolEqualityComparer.Default.Equals(lambda.Symbol, parameter.Parameter.ContainingSymbol)))
        {
            current = current.Parent;
        }

        return current is null ? null : Enclosing.Find<IInvocationOperation>(current);
    }
}
