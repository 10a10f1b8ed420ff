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
    public List<IOperation> FindOpen(
        IOperation region,
        IMethodSymbol owner,
        GuardCheck check,
        CancellationToken cancellationToken)
    {
        List<IOperation> open = [];
        GuardedBody? body = null;
        foreach (IOperation operation in region.Descendants())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (operation is not IInvocationOperation call || !IsSend(call, owner, cancellationToken))
                continue;

            // A function with a purpose of its own is looked at by itself.
            if (facts.Scope.DeclaringFunction(operation) is { } function
                && !SymbolEqualityComparer.Default.Equals(function, owner))
            {
                continue;
            }

            body ??= new GuardedBody(region, check, cancellationToken);
            if (body.HasToken(owner))
                break;
            if (!body.IsGuarded(operation))
                open.Add(operation);
        }

        return open;
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
