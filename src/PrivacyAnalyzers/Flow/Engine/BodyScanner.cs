using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Fills a <see cref="BodyScan"/>; walks with its own stack, so that no nesting is too deep.</summary>
internal sealed partial class BodyScanner(BodyScan scan)
{
    private readonly Dictionary<ISymbol, (ISymbol Root, PartPath? Path)> _aliases = new(SymbolEqualityComparer.Default);

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
            {
                if (child.Kind is OperationKind.Literal or OperationKind.LocalReference or OperationKind.InstanceReference)
                    scan.Size++;
                else
                    children.Add(child);
            }

            for (int index = children.Count - 1; index >= 0; index--)
                open.Push(children[index]);
        }

        if (scan.LocalFunctions.Count > 0)
            MoveToCalls();
    }

    // By kind: a chain of type tests would cost more than the visit of most operations.
    private void Visit(IOperation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.Invalid:
                scan.HasErrors = true;
                break;
            case OperationKind.VariableDeclarator:
                VisitDeclarator((IVariableDeclaratorOperation)operation);
                break;
            case OperationKind.SimpleAssignment:
                ISimpleAssignmentOperation assignment = (ISimpleAssignmentOperation)operation;
                VisitAssignment(assignment, assignment.Target, assignment.Value);
                break;
            case OperationKind.CompoundAssignment or OperationKind.CoalesceAssignment:
                IAssignmentOperation compound = (IAssignmentOperation)operation;
                Mention((compound as ICompoundAssignmentOperation)?.OperatorMethod);
                VisitCompound(compound, compound.Target, compound.Value);
                break;
            case OperationKind.LocalReference or OperationKind.Literal or OperationKind.ExpressionStatement
                or OperationKind.Block:
                break;
            case OperationKind.DeconstructionAssignment:
                IDeconstructionAssignmentOperation parts = (IDeconstructionAssignmentOperation)operation;
                scan.Uses.Add(parts);
                Deconstruct(parts.Target, parts.Value, null, parts);
                scan.IsOpaque |= parts.Value.Type is not { IsTupleType: true };
                break;
            case OperationKind.Loop when operation is IForEachLoopOperation loop:
                VisitLoop(loop);
                break;
            case OperationKind.Argument:
                VisitArgument((IArgumentOperation)operation);
                break;
            case OperationKind.Invocation:
                VisitInvocation((IInvocationOperation)operation);
                break;
            case OperationKind.EventAssignment or OperationKind.FieldInitializer or OperationKind.PropertyInitializer:
                scan.Uses.Add(operation);
                scan.IsOpaque |= operation.Kind == OperationKind.EventAssignment;
                break;
            case OperationKind.ObjectCreation:
                scan.Uses.Add(operation);
                Mention(((IObjectCreationOperation)operation).Constructor);
                break;
            case OperationKind.PropertyReference:
                IPropertyReferenceOperation property = (IPropertyReferenceOperation)operation;
                Mention(property.Property);
                if (property.Arguments.Length > 0)
                    scan.Uses.Add(operation);
                break;
            case OperationKind.FieldReference:
                Mention(((IFieldReferenceOperation)operation).Field);
                break;
            case OperationKind.ParameterReference:
                Mention(((IParameterReferenceOperation)operation).Parameter);
                break;
            case OperationKind.Conversion:
                VisitConversion((IConversionOperation)operation);
                break;
            case OperationKind.AnonymousFunction:
                VisitLambda((IAnonymousFunctionOperation)operation);
                break;
            case OperationKind.LocalFunction:
                ILocalFunctionOperation function = (ILocalFunctionOperation)operation;
                scan.LocalFunctions[function.Symbol] = function;
                break;
            default:
                VisitJumpOrPattern(operation);
                break;
        }
    }

    private void VisitJumpOrPattern(IOperation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.Return or OperationKind.YieldReturn or OperationKind.YieldBreak:
                if (operation.Kind != OperationKind.YieldReturn)
                    scan.Jumps.Add(operation);
                if (((IReturnOperation)operation).ReturnedValue is { } value)
                    scan.Returns.Add((scan.FunctionOf(operation), value));
                break;
            case OperationKind.Throw:
                scan.Jumps.Add(operation);
                break;
            case OperationKind.Branch:
                scan.Jumps.Add(operation);
                scan.HasGoto |= ((IBranchOperation)operation).BranchKind == BranchKind.GoTo;
                break;
            case OperationKind.IsPattern:
                IIsPatternOperation isPattern = (IIsPatternOperation)operation;
                VisitPattern(isPattern.Pattern, isPattern.Value, null);
                break;
            case OperationKind.SwitchExpression:
                ISwitchExpressionOperation choice = (ISwitchExpressionOperation)operation;
                foreach (ISwitchExpressionArmOperation arm in choice.Arms)
                    VisitPattern(arm.Pattern, choice.Value, null);
                break;
            case OperationKind.MethodReference:
                IMethodReferenceOperation reference = (IMethodReferenceOperation)operation;
                Mention(reference.Method);
                if (reference.Method.MethodKind == MethodKind.LocalFunction)
                    _handedOn.Add(reference.Method.OriginalDefinition);
                break;
            case OperationKind.Binary:
                Mention(((IBinaryOperation)operation).OperatorMethod);
                break;
            case OperationKind.Unary:
                Mention(((IUnaryOperation)operation).OperatorMethod);
                break;
            case OperationKind.Interpolation:
                scan.Openings.Add(operation);
                break;
            case OperationKind.Increment or OperationKind.Decrement:
                Mention(((IIncrementOrDecrementOperation)operation).OperatorMethod);
                break;
            case OperationKind.RecursivePattern:
                scan.IsOpaque |= ((IRecursivePatternOperation)operation).DeconstructSymbol is not null;
                break;
            case OperationKind.CaseClause:
                if (operation is IPatternCaseClauseOperation clause && clause.Parent?.Parent is ISwitchOperation statement)
                    VisitPattern(clause.Pattern, statement.Value, null);
                break;
        }
    }

    private void VisitConversion(IConversionOperation conversion)
    {
        Mention(conversion.OperatorMethod);
        if (conversion.Operand.Type is { SpecialType: SpecialType.None or SpecialType.System_Nullable_T }
            && conversion.Type is { SpecialType: SpecialType.System_Object or SpecialType.System_String }
                or { TypeKind: TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic })
        {
            scan.Openings.Add(conversion);
        }
    }

    private void Mention(ISymbol? symbol)
    {
        if (symbol is not null)
            scan.Mentions.Add(symbol);
    }

    private void VisitDeclarator(IVariableDeclaratorOperation declarator)
    {
        if (declarator.GetVariableInitializer()?.Value is { } initial)
            Assign(declarator.Symbol, initial, declarator, kills: true);
    }

    private void Assign(ISymbol variable, IOperation value, IOperation site, bool kills)
    {
        scan.Add(new Definition(variable, DefinitionKind.Assigned, value, site) { Kills = kills });

        // A ref local stands for another variable: setting the one sets the other.
        if (_aliases.TryGetValue(variable, out (ISymbol Root, PartPath? Path) target))
        {
            DefinitionKind kind = target.Path is null ? DefinitionKind.Assigned : DefinitionKind.Member;
            scan.Add(new Definition(target.Root, kind, value, site) { Path = target.Path });
        }
        else if (variable is ILocalSymbol { RefKind: not RefKind.None } && RootOf(value) is { } aliased)
            _aliases[variable] = (aliased, PathFromRoot(value));
        else if (variable is ILocalSymbol local && SharedWith(local, value) is { } other)
            (_shared[variable], _shared[other]) = (other, variable);
        if (variable is ILocalSymbol { RefKind: RefKind.None } given && IsObject(given.Type))
            HoldSource(given, value);
    }

    private void VisitAssignment(IOperation assignment, IOperation target, IOperation value)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                Assign(local.Local, value, assignment, kills: true);
                break;
            case IParameterReferenceOperation parameter:
                Assign(parameter.Parameter, value, assignment, kills: true);
                break;
            case IPropertyReferenceOperation or IFieldReferenceOperation:
                scan.Uses.Add(assignment);
                StoreMember((IMemberReferenceOperation)target, value, assignment, overwrites: true);
                if (target is IPropertyReferenceOperation { Arguments.Length: > 0 } indexer)
                    Hold(LocalIn(value), indexer.Instance, isElement: true);
                else
                    Hold(LocalIn(value), target, isElement: false);
                break;
            case IArrayElementReferenceOperation element:
                scan.Uses.Add(assignment);
                if (RootOf(element.ArrayReference) is { } array)
                {
                    Change(new Definition(array, DefinitionKind.Added, value, assignment)
                    {
                        Path = PathFromRoot(element.ArrayReference),
                    });
                }


                break;
            case IInvocationOperation { TargetMethod.ReturnsByRef: true }:
                scan.Uses.Add(assignment);
                break;
        }
    }

    private void VisitCompound(IOperation operation, IOperation target, IOperation value)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                Assign(local.Local, value, operation, kills: false);
                break;
            case IParameterReferenceOperation parameter:
                Assign(parameter.Parameter, value, operation, kills: false);
                break;
            case IPropertyReferenceOperation or IFieldReferenceOperation:
                scan.Uses.Add(operation);
                StoreMember((IMemberReferenceOperation)target, value, operation, overwrites: false);
                break;
        }
    }

    // The indexer of a library type adds to the collection; any other member sets a part of the object.
    private void StoreMember(IMemberReferenceOperation target, IOperation value, IOperation assignment, bool overwrites)
    {
        if (target.Instance is null || RootOf(target.Instance) is not { } root)
            return;
        if (target is IPropertyReferenceOperation { Arguments.Length: > 0 })
        {
            Change(new Definition(root, DefinitionKind.Added, assignment, assignment) { Path = PathFromRoot(target.Instance) });
            return;
        }

        Change(new Definition(root, DefinitionKind.Member, value, assignment)
        {
            Path = PathFromRoot(target),
            Overwrites = overwrites,
        });
    }
}
