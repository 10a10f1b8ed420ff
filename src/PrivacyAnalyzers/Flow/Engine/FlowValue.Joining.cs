using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Values joined and changed; what stays the same is not copied.</summary>
internal sealed partial class FlowValue
{
    public FlowValue Join(FlowValue other)
    {
        if (other.IsEmpty || ReferenceEquals(this, other))
            return this;
        if (IsEmpty)
            return other;
        ImmutableArray<Atom> atoms = JoinAtoms(Atoms, other.Atoms);
        ImmutableArray<FlowField> fields = JoinFields(Fields, other.Fields);
        return atoms == Atoms && fields == Fields ? this : new FlowValue(atoms, fields);
    }

    /// <summary>Joins values by their place; what is missing is empty.</summary>
    public static ImmutableArray<FlowValue> JoinEach(ImmutableArray<FlowValue> first, ImmutableArray<FlowValue> second)
    {
        for (int index = 0; index < second.Length; index++)
            first = index < first.Length ? first.SetItem(index, first[index].Join(second[index])) : first.Add(second[index]);
        return first;
    }

    // Atoms that fall together are joined, and a value that does not change is itself.
    private FlowValue Select<TState>(TState state, Func<Atom, TState, Atom> selector)
    {
        if (IsEmpty)
            return this;
        ImmutableArray<FlowField> fields = Fields;
        for (int index = 0; index < fields.Length; index++)
        {
            FlowValue value = fields[index].Value.Select(state, selector);
            if (!ReferenceEquals(value, fields[index].Value))
                fields = fields.SetItem(index, new FlowField(fields[index].Name, value));
        }

        ImmutableArray<Atom> atoms = SelectAtoms(state, selector);
        return atoms == Atoms && fields == Fields ? this : new FlowValue(atoms, fields);
    }

    private ImmutableArray<Atom> SelectAtoms<TState>(TState state, Func<Atom, TState, Atom> selector)
    {
        ImmutableArray<Atom>.Builder? changed = null;
        for (int index = 0; index < Atoms.Length; index++)
        {
            Atom atom = selector(Atoms[index], state);
            if (changed is null)
            {
                if (ReferenceEquals(atom, Atoms[index]))
                    continue;
                changed = ImmutableArray.CreateBuilder<Atom>(Atoms.Length);
                changed.AddRange(Atoms, index);
            }

            Add(changed, atom);
        }

        return changed?.ToImmutable() ?? Atoms;
    }

    private static void Add(ImmutableArray<Atom>.Builder atoms, Atom atom)
    {
        int index = IndexOf(atoms, atom);
        if (index >= 0 && atom.IsBetterThan(atoms[index]))
            atoms[index] = atom;
        else if (index < 0 && atoms.Count < MostAtoms)
            atoms.Add(atom);
    }

    private static ImmutableArray<Atom> JoinAtoms(ImmutableArray<Atom> first, ImmutableArray<Atom> second)
    {
        if (first.IsEmpty || second == first)
            return second;
        ImmutableArray<Atom>.Builder? joined = null;
        foreach (Atom atom in second)
        {
            if (joined is null)
            {
                int index = IndexOf(first, atom);
                if (index < 0 ? first.Length == MostAtoms : !atom.IsBetterThan(first[index]))
                    continue;
                joined = ImmutableArray.CreateBuilder<Atom>(Math.Min(first.Length + second.Length, MostAtoms));
                joined.AddRange(first);
            }

            Add(joined, atom);
        }

        return joined?.ToImmutable() ?? first;
    }

    private static ImmutableArray<FlowField> JoinFields(
        ImmutableArray<FlowField> first, ImmutableArray<FlowField> second)
    {
        ImmutableArray<FlowField> joined = first;
        foreach (FlowField field in second)
        {
            int index = IndexOf(joined, field.Name);
            if (index < 0)
            {
                joined = joined.Add(field);
                continue;
            }

            FlowValue value = joined[index].Value.Join(field.Value);
            if (!ReferenceEquals(value, joined[index].Value))
                joined = joined.SetItem(index, new FlowField(field.Name, value));
        }

        return joined;
    }

    private static int IndexOf<TAtoms>(TAtoms atoms, Atom atom)
        where TAtoms : IReadOnlyList<Atom>
    {
        for (int index = 0; index < atoms.Count; index++)
        {
            if (atoms[index].Equals(atom))
                return index;
        }

        return -1;
    }
}
