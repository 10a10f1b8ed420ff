using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// One pass over the operations of a body: where each variable gets its values, what is called and stored, what each
/// function returns. Immutable once built; evaluators of several threads may share it.
/// </summary>
internal sealed class BodyScan
{
    /// <summary>Bodies larger than this are evaluated without control flow.</summary>
    public const int LargeBody = 50_000;

    private static readonly List<Definition> NoDefinitions = [];

    private readonly Dictionary<ISymbol, List<Definition>> _definitions = new(SymbolEqualityComparer.Default);
    private readonly ReachedUses _reached;

    private BodyScan(IOperation root, ISymbol owner)
    {
        Root = root;
        Owner = owner;
        _reached = new ReachedUses(this);
    }

    public IOperation Root { get; }

    /// <summary>The member whose body this is.</summary>
    public ISymbol Owner { get; }

    /// <summary>Invocations, object creations, stores and other operations that hand a value on, in source order.</summary>
    public List<IOperation> Uses { get; } = [];

    /// <summary>Returned and yielded values with the function they leave; the root for the member itself.</summary>
    public List<(IOperation Function, IOperation Value)> Returns { get; } = [];

    public Dictionary<IMethodSymbol, ILocalFunctionOperation> LocalFunctions { get; } =
        new(SymbolEqualityComparer.Default);

    /// <summary>Variables in order of their first definition.</summary>
    public List<ISymbol> Variables { get; } = [];

    /// <summary>Members read, methods called and parameters used, some of them more than once.</summary>
    public List<ISymbol> Mentions { get; } = [];

    /// <summary>Conversions to <c>object</c> and other open types, and the holes of interpolated strings.</summary>
    public List<IOperation> Openings { get; } = [];

    /// <summary>Something is done whose members are not all in <see cref="Mentions"/>.</summary>
    public bool IsOpaque { get; set; }

    /// <summary>Where control leaves its straight way: break, continue, return, throw.</summary>
    public List<IOperation> Jumps { get; } = [];

    public bool HasGoto { get; set; }

    public int Size { get; set; }

    /// <summary>Of what members of the type hold: changes through a local or through what a call gives back.</summary>
    public List<Definition> KeptChanges { get; } = [];

    /// <summary>Set by <see cref="QuietBodies"/>: the same answer whichever thread is first.</summary>
    public Quietness Quietness { get; set; }

    public bool HasErrors { get; set; }

    public static BodyScan Create(IOperation root, ISymbol owner, CancellationToken cancellationToken)
    {
        BodyScan scan = new(root, owner);
        new BodyScanner(scan).Run(cancellationToken);
        return scan;
    }

    public List<Definition> DefinitionsOf(ISymbol variable) =>
        _definitions.TryGetValue(variable, out List<Definition>? definitions) ? definitions : NoDefinitions;

    /// <summary>The lambda or local function an operation stands in; the root for the member itself.</summary>
    public IOperation FunctionOf(IOperation operation)
    {
        for (IOperation? current = operation; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation && current != operation)
                return current;
        }

        return Root;
    }

    /// <summary>Whether an operation stands in the function that the variable belongs to.</summary>
    public bool IsInFunctionOf(ISymbol variable, IOperation operation)
    {
        ISymbol? function = FunctionOf(operation) switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            ILocalFunctionOperation local => local.Symbol,
            _ => null,
        };
        if (function is not null)
            return SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, function);
        return variable.ContainingSymbol is not IMethodSymbol
        {
            MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction,
        };
    }

    /// <summary>Definitions of a variable that reach a use of it; null where control flow cannot tell.</summary>
    public ulong? ReachingAt(IOperation use, ISymbol variable, CancellationToken cancellationToken) =>
        IsSolvable(variable) ? _reached.At(use, variable, cancellationToken) : null;

    /// <summary>Definitions of a parameter of the member itself that reach its end.</summary>
    public ulong? ReachingExit(IParameterSymbol parameter, CancellationToken cancellationToken) =>
        IsSolvable(parameter) ? _reached.AtExit(parameter, cancellationToken) : null;

    /// <summary>
    /// Definitions of a variable that reach a use, where those that set a member anew end one another; null where control
    /// flow cannot tell, and where none does.
    /// </summary>
    public ulong? ReachingAt(
        IOperation use, ISymbol variable, ISymbol member, Func<ISymbol, ISymbol, List<Definition>?> overwriting) =>
        IsSolvable(variable) ? _reached.At(use, variable, member, overwriting) : null;

    private bool IsSolvable(ISymbol variable) =>
        Size <= LargeBody && !HasErrors && DefinitionsOf(variable).Count <= StructuredReach.MostDefinitions;

    public void Add(Definition definition)
    {
        if (!_definitions.TryGetValue(definition.Variable, out List<Definition>? definitions))
        {
            _definitions.Add(definition.Variable, definitions = []);
            Variables.Add(definition.Variable);
            if (definition.Variable is IParameterSymbol or ITypeSymbol)
                definitions.Add(new Definition(definition.Variable, DefinitionKind.Entry, null, Root.Syntax));
        }

        definitions.Add(definition);
    }
}
