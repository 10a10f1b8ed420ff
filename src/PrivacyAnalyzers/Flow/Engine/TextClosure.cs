using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// Which personal members the <c>ToString</c> of a type shows: a hand-written one what it reads, a record's own every
/// public member, any other none.
/// </summary>
internal sealed class TextClosure(FlowEngine engine, ISummaries summaries)
{
    public ImmutableArray<SourceInfo> MembersShownBy(INamedTypeSymbol type)
    {
        ImmutableArray<SourceInfo>.Builder shown = ImmutableArray.CreateBuilder<SourceInfo>();
        Collect(type, shown, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));
        return shown.ToImmutable();
    }

    private void Collect(ITypeSymbol? type, ImmutableArray<SourceInfo>.Builder shown, HashSet<ITypeSymbol> seen)
    {
        if (TypeFacts.Unwrap(type) is not INamedTypeSymbol named || !seen.Add(named))
            return;
        if (named.IsTupleType || named.IsAnonymousType)
        {
            CollectMembers(named, shown, seen);
            return;
        }

        IMethodSymbol? writer = FindWriter(named);
        if (writer is null)
            return;
        if (engine.Bodies.HasBody(writer))
            CollectRead(writer, shown, seen);
        else if (named.IsRecord)
            CollectMembers(named, shown, seen);
    }

    // ToString written by hand, else the PrintMembers that a record's ToString calls, else the record's ToString.
    private IMethodSymbol? FindWriter(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            IMethodSymbol? text = Find(current, "ToString", 0);
            if (text is not null && engine.Bodies.HasBody(text))
                return text;
            if (Find(current, "PrintMembers", 1) is { } printer && (engine.Bodies.HasBody(printer) || !printer.IsImplicitlyDeclared))
            {
                if (engine.Bodies.HasBody(printer))
                    return printer;
            }

            if (text is not null)
                return current.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType ? null : text;
        }

        return null;
    }

    private static IMethodSymbol? Find(INamedTypeSymbol type, string name, int parameters)
    {
        foreach (ISymbol member in type.GetMembers(name))
        {
            if (member is IMethodSymbol { IsStatic: false } method && method.Parameters.Length == parameters)
                return method;
        }

        return null;
    }

    private void CollectRead(IMethodSymbol writer, ImmutableArray<SourceInfo>.Builder shown, HashSet<ITypeSymbol> seen)
    {
        MethodEffects effects = summaries.EffectsOf(writer);
        FlowValue value = writer.Name == "ToString" ? effects.Return : effects.Parameter(0);
        foreach (Atom atom in value.Flatten().Atoms)
        {
            if (atom.Kind == AtomKind.Data && !atom.IsPseudonymous && engine.Sources.Get(atom.Symbol) is { } source)
                AddOnce(shown, source);
            else if (atom is { Kind: AtomKind.Object, Symbol: INamedTypeSymbol inner })
                CollectShown(inner, atom.Rendering, shown, seen);
        }
    }

    private void CollectShown(
        INamedTypeSymbol type, Rendering rendering, ImmutableArray<SourceInfo>.Builder shown, HashSet<ITypeSymbol> seen)
    {
        if (rendering is Rendering.Raw or Rendering.Text)
        {
            Collect(type, shown, seen);
            return;
        }

        foreach (SourceInfo source in engine.Types.MembersOf(type))
            AddOnce(shown, source);
    }

    private void CollectMembers(
        INamedTypeSymbol type, ImmutableArray<SourceInfo>.Builder shown, HashSet<ITypeSymbol> seen)
    {
        foreach (ISymbol member in engine.Types.ShownMembers(type))
        {
            if (engine.Sources.Get(member) is { } source)
                AddOnce(shown, source);
            else
                Collect((member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type, shown, seen);
        }
    }

    private static void AddOnce(ImmutableArray<SourceInfo>.Builder shown, SourceInfo source)
    {
        if (!shown.Contains(source))
            shown.Add(source);
    }
}
