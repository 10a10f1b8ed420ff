using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

internal sealed partial class BodyScanner
{
    private static IMethodSymbol? DeconstructionMethod(IOperation site, IOperation value) =>
        site.Syntax is AssignmentExpressionSyntax assignment && !TypeFacts.IsTuple(value.Type)
            ? value.SemanticModel?.GetDeconstructionInfo(assignment).Method
            : null;

    private void Deconstruct(IOperation target, IOperation value, PartPath? path, IOperation site)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation declaration:
                Deconstruct(declaration.Expression, value, path, site);
                break;
            case ITupleOperation tuple:
                IMethodSymbol? method = path is null ? DeconstructionMethod(site, value) : null;
                for (int index = 0; index < tuple.Elements.Length; index++)
                {
                    PartPath part = PartPath.OfPosition(path, index, tuple.Elements.Length, method);
                    Deconstruct(tuple.Elements[index], value, part, site);
                }

                break;
            case ILocalReferenceOperation local:
                scan.Add(new Definition(local.Local, DefinitionKind.Part, value, site) { Path = path, Kills = true });
                break;
            case IParameterReferenceOperation parameter:
                scan.Add(new Definition(parameter.Parameter, DefinitionKind.Part, value, site)
                {
                    Path = path,
                    Kills = true,
                });
                break;
            case IMemberReferenceOperation { Instance: { } instance } when RootOf(instance) is { } root:
                Change(new Definition(root, DefinitionKind.Member, value, site)
                {
                    Path = PathFromRoot(target),
                    Part = path,
                });
                break;
            case IArrayElementReferenceOperation element when RootOf(element.ArrayReference) is { } array:
                scan.Add(new Definition(array, DefinitionKind.Part, value, site) { Path = path });
                break;
        }
    }

    private void VisitLoop(IForEachLoopOperation loop)
    {
        PartPath element = PartPath.OfElement(null);

        // An array is looped over as a bare IEnumerable, which does not tell what its elements are.
        IOperation collection = loop.Collection;
        while (collection is IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion)
            collection = conversion.Operand;
        if (loop.LoopControlVariable is IVariableDeclaratorOperation declarator)
        {
            scan.Add(new Definition(declarator.Symbol, DefinitionKind.Part, collection, declarator)
            {
                Path = element,
                Kills = true,
            });
            Hold(declarator.Symbol, collection, isElement: false);
        }
        else
        {
            Deconstruct(loop.LoopControlVariable, collection, element, loop.LoopControlVariable);
        }
    }
}
