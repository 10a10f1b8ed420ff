using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Whether the value of a personal member can be in a body; only asked for where it saves work.</summary>
internal enum Quietness : byte
{
    Unknown,

    /// <summary>Neither the body nor anything it calls or reads the state of mentions a personal member.</summary>
    Quiet,

    /// <summary>A personal member is mentioned, or it would take too long to see that none is.</summary>
    Loud,
}

/// <summary>
/// Finds the bodies in which no value of a personal member can be. Only whole objects, known by their types, and
/// parameters are in their values, so most of these need no evaluation.
/// </summary>
internal sealed class QuietBodies(FlowEngine engine)
{
    // A search that finds nothing loud settles every body it came through, so that all searches together stay linear.
    private const int MostBodies = 24;

    public bool IsQuiet(BodyScan scan, CancellationToken cancellationToken)
    {
        if (scan.Quietness == Quietness.Unknown)
            Search(scan, cancellationToken);
        return scan.Quietness == Quietness.Quiet;
    }

    private void Search(BodyScan start, CancellationToken cancellationToken)
    {
        Reached reached = new(engine, cancellationToken);
        reached.Add(start);
        while (reached.Next() is { } scan)
        {
            if (scan.Quietness == Quietness.Quiet)
                continue;
            if (scan.Quietness == Quietness.Loud || IsLoud(scan) || reached.Count > MostBodies || !reached.AddFrom(scan))
            {
                start.Quietness = Quietness.Loud;
                return;
            }
        }

        foreach (BodyScan scan in reached.All)
            scan.Quietness = Quietness.Quiet;
    }

    private bool IsLoud(BodyScan scan)
    {
        if (scan.IsOpaque)
            return true;
        foreach (ISymbol symbol in scan.Mentions)
        {
            if (engine.Sources.Get(symbol) is not null)
                return true;
        }

        return false;
    }

    /// <summary>Bodies that a search has come to: by calls, and by what else touches the private members they read.</summary>
    private sealed class Reached(FlowEngine engine, CancellationToken cancellationToken)
    {
        private readonly HashSet<BodyScan> _seen = [];
        private readonly HashSet<ISymbol> _members = new(SymbolEqualityComparer.Default);
        private readonly Stack<BodyScan> _open = new();

        public int Count => _seen.Count;

        public IEnumerable<BodyScan> All => _seen;

        public void Add(BodyScan scan)
        {
            if (_seen.Add(scan))
                _open.Push(scan);
        }

        public BodyScan? Next() => _open.Count > 0 ? _open.Pop() : null;

        public bool AddFrom(BodyScan scan)
        {
            foreach (ISymbol symbol in scan.Mentions)
            {
                bool isKnown = symbol switch
                {
                    IMethodSymbol method => AddCalled(method),
                    IPropertySymbol property =>
                        (property.GetMethod is null || AddCalled(property.GetMethod)) && AddState(property, property.Type),
                    IFieldSymbol field => AddState(field, field.Type),
                    _ => true,
                };
                if (!isKnown)
                    return false;
            }

            return true;
        }

        private bool AddCalled(IMethodSymbol method)
        {
            IMethodSymbol definition = method.OriginalDefinition;
            if (definition.DeclaringSyntaxReferences.IsEmpty
                || definition.MethodKind is MethodKind.LocalFunction or MethodKind.DelegateInvoke)
            {
                return true;
            }

            foreach (IMethodSymbol target in engine.Dispatch.TargetsOf(definition, null))
            {
                if (engine.Sources.Get(target) is not null || engine.Bodies.ScanOf(target, cancellationToken) is not { } scan)
                    return false;
                Add(scan);
            }

            return true;
        }

        private bool AddState(ISymbol member, ITypeSymbol type)
        {
            if (!TypeFacts.MayHoldData(type) || !engine.State.IsTracked(member))
                return true;
            ISymbol key = StateMap.KeyOf(member);
            if (!_members.Add(key) || StateMap.OwnerOf(key) is not { } owner)
                return true;
            foreach (BodyScan scan in TypeBodies.Naming(key, owner, engine, cancellationToken))
            {
                Add(scan);
                if (Count > MostBodies)
                    return false;
            }

            return true;
        }
    }
}
