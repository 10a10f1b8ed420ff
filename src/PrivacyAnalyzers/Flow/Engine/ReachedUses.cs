using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// Which definitions reach the uses of a body's variables. Solved for all uses of a variable at once when the first is
/// asked for, and kept: a summary that is computed again asks the same.
/// </summary>
internal sealed class ReachedUses(BodyScan scan)
{
    private readonly Dictionary<ISymbol, Dictionary<IOperation, Reach>> _known = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IParameterSymbol, ulong?> _exits = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ReachingDefinitions?> _graphs = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Dictionary<ISymbol, PartUses>> _parts = new(SymbolEqualityComparer.Default);
    private readonly object _gate = new();
    private Dictionary<ISymbol, List<IOperation>>? _uses;
    private HashSet<IOperation>? _jumpPaths;
    private ControlFlow? _controlFlow;

    /// <summary>Definitions of a variable that reach a use of it; null where control flow cannot tell.</summary>
    public ulong? At(IOperation use, ISymbol variable, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (scan.HasGoto)
                return GraphOf(variable, cancellationToken)?.At(use.Syntax);
            return StructuredAt(use, variable) is { IsLive: true } reach ? reach.Bits : null;
        }
    }

    /// <summary>As above, of definitions among which those that set a member anew end one another.</summary>
    public ulong? At(
        IOperation use, ISymbol variable, ISymbol member, Func<ISymbol, ISymbol, List<Definition>?> overwriting)
    {
        if (scan.HasGoto)
            return null;
        lock (_gate)
        {
            if (!_parts.TryGetValue(variable, out Dictionary<ISymbol, PartUses>? members))
                _parts.Add(variable, members = new(SymbolEqualityComparer.Default));
            if (!members.TryGetValue(member, out PartUses part))
                members.Add(member, part = new PartUses(overwriting(variable, member), []));
            return part.Definitions is { } definitions && ReachOf(use, variable, part.Known, definitions) is { IsLive: true } reach
                ? reach.Bits
                : null;
        }
    }

    /// <summary>Definitions of a parameter of the member itself that reach its end.</summary>
    public ulong? AtExit(IParameterSymbol parameter, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (scan.HasGoto)
                return GraphOf(parameter, cancellationToken)?.AtExit;
            if (_exits.TryGetValue(parameter, out ulong? exit))
                return exit;
            exit = StructuredReach.AtExit(scan.Root, scan.DefinitionsOf(parameter), JumpPaths());
            _exits.Add(parameter, exit);
            return exit;
        }
    }

    private Reach StructuredAt(IOperation use, ISymbol variable)
    {
        if (!_known.TryGetValue(variable, out Dictionary<IOperation, Reach>? known))
            _known.Add(variable, known = []);
        return ReachOf(use, variable, known, scan.DefinitionsOf(variable));
    }

    private Reach ReachOf(
        IOperation use, ISymbol variable, Dictionary<IOperation, Reach> known, List<Definition> definitions)
    {
        if (known.Count == 0 && Solve(UsesOf(variable, use), use, definitions) is { } all)
        {
            foreach (KeyValuePair<IOperation, Reach> one in all)
                known.Add(one.Key, one.Value);
        }

        if (known.TryGetValue(use, out Reach reach))
            return reach;

        // All uses together were too far to walk, or this one stands in another function: it is walked to alone.
        if (Solve([use], use, definitions) is { } alone)
            reach = alone[use];
        known.Add(use, reach);
        return reach;
    }

    private Dictionary<IOperation, Reach>? Solve(List<IOperation> uses, IOperation use, List<Definition> definitions) =>
        StructuredReach.At(uses, scan.FunctionOf(use), definitions, JumpPaths());

    private List<IOperation> UsesOf(ISymbol variable, IOperation use)
    {
        IOperation function = scan.FunctionOf(use);
        _uses ??= CollectUses();
        List<IOperation> near = [];
        if (!_uses.TryGetValue(variable, out List<IOperation>? all))
            return near;
        foreach (IOperation other in all)
        {
            if (ReferenceEquals(scan.FunctionOf(other), function))
                near.Add(other);
        }

        return near;
    }

    // Of variables with several definitions: what has one only is not asked for.
    private Dictionary<ISymbol, List<IOperation>> CollectUses()
    {
        Dictionary<ISymbol, List<IOperation>> uses = new(SymbolEqualityComparer.Default);
        foreach (IOperation operation in scan.Root.DescendantsAndSelf())
        {
            ISymbol? variable = operation switch
            {
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                IInstanceReferenceOperation self => self.Type,
                _ => null,
            };
            if (variable is null || scan.DefinitionsOf(variable).Count < 2)
                continue;
            if (!uses.TryGetValue(variable, out List<IOperation>? known))
                uses.Add(variable, known = []);
            known.Add(operation);
        }

        return uses;
    }

    private HashSet<IOperation> JumpPaths()
    {
        if (_jumpPaths is not null)
            return _jumpPaths;
        _jumpPaths = [];
        foreach (IOperation jump in scan.Jumps)
            StructuredReach.AddPath(jump, _jumpPaths);
        return _jumpPaths;
    }

    private ReachingDefinitions? GraphOf(ISymbol variable, CancellationToken cancellationToken)
    {
        if (_graphs.TryGetValue(variable, out ReachingDefinitions? reaching))
            return reaching;
        _controlFlow ??= ControlFlow.Create(scan, cancellationToken);
        reaching = _controlFlow?.Solve(variable, scan.DefinitionsOf(variable), cancellationToken);
        _graphs.Add(variable, reaching);
        return reaching;
    }

    /// <summary>The definitions of a variable as one of its members sees them; null where none sets it anew.</summary>
    private readonly record struct PartUses(List<Definition>? Definitions, Dictionary<IOperation, Reach> Known);
}
