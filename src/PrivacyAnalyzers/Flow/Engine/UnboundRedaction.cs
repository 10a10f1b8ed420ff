using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>A call of <c>Redacted()</c> that does not bind yet, because the generator has not run.</summary>
internal static class UnboundRedaction
{
    public static bool Is(IInvalidOperation operation) =>
        operation.Syntax is InvocationExpressionSyntax { Expression: var called }
        && called switch
        {
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            _ => null,
        } == "Redacted";
}
