using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// Which definitions of one variable reach each use of it, in code without goto. Runs the statements abstractly with one
/// bit per definition, and enters only those that lead to a definition, to a use or to a jump: far less work than a
/// control-flow graph, with the same answer.
/// </summary>
internal sealed class StructuredReach
{
    public const int MostDefinitions = 64;

    private const int MostSteps = 100_000;

    private readonly Dictionary<IOperation, ulong> _sites = [];
    private readonly HashSet<IOperation> _path = [];
    private readonly HashSet<IOperation> _jumpPaths;
    private readonly List<ulong> _during = [];
    private readonly Dictionary<IOperation, Reach> _uses = [];
    private readonly ulong _initial;
    private readonly ulong _kills;
    private Dictionary<ILabelSymbol, Reach> _jumps = new(SymbolEqualityComparer.Default);
    private Reach _returned;
    private int _steps;

    private StructuredReach(List<Definition> definitions, List<IOperation> uses, HashSet<IOperation> jumpPaths)
    {
        _jumpPaths = jumpPaths;
        foreach (IOperation use in uses)
        {
            _uses[use] = default;
            AddPath(use, _path);
        }

        for (int index = 0; index < definitions.Count; index++)
        {
            ulong bit = 1UL << index;
            if (definitions[index].Kind is DefinitionKind.Entry or DefinitionKind.Invoked)
                _initial |= bit;
            if (definitions[index].Site is not { } site || (_initial & bit) != 0)
                continue;
            _sites.TryGetValue(site, out ulong bits);
            _sites[site] = bits | bit;
            if (definitions[index].Kills)
                _kills |= bit;
            AddPath(site, _path);
        }
    }

    /// <summary>What reaches each use, not live where control never comes; null when that is too far to tell.</summary>
    public static Dictionary<IOperation, Reach>? At(
        List<IOperation> uses, IOperation function, List<Definition> definitions, HashSet<IOperation> jumpPaths)
    {
        StructuredReach walk = new(definitions, uses, jumpPaths);
        walk.RunBody(function);
        return walk._steps <= MostSteps ? walk._uses : null;
    }

    /// <summary>The definitions that reach the end of a body; null when that is too far to tell.</summary>
    public static ulong? AtExit(IOperation function, List<Definition> definitions, HashSet<IOperation> jumpPaths)
    {
        StructuredReach walk = new(definitions, [], jumpPaths);
        Reach end = walk.RunBody(function);
        return walk._steps <= MostSteps ? Reach.Join(end, walk._returned).Bits : null;
    }

    /// <summary>Adds an operation and all that it stands in.</summary>
    public static void AddPath(IOperation? operation, HashSet<IOperation> path)
    {
        while (operation is not null && path.Add(operation))
            operation = operation.Parent;
    }

    private Reach RunBody(IOperation function) => Run(
        function switch
        {
            IAnonymousFunctionOperation lambda => lambda.Body,
            ILocalFunctionOperation local => local.Body ?? local.IgnoredBody,
            _ => function,
        },
        new Reach(true, _initial));

    private Reach Run(IOperation? operation, Reach state)
    {
        if (operation is null || !state.IsLive || !(_path.Contains(operation) || _jumpPaths.Contains(operation)))
            return state;
        if (++_steps > MostSteps)
            return state;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (operation is ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation && _uses.TryGetValue(operation, out Reach known))
            _uses[operation] = Reach.Join(known, state);
        return Define(operation, RunParts(operation, state));
    }

    private Reach RunParts(IOperation operation, Reach state) => operation switch
    {
        IAnonymousFunctionOperation or ILocalFunctionOperation => state,
        IConditionalOperation conditional => RunConditional(conditional, state),
        ILoopOperation loop => RunLoop(loop, state),
        ISwitchOperation choice => RunSwitch(choice, state),
        ISwitchExpressionOperation choice => RunSwitch(choice, state),
        ITryOperation attempt => RunTry(attempt, state),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both =>
            RunOptional(both.LeftOperand, both.RightOperand, state),
        ICoalesceOperation coalesce => RunOptional(coalesce.Value, coalesce.WhenNull, state),
        ICoalesceAssignmentOperation coalesce => RunOptional(coalesce.Target, coalesce.Value, state),
        IConditionalAccessOperation access => RunOptional(access.Operation, access.WhenNotNull, state),
        IReturnOperation { Kind: not OperationKind.YieldReturn } leave => Leave(Run(leave.ReturnedValue, state)),
        IThrowOperation leave => Run(leave.Exception, state) with { IsLive = false, Bits = 0 },
        IBranchOperation branch => Jump(branch.Target, state),
        _ => RunChildren(operation, state),
    };

    private Reach RunChildren(IOperation operation, Reach state)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            _steps++;
            state = Run(child, state);
        }

        return state;
    }

    private Reach RunOptional(IOperation first, IOperation second, Reach state)
    {
        state = Run(first, state);
        return Reach.Join(state, Run(second, state));
    }

    private Reach RunConditional(IConditionalOperation conditional, Reach state)
    {
        state = Run(conditional.Condition, state);
        return Reach.Join(Run(conditional.WhenTrue, state), Run(conditional.WhenFalse, state));
    }

    private Reach RunLoop(ILoopOperation loop, Reach state)
    {
        Reach head = loop switch
        {
            IForLoopOperation counted => RunAll(counted.Before, state),
            IForEachLoopOperation each => Run(each.Collection, state),
            _ => state,
        };
        while (true)
        {
            Reach exit = head;
            Reach next = Reach.Join(head, RunRound(loop, head, ref exit));
            if (next == head || _steps > MostSteps)
                return Reach.Join(exit, Take(loop.ExitLabel));
            head = next;
        }
    }

    // Gives the state in which the next round starts.
    private Reach RunRound(ILoopOperation loop, Reach head, ref Reach exit)
    {
        switch (loop)
        {
            case IWhileLoopOperation { ConditionIsTop: false } repeat:
                Reach bottom = Reach.Join(Run(loop.Body, head), Take(loop.ContinueLabel));
                exit = Run(repeat.Condition, bottom);
                return exit;
            case IWhileLoopOperation repeat:
                Reach entered = Run(repeat.Condition, head);
                exit = IsAlways(repeat.Condition) ? default : entered;
                return Reach.Join(Run(loop.Body, entered), Take(loop.ContinueLabel));
            case IForLoopOperation counted:
                Reach tested = Run(counted.Condition, head);
                exit = counted.Condition is null || IsAlways(counted.Condition) ? default : tested;
                return RunAll(
                    counted.AtLoopBottom, Reach.Join(Run(loop.Body, tested), Take(loop.ContinueLabel)));
            case IForEachLoopOperation each:
                Reach taken = Run(each.LoopControlVariable, head);
                return Reach.Join(Run(loop.Body, taken), Take(loop.ContinueLabel));
            default:
                return RunChildren(loop, head);
        }
    }

    private Reach RunAll(IEnumerable<IOperation> operations, Reach state)
    {
        foreach (IOperation operation in operations)
            state = Run(operation, state);
        return state;
    }

    private static bool IsAlways(IOperation? condition) => condition?.ConstantValue is { HasValue: true, Value: true };

    private Reach RunSwitch(ISwitchOperation choice, Reach state)
    {
        Reach tested = Run(choice.Value, state);
        Reach end = default;
        bool hasDefault = false;
        foreach (ISwitchCaseOperation section in choice.Cases)
        {
            foreach (ICaseClauseOperation clause in section.Clauses)
            {
                hasDefault |= clause.CaseKind == CaseKind.Default;
                tested = Run(clause, tested);
            }

            end = Reach.Join(end, RunAll(section.Body, tested));
        }

        if (!hasDefault)
            end = Reach.Join(end, tested);
        return Reach.Join(end, Take(choice.ExitLabel));
    }

    private Reach RunSwitch(ISwitchExpressionOperation choice, Reach state)
    {
        Reach tested = Run(choice.Value, state);
        Reach end = default;
        foreach (ISwitchExpressionArmOperation arm in choice.Arms)
        {
            tested = Run(arm.Guard, Run(arm.Pattern, tested));
            end = Reach.Join(end, Run(arm.Value, tested));
        }

        return end;
    }

    // Any statement of a try block may throw: its handlers are entered with every state there was inside.
    private Reach RunTry(ITryOperation attempt, Reach state)
    {
        Dictionary<ILabelSymbol, Reach> outerJumps = _jumps;
        Reach outerReturned = _returned;
        if (attempt.Finally is not null)
        {
            _jumps = new(SymbolEqualityComparer.Default);
            _returned = default;
        }

        _during.Add(state.Bits);
        _during.Add(state.Bits);
        Reach end = Run(attempt.Body, state);
        Reach handled = PopDuring();
        foreach (ICatchClauseOperation handler in attempt.Catches)
            end = Reach.Join(end, Run(handler, handled));
        Reach whole = PopDuring();
        if (attempt.Finally is not { } last)
            return end;

        // Left by an exception, by a jump, by a return, or in the end.
        Run(last, whole);
        foreach (KeyValuePair<ILabelSymbol, Reach> jump in _jumps)
            Add(outerJumps, jump.Key, Run(last, jump.Value));
        _returned = Reach.Join(outerReturned, Run(last, _returned));
        _jumps = outerJumps;
        return Run(last, end);
    }

    private Reach PopDuring()
    {
        ulong bits = _during[_during.Count - 1];
        _during.RemoveAt(_during.Count - 1);
        return new Reach(true, bits);
    }

    private Reach Leave(Reach state)
    {
        _returned = Reach.Join(_returned, state);
        return default;
    }

    private Reach Jump(ILabelSymbol label, Reach state)
    {
        Add(_jumps, label, state);
        return default;
    }

    private static void Add(Dictionary<ILabelSymbol, Reach> jumps, ILabelSymbol label, Reach state)
    {
        jumps.TryGetValue(label, out Reach known);
        jumps[label] = Reach.Join(known, state);
    }

    private Reach Take(ILabelSymbol? label)
    {
        if (label is null || !_jumps.TryGetValue(label, out Reach state))
            return default;
        _jumps.Remove(label);
        return state;
    }

    private Reach Define(IOperation operation, Reach state)
    {
        if (!state.IsLive || !_sites.TryGetValue(operation, out ulong defined))
            return state;
        ulong bits = (defined & _kills) != 0 ? defined : state.Bits | defined;
        for (int index = 0; index < _during.Count; index++)
            _during[index] |= bits;
        return new Reach(true, bits);
    }
}
