using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Model;
using Privacy.Symbols;
using PrivacyAnalyzers.Rules.Purpose;
using PrivacyAnalyzers.Rules.Recipients.Catalog;

namespace PrivacyAnalyzers.Rules.Classification;

/// <summary>
/// The recipient that a value was got from: as the client that brought it is marked, known, or named after an entry of
/// the policy.
/// </summary>
internal sealed class ValueOrigin(AnnotationReader annotations, PrivacyPolicy policy)
{
    private const int MaxDepth = 24;

    private static readonly string[] Clients = ["Client", "Api", "Gateway", "Connector", "Service", "Provider"];

    private readonly RecipientCatalog _catalog = new();

    /// <summary>The value as written, through members, awaits, locals and queries; null when no recipient is met.</summary>
    public string? Find(IOperation? value) => Find(value, MaxDepth);

    private string? Find(IOperation? value, int depth)
    {
        if (depth == 0)
            return null;
        switch (value)
        {
            case IInvocationOperation call:
                return OwnerOf(call.TargetMethod)
                    ?? Find(SequenceCalls.FindReceiver(call), depth - 1);
            case IMemberReferenceOperation member:
                return Find(member.Instance, depth - 1);
            case IAwaitOperation awaited:
                return Find(awaited.Operation, depth - 1);
            case IConversionOperation conversion:
                return Find(conversion.Operand, depth - 1);
            case ITranslatedQueryOperation query:
                return Find(query.Operation, depth - 1);
            case ICoalesceOperation coalesce:
                return Find(coalesce.Value, depth - 1) ?? Find(coalesce.WhenNull, depth - 1);
            case IConditionalAccessOperation access:
                return Find(access.WhenNotNull, depth - 1);
            case IConditionalAccessInstanceOperation placeholder:
                return Find(Enclosing.Find<IConditionalAccessOperation>(placeholder)?.Operation, depth - 1);
            case ILocalReferenceOperation local:
                return FindLocal(local, depth - 1);
            // Elements of the sequence that the lambda is handed to: profiles.Select(p => p.Status).
            case IParameterReferenceOperation
            {
                Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction },
            } parameter:
                return SequenceCalls.FindCall(parameter) is { } handing
                    ? Find(SequenceCalls.FindReceiver(handing), depth - 1)
                    : null;
            default:
                return null;
        }
    }

    private string? FindLocal(ILocalReferenceOperation local, int depth)
    {
        foreach (IOperation operation in LocalDefinitions.FindBody(local).Descendants())
        {
            if (LocalDefinitions.Find(operation, local.Local) is { } value && Find(value, depth) is { } recipient)
                return recipient;
        }

        return null;
    }

    private string? OwnerOf(IMethodSymbol method)
    {
        if (annotations.Read(method).Recipient is { } onMethod)
            return onMethod.Id;
        if (method.ContainingType is not { } type)
            return null;
        if (annotations.Read(type).Recipient is { } onType)
            return onType.Id;
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (annotations.Read(contract).Recipient is { } onContract)
                return onContract.Id;
        }

        return _catalog.Find(type) is { } vendor && policy.FindRecipient(vendor.Vendor) is { } entry
            ? entry.Id
            : FindByName(type.Name);
    }

    // ILinkedInClient is a client of LinkedIn, which an entry of the policy names.
    private string? FindByName(string typeName)
    {
        string name = typeName.Length > 2 && typeName[0] == 'I' && char.IsUpper(typeName[1]) ? typeName.Substring(1) : typeName;
        foreach (string suffix in Clients)
        {
            int length = name.Length - suffix.Length;
            if (length > 0
                && name.EndsWith(suffix, StringComparison.Ordinal)
                && policy.FindRecipient(name.Substring(0, length)) is not null)
            {
                return name.Substring(0, length);
            }
        }

        return null;
    }
}
