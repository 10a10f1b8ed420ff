using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Symbols;
using PrivacyAnalyzers.Rules.Recipients.Catalog;

namespace PrivacyAnalyzers.Rules.Purpose.Guards;

/// <summary>
/// The calls of a body that send a message to a person: known messaging APIs, methods marked as recipients, and
/// methods named after sending, given contact data or an object that holds some.
/// </summary>
internal sealed class SendSites(AnnotationReader annotations, PurposeFacts facts)
{
    private static readonly string[] Verbs =
        ["Send", "Mail", "Notify", "Publish", "Push", "Deliver", "Dispatch", "Text", "Sms", "Email", "Enqueue"];

    private readonly RecipientCatalog _catalog = new();

    /// <summary>Sends that are reached without a passed check, in source order.</summary>
    public List<IInvocationOperation> FindOpen(
        IOperation region,
        IMethodSymbol owner,
        GuardCheck check,
        CancellationToken cancellationToken)
    {
        List<IInvocationOperation> open = [];
        GuardedBodies? bodies = null;
        foreach (IInvocationOperation send in FindAll(region, owner, cancellationToken))
        {
            bodies ??= new GuardedBodies(region, check, facts, cancellationToken);
            GuardedBody body = bodies.For(send);
            if (body.HasToken(owner))
                break;
            if (!body.IsGuarded(send))
                open.Add(send);
        }

        return open;
    }

    /// <summary>All sends of a function, in source order; those of a function with a purpose of its own are not its.</summary>
    public IEnumerable<IInvocationOperation> FindAll(
        IOperation region, IMethodSymbol owner, CancellationToken cancellationToken)
    {
        foreach (IOperation operation in region.Descendants())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (operation is IInvocationOperation call
                && IsSend(call, owner, cancellationToken)
                && (facts.Scope.DeclaringFunction(operation) is not { } function
                    || SymbolEqualityComparer.Default.Equals(function, owner)))
            {
                yield return call;
            }
        }
    }

    /// <summary>
    /// Whether a send in code without a purpose calls itself marketing, by its own name or that of the message, and is
    /// reached without a passed check.
    /// </summary>
    public bool IsOpenByName(
        IInvocationOperation call, ISymbol owner, GuardCheck check, CancellationToken cancellationToken)
    {
        if (!HasVerb(call.TargetMethod.Name)
            || !SaysMarketing(call)
            || !facts.Scope.At(call, owner).IsEmpty
            || !IsSend(call, owner, cancellationToken))
        {
            return false;
        }

        GuardedBody body = new GuardedBodies(call, check, facts, cancellationToken).For(call);
        return !body.IsGuarded(call) && !(owner is IMethodSymbol method && body.HasToken(method));
    }

    private static bool SaysMarketing(IInvocationOperation send)
    {
        if (SaysMarketing(send.TargetMethod.Name))
            return true;
        foreach (IArgumentOperation argument in send.Arguments)
        {
            if (GuardConditions.Unwrap(argument.Value).Type is { SpecialType: SpecialType.None, Name: var name }
                && SaysMarketing(name))
            {
                return true;
            }
        }

        return false;
    }

    // A newsletter has to be confirmed and ended, too.
    private static bool SaysMarketing(string name) =>
        ContainsAny(name, "Newsletter", "Promotion", "MarketingMail", "MarketingEmail", "MarketingMessage")
        && !ContainsAny(name, "Confirm", "Unsubscrib", "OptIn", "OptOut", "Verif", "Subscri");

    private static bool ContainsAny(string name, params string[] words)
    {
        foreach (string word in words)
        {
            if (name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    private bool IsSend(IInvocationOperation call, ISymbol owner, CancellationToken cancellationToken)
    {
        IMethodSymbol method = call.TargetMethod;
        if (_catalog.Find(method.ContainingType) is { Kind: DisclosureKind.Message } && HasVerb(method.Name))
            return true;
        bool isMarked = annotations.Read(method).Recipient is not null
            || (method.ContainingType is { } type && annotations.Read(type).Recipient is not null);
        return (isMarked || HasVerb(method.Name))
            && !IsSource(method)
            && HasPersonalArgument(call, owner, cancellationToken);
    }

    // The send behind a method of this project is looked at in its own body, where its purpose is in force.
    private bool IsSource(IMethodSymbol method) =>
        !method.DeclaringSyntaxReferences.IsEmpty && !method.IsAbstract && !facts.Scope.Of(method).IsEmpty;

    private bool HasPersonalArgument(IInvocationOperation call, ISymbol owner, CancellationToken cancellationToken)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            foreach (PersonalRead read in facts.Handed.In(argument.Value, owner, cancellationToken))
            {
                if (read.Category.StartsWith("ContactData.", StringComparison.Ordinal)
                    || read.Category.StartsWith("DeviceData.", StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasVerb(string name)
    {
        foreach (string verb in Verbs)
        {
            if (name.StartsWith(verb, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
