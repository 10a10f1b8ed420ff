using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Privacy.Symbols;

/// <summary>
/// Tells which assemblies can carry our attributes at all, so that the attributes of every framework method need not
/// be decoded: the compilation itself, and what references an assembly that defines a mark.
/// </summary>
internal sealed class MarkedAssemblies(Compilation compilation)
{
    private static readonly HashSet<string> MarkAssemblies = new(StringComparer.Ordinal)
    {
        "PrivacyAnnotations", MetadataNames.ComplianceAssembly, "Destructurama.Attributed",
        "Microsoft.Extensions.Identity.Stores", "Microsoft.Extensions.Identity.Core",
    };

    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _marked = new(SymbolEqualityComparer.Default);

    public bool MayCarryMarks(IAssemblySymbol? assembly)
    {
        if (assembly is null)
            return false;
        if (_marked.TryGetValue(assembly, out bool marked))
            return marked;
        marked = Compute(assembly);
        _marked.TryAdd(assembly, marked);
        return marked;
    }

    private bool Compute(IAssemblySymbol assembly)
    {
        if (SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly) || assembly is ISourceAssemblySymbol)
            return true;
        if (MarkAssemblies.Contains(assembly.Name))
            return true;
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (AssemblyIdentity reference in module.ReferencedAssemblies)
            {
                if (MarkAssemblies.Contains(reference.Name))
                    return true;
            }
        }

        return false;
    }
}
