using System.Threading;
using Microsoft.CodeAnalysis;

namespace Privacy.Symbols;

/// <summary>Where an attribute stands, for a finding on the mark itself.</summary>
internal static class AttributePlace
{
    /// <summary>The first attribute of a kind on a symbol; null when it has none in source.</summary>
    public static Location? Find(
        ISymbol symbol, AttributeKind kind, KnownSymbols known, CancellationToken cancellationToken)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (known.TryGetKind(attribute.AttributeClass, out AttributeKind found)
                && found == kind
                && attribute.ApplicationSyntaxReference is { } reference)
            {
                return reference.GetSyntax(cancellationToken).GetLocation();
            }
        }

        return null;
    }
}
