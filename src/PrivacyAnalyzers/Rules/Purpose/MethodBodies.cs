using System.Threading;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>The operations of a method's body, wherever in the compilation it is declared.</summary>
internal sealed class MethodBodies(Compilation compilation)
{
    /// <summary>The body's operation; null for methods of other assemblies, abstract ones and auto accessors.</summary>
    public IOperation? Find(IMethodSymbol method, CancellationToken cancellationToken)
    {
        IMethodSymbol implementation = method.PartialImplementationPart ?? method;
        foreach (SyntaxReference reference in implementation.OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (!compilation.ContainsSyntaxTree(reference.SyntaxTree))
                continue;

            // The driver hands out its cached model here: the callee may stand in another file than the body analyzed.
#pragma warning disable RS1030
            SemanticModel model = compilation.GetSemanticModel(reference.SyntaxTree);
#pragma warning restore RS1030
            if (model.GetOperation(reference.GetSyntax(cancellationToken), cancellationToken) is { } operation)
                return operation;
        }

        return null;
    }
}
