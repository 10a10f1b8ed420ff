using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Privacy.Generators.Redaction;

/// <summary>
/// Types made from the generic personal types of the compilation, such as <c>Envelope&lt;Order&gt;</c>, wherever the
/// code names them: loggers and serializers meet them at run time, where no type can be made without reflection.
/// </summary>
internal static class ClosedTypes
{
    public static List<INamedTypeSymbol> Find(
        Compilation compilation,
        List<(SyntaxTree Tree, GenericNameSyntax Use)> uses,
        HashSet<INamedTypeSymbol> own,
        CancellationToken cancellationToken)
    {
        SortedDictionary<string, INamedTypeSymbol> found = new(StringComparer.Ordinal);
        HashSet<string> read = new(StringComparer.Ordinal);
        SemanticModel? model = null;
        foreach ((SyntaxTree tree, GenericNameSyntax use) in uses)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (model?.SyntaxTree != tree)
            {
                read.Clear();
                model = compilation.GetSemanticModel(tree);
            }

            // Within one file the same text all but always names the same type.
            if (read.Add(use.ToString()) && model.GetSymbolInfo(use, cancellationToken).Symbol is INamedTypeSymbol type
                && own.Contains(type.OriginalDefinition) && IsClosed(type))
            {
                found[TypeNaming.FullWithoutNullability(type)] = type;
            }
        }

        return [.. found.Values];
    }

    private static bool IsClosed(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return IsClosed(array.ElementType);
        if (type is not INamedTypeSymbol { TypeKind: not TypeKind.Error } named || !TypeAccess.IsNameable(named))
            return false;
        for (INamedTypeSymbol? current = named; current is not null; current = current.ContainingType)
        {
            foreach (ITypeSymbol argument in current.TypeArguments)
            {
                if (!IsClosed(argument))
                    return false;
            }
        }

        return true;
    }
}
