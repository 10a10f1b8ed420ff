using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

internal sealed partial class BodyScanner
{
    private readonly Dictionary<ISymbol, ISymbol> _shared = new(SymbolEqualityComparer.Default);

    /// <summary>Adds what changes an object, for both variables where two hold the same one.</summary>
    private void Change(Definition definition)
    {
        scan.Add(definition);
        if (_shared.Count > 0 && _shared.TryGetValue(definition.Variable, out ISymbol? other))
            scan.Add(definition.Copy(other, definition.Site!));
        if (_holders.Count > 0)
            ChangeHolders(definition, 3);
    }

    private static bool IsView(ITypeSymbol type) => type is { IsValueType: true, Name: "Span" or "Memory" };

    /// <summary>The variable whose object a local is given: the variable itself, a fluent chain on it, a span of it.</summary>
    private static ISymbol? SharedWith(ILocalSymbol local, IOperation value)
    {
        bool isView = IsView(local.Type);
        if (!isView && !IsObject(local.Type))
            return null;
        value = Conversions.Strip(value)!;
        ISymbol? root = value switch
        {
            ILocalReferenceOperation or IParameterReferenceOperation => RootOf(value),
            IInvocationOperation call when MutatorNames.IsOnReceiver(call.TargetMethod.Name) => RootOf(value),
            IImplicitIndexerReferenceOperation when isView => RootOf(value),
            _ => null,
        };
        if (root is null || PathFromRoot(value) is not null || SymbolEqualityComparer.Default.Equals(root, local))
            return null;
        ITypeSymbol? type = (root as ILocalSymbol)?.Type ?? (root as IParameterSymbol)?.Type;
        return isView || value is not IInvocationOperation || SymbolEqualityComparer.Default.Equals(type, local.Type)
            ? root
            : null;
    }
}
