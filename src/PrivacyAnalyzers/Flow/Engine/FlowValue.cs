using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>A named part of a value whose parts are told apart: tuple, anonymous type, record, dictionary.</summary>
internal readonly record struct FlowField(string Name, FlowValue Value);

/// <summary>
/// Everything personal that may be inside a value. A join semilattice: joining only ever adds, and traces take no part
/// in equality, so a fixpoint over values ends. Immutable; <see cref="Empty"/> is shared and joins without allocation.
/// </summary>
internal sealed partial class FlowValue : IEquatable<FlowValue>
{
    public static readonly FlowValue Empty = new(ImmutableArray<Atom>.Empty, ImmutableArray<FlowField>.Empty);

    private const int MostAtoms = 48;
    private const int MostInPart = 64;
    private const int DeepestField = 4;

    private readonly int _size;

    private FlowValue(ImmutableArray<Atom> atoms, ImmutableArray<FlowField> fields)
    {
        Atoms = atoms;
        Fields = fields;
        _size = atoms.Length;
        foreach (FlowField field in fields)
            _size += field.Value._size;
    }

    public ImmutableArray<Atom> Atoms { get; }

    public ImmutableArray<FlowField> Fields { get; }

    public bool IsEmpty => Atoms.IsEmpty && Fields.IsEmpty;

    public static FlowValue Of(Atom atom) => new(ImmutableArray.Create(atom), ImmutableArray<FlowField>.Empty);

    /// <summary>A value with one named part; parts nested too deep fall together.</summary>
    public static FlowValue OfField(string name, FlowValue value)
    {
        if (value.IsEmpty)
            return Empty;
        FlowValue part = value.Within(name, DeepestField - 1);
        for (int depth = DeepestField - 2; depth >= 0 && part._size > MostInPart; depth--)
            part = part.Within(name, depth);
        return new(ImmutableArray<Atom>.Empty, ImmutableArray.Create(new FlowField(name, part)));
    }

    // What is nested too deep, or in a part of the same name, or is what nobody sees of what nobody sees, falls together
    // there: what grows is never taken back.
    private FlowValue Within(string name, int depth)
    {
        if (Fields.IsEmpty)
            return this;
        if (depth == 0)
            return Flatten();
        ImmutableArray<FlowField> fields = Fields;
        for (int index = 0; index < fields.Length; index++)
        {
            FlowField field = fields[index];
            bool isFlat = field.Name == name || (IsHidden(name) && IsHidden(field.Name));
            FlowValue value = field.Value.Within(name, isFlat ? 0 : depth - 1);
            if (!ReferenceEquals(value, field.Value))
                fields = fields.SetItem(index, new FlowField(field.Name, value));
        }

        return fields == Fields ? this : new FlowValue(Atoms, fields);
    }

    /// <summary>The part of that name, and what cannot be told apart from it.</summary>
    public FlowValue Project(string name)
    {
        foreach (FlowField field in Fields)
        {
            if (field.Name == name)
                return WithoutFields().Join(field.Value);
        }

        return WithoutFields();
    }

    /// <summary>The part of that name alone.</summary>
    public FlowValue FieldOf(string name) => IndexOf(Fields, name) is >= 0 and var index ? Fields[index].Value : Empty;

    public bool HasField(string name) => IndexOf(Fields, name) >= 0;

    /// <summary>Replaces one part, as a <c>with</c> expression does.</summary>
    public FlowValue SetField(string name, FlowValue value)
    {
        ImmutableArray<FlowField>.Builder fields = ImmutableArray.CreateBuilder<FlowField>(Fields.Length + 1);
        foreach (FlowField field in Fields)
        {
            if (field.Name != name)
                fields.Add(field);
        }

        FlowValue rest = Create(Atoms, fields.ToImmutable());
        return rest.Join(OfField(name, value));
    }

    /// <summary>All parts fallen together.</summary>
    public FlowValue Flatten()
    {
        FlowValue flat = WithoutFields();
        foreach (FlowField field in Fields)
            flat = flat.Join(field.Value.Flatten());
        return flat;
    }

    public FlowValue WithoutFields() => Fields.IsEmpty ? this : Create(Atoms, ImmutableArray<FlowField>.Empty);

    /// <summary>Turned into text (or serialized): parts fall together, private ones stay unseen.</summary>
    public FlowValue Render(Rendering rendering) => rendering == Rendering.Raw
        ? this
        : WithoutHidden().Flatten().Select(rendering, static (atom, r) => atom.Render(r));

    /// <summary>The name under which the content of a member is kept: of what nobody sees, a hidden one of its type.</summary>
    public static string NameOf(ISymbol member) =>
        member is IParameterSymbol || member.DeclaredAccessibility == Accessibility.Private
            ? "$" + member.ContainingType?.Name + "." + member.Name
            : member.Name;

    private static bool IsHidden(string name) => name.Length > 0 && name[0] == '$';

    private FlowValue WithoutHidden()
    {
        FlowValue value = WithoutFields();
        foreach (FlowField field in Fields)
        {
            if (!IsHidden(field.Name))
                value = value.Join(OfField(field.Name, field.Value.WithoutHidden()));
        }

        return value;
    }

    /// <summary>As <see cref="Project"/>, where parameters are to be asked for the part of that name.</summary>
    public FlowValue ProjectAll(string name) =>
        Project(name).Select(name, static (atom, n) => atom.OfPart(n));

    /// <summary>As <see cref="ProjectAll"/>; a part of an object that is known by its type alone says nothing.</summary>
    public FlowValue PartOf(string name) =>
        ProjectAll(name).Where(IsPosition(name), static (atom, isPosition) => isPosition || !atom.IsWholeObject);

    private static bool IsPosition(string part) =>
        part is "Key" or "Value" || part.StartsWith("Item", StringComparison.Ordinal);

    public FlowValue Pseudonymize() => Select(0, static (atom, _) => atom.Pseudonymize());

    public FlowValue Derive() => Select(0, static (atom, _) => atom.Derive());

    public FlowValue Via(SyntaxNode place) => Select(place, static (atom, p) => atom.Via(p));

    /// <summary>Without one atom of the whole; that of a part stays.</summary>
    public FlowValue Without(Atom atom) => Create(Atoms.Remove(atom), Fields);

    /// <summary>Keeps the atoms that pass, in all parts.</summary>
    public FlowValue Where<TState>(TState state, Func<Atom, TState, bool> predicate)
    {
        if (Fields.IsEmpty && (Atoms.IsEmpty || AllPass(state, predicate)))
            return this;
        ImmutableArray<Atom>.Builder atoms = ImmutableArray.CreateBuilder<Atom>(Atoms.Length);
        foreach (Atom atom in Atoms)
        {
            if (predicate(atom, state))
                atoms.Add(atom);
        }

        if (Fields.IsEmpty)
            return atoms.Count == 0 ? Empty : new FlowValue(atoms.ToImmutable(), Fields);
        ImmutableArray<FlowField>.Builder fields = ImmutableArray.CreateBuilder<FlowField>(Fields.Length);
        foreach (FlowField field in Fields)
        {
            FlowValue value = field.Value.Where(state, predicate);
            if (!value.IsEmpty)
                fields.Add(new FlowField(field.Name, value));
        }

        return Create(atoms.ToImmutable(), fields.ToImmutable());
    }

    private bool AllPass<TState>(TState state, Func<Atom, TState, bool> predicate)
    {
        foreach (Atom atom in Atoms)
        {
            if (!predicate(atom, state))
                return false;
        }

        return true;
    }

    public bool Equals(FlowValue? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || Atoms.Length != other.Atoms.Length || Fields.Length != other.Fields.Length)
            return false;
        foreach (Atom atom in Atoms)
        {
            if (IndexOf(other.Atoms, atom) < 0)
                return false;
        }

        foreach (FlowField field in Fields)
        {
            int index = IndexOf(other.Fields, field.Name);
            if (index < 0 || !field.Value.Equals(other.Fields[index].Value))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as FlowValue);

    public override int GetHashCode() => (Atoms.Length * 31) + Fields.Length;

    private static FlowValue Create(ImmutableArray<Atom> atoms, ImmutableArray<FlowField> fields) =>
        atoms.IsEmpty && fields.IsEmpty ? Empty : new FlowValue(atoms, fields);

    private static int IndexOf(ImmutableArray<FlowField> fields, string name)
    {
        for (int index = 0; index < fields.Length; index++)
        {
            if (fields[index].Name == name)
                return index;
        }

        return -1;
    }
}
