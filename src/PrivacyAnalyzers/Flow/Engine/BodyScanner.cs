using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Fills a <see cref="BodyScan"/>; walks with its own stack, so that no nesting is too deep.</summary>
internal sealed partial class BodyScanner(BodyScan scan)
{
    private readonly Dictionary<ISymbol, ISymbol> _aliases = new(SymbolEqualityComparer.Default);

    public void Run(CancellationToken cancellationToken)
    {
        Stack<IOperation> open = new();
        open.Push(scan.Root);
        List<IOperation> children = [];
        while (open.Count > 0)
        {
            IOperation operation = open.Pop();
            scan.Size++;
            if ((scan.Size & 1023) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            Visit(operation);
            children.Clear();
            foreach (IOperation child in operation.ChildOperations)
                children.Add(child);
            for (int index = children.Count - 1; index >= 0; index--)
                open.Push(children[index]);
        }
    }

    private void Visit(IOperation operation)
    {
        switch (operation)
        {
            case IInvalidOperation:
                scan.HasErrors = true;
                break;
            case IVariableDeclaratorOperation declarator:
                if (declarator.GetVariableInitializer()?.Value is { } initial)
                    Assign(declarator.Symbol, initial, declarator.Syntax, kills: true);
                break;
            case ISimpleAssignmentOperation assignment:
                VisitAssignment(assignment, assignment.Target, assignment.Value);
                break;
            case ICompoundAssignmentOperation compound:
                VisitCompound(compound, compound.Target, compound.Value);
                break;
            case ICoalesceAssignmentOperation coalesce:
                VisitCompound(coalesce, coalesce.Target, coalesce.Value);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(deconstruction.Target, deconstruction.Value, null, deconstruction.Syntax);
                break;
            case IForEachLoopOperation loop:
                VisitLoop(loop);
                break;
            case IArgumentOperation argument:
                VisitArgument(argument);
                break;
            case IIsPatternOperation isPattern:
                VisitPattern(isPattern.Pattern, isPattern.Value, null);
                break;
            case ISwitchExpressionOperation switchExpression:
                foreach (ISwitchExpressionArmOperation arm in switchExpression.Arms)
                    VisitPattern(arm.Pattern, switchExpression.Value, null);
                break;
            case IPatternCaseClauseOperation clause when clause.Parent?.Parent is ISwitchOperation switchStatement:
                VisitPattern(clause.Pattern, switchStatement.Value, null);
                break;
            case IInvocationOperation invocation:
                VisitInvocation(invocation);
                break;
            case IObjectCreationOperation or IEventAssignmentOperation or IFieldInitializerOperation or IPropertyInitializerOperation:
                scan.Uses.Add(operation);
                break;
            case IPropertyReferenceOperation { Arguments.Length: > 0 }:
                scan.Uses.Add(operation);
                break;
            case IAnonymousFunctionOperation lambda:
                VisitLambda(lambda);
                break;
            case ILocalFunctionOperation localFunction:
                scan.LocalFunctions[localFunction.Symbol] = localFunction;
                break;
            case IReturnOperation { ReturnedValue: { } value }:
                scan.Returns.Add((scan.FunctionOf(operation), value));
                break;
        }
    }

    private void Assign(ISymbol variable, IOperation value, SyntaxNode place, bool kills)
    {
        scan.Add(new Definition(variable, DefinitionKind.Assigned, value, place) { Kills = kills });

        // A ref local stands for another variable: setting the one sets the other.
        if (_aliases.TryGetValue(variable, out ISymbol? target))
            scan.Add(new Definition(target, DefinitionKind.Assigned, value, place));
        else if (variable is ILocalSymbol { RefKind: not RefKind.None } && RootOf(value) is { } aliased)
            _aliases[variable] = aliased;
    }

    private void VisitAssignment(IOperation assignment, IOperation target, IOperation value)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                Assign(local.Local, value, assignment.Syntax, kills: true);
                break;
            case IParameterReferenceOperation parameter:
                Assign(parameter.Parameter, value, assignment.Syntax, kills: true);
                break;
            case IPropertyReferenceOperation or IFieldReferenceOperation:
                scan.Uses.Add(assignment);
                StoreMember((IMemberReferenceOperation)target, value, assignment);
                break;
            case IArrayElementReferenceOperation element when RootOf(element.ArrayReference) is { } array:
                scan.Add(new Definition(array, DefinitionKind.Added, value, assignment.Syntax));
                break;
        }
    }

    private void VisitCompound(IOperation operation, IOperation target, IOperation value)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                Assign(local.Local, value, operation.Syntax, kills: false);
                break;
            case IParameterReferenceOperation parameter:
                Assign(parameter.Parameter, value, operation.Syntax, kills: false);
                break;
            case IPropertyReferenceOperation or IFieldReferenceOperation:
                scan.Uses.Add(operation);
                StoreMember((IMemberReferenceOperation)target, value, operation);
                break;
        }
    }

    // The indexer of a library type adds to the collection; any other member sets a part of the object.
    private void StoreMember(IMemberReferenceOperation target, IOperation value, IOperation assignment)
    {
        SyntaxNode place = assignment.Syntax;
        if (target.Instance is null || RootOf(target.Instance) is not { } root)
            return;
        if (target is IPropertyReferenceOperation { Arguments.Length: > 0 })
        {
            scan.Add(new Definition(root, DefinitionKind.Added, assignment, place) { Path = PathFromRoot(target.Instance) });
            return;
        }

        scan.Add(new Definition(root, DefinitionKind.Member, value, place)
        {
            Path = PathFromRoot(target),
        });
    }

    private void Deconstruct(IOperation target, IOperation value, PartPath? path, SyntaxNode place)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation declaration:
                Deconstruct(declaration.Expression, value, path, place);
                break;
            case ITupleOperation tuple:
                for (int index = 0; index < tuple.Elements.Length; index++)
                {
                    PartPath part = PartPath.OfPosition(path, index, tuple.Elements.Length);
                    Deconstruct(tuple.Elements[index], value, part, place);
                }

                break;
            case ILocalReferenceOperation local:
                scan.Add(new Definition(local.Local, DefinitionKind.Part, value, place) { Path = path, Kills = true });
                break;
            case IParameterReferenceOperation parameter:
                scan.Add(new Definition(parameter.Parameter, DefinitionKind.Part, value, place)
                {
                    Path = path,
                    Kills = true,
                });
                break;
        }
    }

    private void VisitLoop(IForEachLoopOperation loop)
    {
        PartPath element = PartPath.OfElement(null);
        if (loop.LoopControlVariable is IVariableDeclaratorOperation declarator)
        {
            scan.Add(new Definition(declarator.Symbol, DefinitionKind.Part, loop.Collection, declarator.Syntax)
            {
                Path = element,
                Kills = true,
            });
        }
        else
        {
            Deconstruct(loop.LoopControlVariable, loop.Collection, element, loop.LoopControlVariable.Syntax);
        }
    }

    private void VisitPattern(IPatternOperation? pattern, IOperation input, PartPath? path)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation declaration:
                Declare(declaration.DeclaredSymbol, pattern, input, path);
                break;
            case IRecursivePatternOperation recursive:
                Declare(recursive.DeclaredSymbol, pattern, input, path);
                int count = recursive.DeconstructionSubpatterns.Length;
                for (int index = 0; index < count; index++)
                    VisitPattern(recursive.DeconstructionSubpatterns[index], input, PartPath.OfPosition(path, index, count));
                foreach (IPropertySubpatternOperation property in recursive.PropertySubpatterns)
                {
                    if (property.Member is IMemberReferenceOperation member)
                        VisitPattern(property.Pattern, input, PartPath.OfMember(path, member.Member));
                }

                break;
            case IListPatternOperation list:
                Declare(list.DeclaredSymbol, pattern, input, path);
                foreach (IPatternOperation item in list.Patterns)
                    VisitPattern(item, input, PartPath.OfElement(path));
                break;
            case ISlicePatternOperation slice:
                VisitPattern(slice.Pattern, input, path);
                break;
            case IBinaryPatternOperation binary:
                VisitPattern(binary.LeftPattern, input, path);
                VisitPattern(binary.RightPattern, input, path);
                break;
            case INegatedPatternOperation negated:
                VisitPattern(negated.Pattern, input, path);
                break;
        }
    }

    private void Declare(ISymbol? variable, IOperation pattern, IOperation input, PartPath? path)
    {
        if (variable is not null)
        {
            scan.Add(new Definition(variable, DefinitionKind.Part, input, pattern.Syntax) { Path = path, Kills = true });
        }
    }
}
