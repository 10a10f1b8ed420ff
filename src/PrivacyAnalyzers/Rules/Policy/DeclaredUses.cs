using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Policy;

/// <summary>The purposes and recipients that attributes name, in a program and in the projects it references.</summary>
internal sealed class DeclaredUses(KnownSymbols known, AttributeArguments arguments)
{
    private readonly ConcurrentDictionary<string, bool> _purposes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _recipients = new(StringComparer.Ordinal);

    public bool IsPurposeUsed(string id) => _purposes.ContainsKey(id);

    public bool IsRecipientUsed(string id) => _recipients.ContainsKey(id);

    public IEnumerable<string> Purposes => _purposes.Keys;

    public void Add(AttributeKind kind, string id) =>
        (kind == AttributeKind.Purpose ? _purposes : _recipients).TryAdd(id, true);

    /// <summary>Adds what the attributes of a compiled assembly say, and the rows of its inventory.</summary>
    public void AddAssembly(IAssemblySymbol assembly, InventoryDocument inventory, CancellationToken cancellationToken)
    {
        foreach (InventoryProcessing row in inventory.Processing)
        {
            _purposes.TryAdd(row.Purpose, true);
            if (row.Recipient is { } recipient)
                _recipients.TryAdd(recipient, true);
        }

        AddAttributes(assembly.GetAttributes());
        AddMembers(assembly.GlobalNamespace, cancellationToken);
    }

    private void AddMembers(INamespaceOrTypeSymbol container, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is not INamespaceSymbol)
                AddAttributes(member.GetAttributes());
            if (member is INamespaceOrTypeSymbol inner)
            {
                AddMembers(inner, cancellationToken);
            }
            else if (member is IMethodSymbol { AssociatedSymbol: null } method)
            {
                foreach (IParameterSymbol parameter in method.Parameters)
                    AddAttributes(parameter.GetAttributes());
            }
        }
    }

    private void AddAttributes(ImmutableArray<AttributeData> attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (!known.TryGetKind(attribute.AttributeClass, out AttributeKind kind)
                || kind is not (AttributeKind.Purpose or AttributeKind.Recipient))
            {
                continue;
            }

            foreach (string id in arguments.Texts(attribute))
                Add(kind, id);
        }
    }
}
