using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Privacy.Model;

namespace Privacy.Symbols;

/// <summary>
/// Reads which personal members the functions with a purpose use, in their own bodies and in those of the functions
/// without a purpose that they call. No other body is bound.
/// </summary>
internal sealed class BodyReader(
    Compilation compilation,
    SignatureData signatures,
    StatedTerms terms,
    SymbolNames names,
    CancellationToken cancellationToken)
{
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly HashSet<(ISymbol, EquatableArray<string>)> _seen = [];
    private readonly Dictionary<ISymbol, SortedSet<string>> _served = new(SymbolEqualityComparer.Default);
    private readonly Queue<(IMethodSymbol Function, EquatableArray<string> Purposes)> _ahead = [];

    public List<PlaceFact> Places { get; } = [];

    public SemanticModel Model(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out SemanticModel? model))
            _models.Add(tree, model = compilation.GetSemanticModel(tree));
        return model;
    }

    /// <summary>Reads a function and all that it calls for the same purposes.</summary>
    public void Read(IMethodSymbol function, EquatableArray<string> purposes)
    {
        Enqueue(function, purposes);
        while (_ahead.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (IMethodSymbol next, EquatableArray<string> served) = _ahead.Dequeue();
            ReadOne(next, served);
        }
    }

    /// <summary>What a function states, else the purposes of those that call it.</summary>
    public EquatableArray<string> PurposesOf(IMethodSymbol function)
    {
        EquatableArray<string> stated = terms.Purposes(function);
        if (stated.IsEmpty && _served.TryGetValue(function.OriginalDefinition, out SortedSet<string>? served))
            return served.ToEquatableArray();
        return stated;
    }

    private void Enqueue(IMethodSymbol function, EquatableArray<string> purposes)
    {
        if (!_seen.Add((function.OriginalDefinition, purposes)))
            return;
        if (!_served.TryGetValue(function.OriginalDefinition, out SortedSet<string>? served))
            _served.Add(function.OriginalDefinition, served = new SortedSet<string>(System.StringComparer.Ordinal));
        served.UnionWith(purposes);
        _ahead.Enqueue((function, purposes));
    }

    private void ReadOne(IMethodSymbol function, EquatableArray<string> purposes)
    {
        List<DataFact> data = [];
        foreach (SyntaxReference reference in function.DeclaringSyntaxReferences)
        {
            if (!compilation.ContainsSyntaxTree(reference.SyntaxTree))
                continue;
            SemanticModel model = Model(reference.SyntaxTree);
            foreach (SimpleNameSyntax name in BodySearch.NamesIn(reference.GetSyntax(cancellationToken)))
                ReadName(name, model, purposes, data);
        }

        if (data.Count == 0)
            return;
        Places.Add(new PlaceFact
        {
            Place = SourceFunction.Of(function).Place,
            Purposes = purposes,
            Data = data.ToEquatableArray(),
            Location = names.Locate(function),
        });
    }

    private void ReadName(
        SimpleNameSyntax name, SemanticModel model, EquatableArray<string> purposes, List<DataFact> data)
    {
        switch (model.GetSymbolInfo(name, cancellationToken).Symbol)
        {
            case ISymbol { Kind: SymbolKind.Property or SymbolKind.Field } member:
                if (signatures.Of(member) is { } fact && !data.Contains(fact))
                    data.Add(fact);
                break;
            // A function with a purpose of its own answers for itself, and a recipient's is another's.
            case IMethodSymbol method when IsServant(method.ReducedFrom ?? method):
                Enqueue(method.ReducedFrom ?? method, purposes);
                break;
        }
    }

    private bool IsServant(IMethodSymbol method) =>
        !method.DeclaringSyntaxReferences.IsEmpty
        && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly)
        && method.MethodKind is MethodKind.Ordinary or MethodKind.Constructor or MethodKind.ReducedExtension
        && terms.Purposes(method).IsEmpty
        && terms.Recipient(method) is null;
}
