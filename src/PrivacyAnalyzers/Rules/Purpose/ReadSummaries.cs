using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Symbols;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>
/// Which personal members code without a purpose reads, by itself and through the code without a purpose that it
/// calls. Such code is checked at its callers, for the purpose in force there.
/// </summary>
internal sealed class ReadSummaries(AnnotationReader annotations, PurposeScope scope, Bodies bodies)
{
    private readonly ConcurrentDictionary<IMethodSymbol, DirectReads> _direct = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<ISymbol>> _summaries =
        new(SymbolEqualityComparer.Default);

    /// <summary>The personal members read on the way; empty when a purpose is declared for the method.</summary>
    public ImmutableArray<ISymbol> Of(IMethodSymbol method, CancellationToken cancellationToken)
    {
        IMethodSymbol root = method.OriginalDefinition;
        if (_summaries.TryGetValue(root, out ImmutableArray<ISymbol> summary))
            return summary;
        summary = scope.Of(root).IsEmpty ? Collect(root, cancellationToken) : ImmutableArray<ISymbol>.Empty;
        _summaries.TryAdd(root, summary);
        return summary;
    }

    /// <summary>
    /// The method that an operation runs and that may stand without a purpose; null when there is none.
    /// </summary>
    public static IMethodSymbol? FindCallee(IOperation operation) => operation switch
    {
        IInvocationOperation invocation => invocation.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        IMethodReferenceOperation reference => reference.Method,
        IPropertyReferenceOperation { Parent: not ISimpleAssignmentOperation } property => property.Property.GetMethod,
        _ => null,
    };

    // Breadth first with one visited set: recursion needs no fixpoint because a union only grows.
    private ImmutableArray<ISymbol> Collect(IMethodSymbol root, CancellationToken cancellationToken)
    {
        HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default) { root };
        HashSet<ISymbol> members = new(SymbolEqualityComparer.Default);
        ImmutableArray<ISymbol>.Builder ordered = ImmutableArray.CreateBuilder<ISymbol>();
        Queue<IMethodSymbol> pending = new();
        pending.Enqueue(root);
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            DirectReads direct = GetDirect(pending.Dequeue(), cancellationToken);
            foreach (ISymbol member in direct.Members)
            {
                if (members.Add(member))
                    ordered.Add(member);
            }

            foreach (IMethodSymbol callee in direct.Callees)
            {
                if (seen.Add(callee))
                    pending.Enqueue(callee);
            }
        }

        return ordered.ToImmutable();
    }

    private DirectReads GetDirect(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (_direct.TryGetValue(method, out DirectReads direct))
            return direct;
        direct = Read(method, cancellationToken);
        _direct.TryAdd(method, direct);
        return direct;
    }

    private DirectReads Read(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (method.IsImplicitlyDeclared || bodies.Find(method, cancellationToken) is not { } body)
            return new DirectReads(ImmutableArray<ISymbol>.Empty, ImmutableArray<IMethodSymbol>.Empty);
        ImmutableArray<ISymbol>.Builder members = ImmutableArray.CreateBuilder<ISymbol>();
        ImmutableArray<IMethodSymbol>.Builder callees = ImmutableArray.CreateBuilder<IMethodSymbol>();
        foreach (IOperation operation in body.Descendants())
        {
            if (PersonalRead.TryGet(operation, annotations, out PersonalRead read))
            {
                if (scope.At(operation, method).IsEmpty && !ReadExemption.Applies(read, method, annotations))
                    members.Add(read.Member.OriginalDefinition);
            }
            else if (FindCallee(operation) is { } callee && IsHelper(callee))
            {
                callees.Add(callee.OriginalDefinition);
            }
        }

        return new DirectReads(members.ToImmutable(), callees.ToImmutable());
    }

    private bool IsHelper(IMethodSymbol callee) =>
        !callee.DeclaringSyntaxReferences.IsEmpty && scope.Of(callee).IsEmpty;

    private readonly record struct DirectReads(
        ImmutableArray<ISymbol> Members, ImmutableArray<IMethodSymbol> Callees);
}
