using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Purpose.Guards;

/// <summary>A place that processes personal data, and what it is called in a message.</summary>
internal readonly record struct ConsentSite(IOperation Operation, string Description);

/// <summary>
/// The places of a body that process personal data: reads, calls of helpers that do, and objects handed to code that
/// cannot be looked into. Helpers that check consent themselves are no such places.
/// </summary>
internal sealed class ConsentSites(AnnotationReader annotations, PurposeFacts facts, PurposePolicy policy)
{
    private readonly PersonalTypes _types = facts.Types;

    /// <summary>A private method, or one without a purpose in force, is checked where it is called.</summary>
    public bool IsCheckedAtCallers(IMethodSymbol method) =>
        !facts.Scope.IsDeclaredOn(method)
        && method.MethodKind is MethodKind.Ordinary or MethodKind.PropertyGet
        && (method.DeclaredAccessibility == Accessibility.Private || facts.Scope.Of(method).IsEmpty);

    public List<ConsentSite> FindOpen(
        IOperation region, IMethodSymbol owner, PurposeEntry purpose, CancellationToken cancellationToken) =>
        FindOpen(region, owner, purpose, ImmutableStack.Create<ISymbol>(owner), cancellationToken);

    private List<ConsentSite> FindOpen(
        IOperation region,
        IMethodSymbol owner,
        PurposeEntry purpose,
        ImmutableStack<ISymbol> callers,
        CancellationToken cancellationToken)
    {
        List<ConsentSite> open = [];
        GuardedBodies? bodies = null;
        foreach (IOperation operation in region.Descendants())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Describe(operation, owner, purpose, callers, cancellationToken) is not { } description)
                continue;
            // A function with a purpose of its own is looked at by itself.
            if (facts.Scope.DeclaringFunction(operation) is { } function
                && !SymbolEqualityComparer.Default.Equals(function, owner))
            {
                continue;
            }

            bodies ??= new GuardedBodies(
                region, new ConsentCheck(annotations, policy, purpose), facts, cancellationToken);
            GuardedBody body = bodies.For(operation);
            if (body.HasToken(owner))
                break;
            if (!body.IsInsideCheck(operation) && !body.IsGuarded(operation))
                open.Add(new ConsentSite(operation, description));
        }

        return open;
    }

    private string? Describe(
        IOperation operation,
        IMethodSymbol owner,
        PurposeEntry purpose,
        ImmutableStack<ISymbol> callers,
        CancellationToken cancellationToken)
    {
        if (PersonalRead.TryGet(operation, annotations, out PersonalRead read))
        {
            return read.Category == GuardCheck.Choices || ReadExemption.Applies(read, owner, annotations)
                ? null
                : $"use of {MemberName.Of(read.Member)}";
        }

        if (ReadSummaries.FindCallee(operation) is not { } callee)
            return null;
        string description = $"call of {MemberName.Of(callee)}";
        if (callee.DeclaringSyntaxReferences.IsEmpty || callee.IsAbstract)
            return HandsOver(operation) ? description : null;
        if (!IsCheckedAtCallers(callee) || Contains(callers, callee.OriginalDefinition))
            return null;
        IOperation? body = facts.Bodies.Find(callee, cancellationToken);
        if (body is null)
            return null;
        ImmutableStack<ISymbol> chain = callers.Push(callee.OriginalDefinition);
        return FindOpen(body, callee, purpose, chain, cancellationToken).Count > 0 ? description : null;
    }

    private bool HandsOver(IOperation operation)
    {
        if (operation is not IInvocationOperation call
            || IsPlumbing(call.TargetMethod)
            || GateNames.IsGate(call.TargetMethod.ContainingType))
        {
            return false;
        }

        ImmutableArray<IArgumentOperation> arguments = call.Arguments;
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.RefKind != RefKind.Out
                && !_types.FindMembers(GuardConditions.Unwrap(argument.Value).Type).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(ImmutableStack<ISymbol> callers, ISymbol callee)
    {
        foreach (ISymbol caller in callers)
        {
            if (SymbolEqualityComparer.Default.Equals(caller, callee))
                return true;
        }

        return false;
    }

    // Sequences, tasks and queries pass objects on; what becomes of them is looked at where they arrive.
    private static bool IsPlumbing(IMethodSymbol method)
    {
        string space = method.ContainingNamespace?.ToDisplayString() ?? "";
        return space is "System" || space.StartsWith("System.Collections", System.StringComparison.Ordinal)
            || space.StartsWith("System.Linq", System.StringComparison.Ordinal)
            || space.StartsWith("System.Threading", System.StringComparison.Ordinal)
            || space.StartsWith("Microsoft.EntityFrameworkCore", System.StringComparison.Ordinal);
    }
}
