using System;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>What an <see cref="Atom"/> stands for.</summary>
internal enum AtomKind : byte
{
    /// <summary>The value of an annotated member, parameter or return value.</summary>
    Data,

    /// <summary>A whole object of a type with personal members.</summary>
    Object,

    /// <summary>Whatever the caller passes for a parameter.</summary>
    Parameter,

    /// <summary>The object a method is called on.</summary>
    Receiver,

    /// <summary>The content of a private field, or of a captured primary-constructor parameter.</summary>
    State,
}

/// <summary>How far a value has been turned into text; ordered from least to most.</summary>
internal enum Rendering : byte
{
    /// <summary>The value itself.</summary>
    Raw,

    /// <summary>The result of <c>ToString</c>.</summary>
    Text,

    /// <summary>Every member, nested and in collections: destructured.</summary>
    Structure,

    /// <summary>As structure, without the members that serializers are told to leave out.</summary>
    Serialized,
}

/// <summary>One thing that may be inside a value. Compared without its trace.</summary>
internal sealed class Atom(
    AtomKind kind, ISymbol symbol, Rendering rendering, bool isPseudonymous, Step? trace, bool isDerived = false, string? part = null)
    : IEquatable<Atom>
{
    private readonly int _hashCode = SymbolEqualityComparer.Default.GetHashCode(symbol);

    public AtomKind Kind { get; } = kind;

    public ISymbol Symbol { get; } = symbol;

    public Rendering Rendering { get; } = rendering;

    /// <summary>The value went through a keyed hash or another pseudonymizing step.</summary>
    public bool IsPseudonymous { get; } = isPseudonymous;

    /// <summary>The way the value came, latest step first.</summary>
    public Step? Trace { get; } = trace;

    /// <summary>Went through a library whose doing is unknown. Says how sure a finding is, and takes no part in equality.</summary>
    public bool IsDerived { get; } = isDerived;

    /// <summary>Of a parameter, of this object or of state: only the part of that name; of a visible member's state, its own name.</summary>
    public string? Part { get; } = part;

    public bool IsWholeObject => Kind == AtomKind.Object && Rendering == Rendering.Raw;

    public int TraceLength => Trace?.Length ?? 0;

    // Text cannot be taken apart again, so the first rendering stands.
    public Atom Render(Rendering rendering) => Rendering != Rendering.Raw || rendering == Rendering.Raw
        ? this
        : new Atom(Kind, Symbol, rendering, IsPseudonymous, Trace, IsDerived, Part);

    public Atom Pseudonymize() => IsPseudonymous ? this : new Atom(Kind, Symbol, Rendering, true, Trace, IsDerived, Part);

    public Atom Derive() => IsDerived ? this : new Atom(Kind, Symbol, Rendering, IsPseudonymous, Trace, true, Part);

    public Atom Via(SyntaxNode place) => Step.Append(Trace, place) is var trace && ReferenceEquals(trace, Trace)
        ? this
        : new Atom(Kind, Symbol, Rendering, IsPseudonymous, trace, IsDerived, Part);

    /// <summary>A part of a part is not told apart from it.</summary>
    public Atom OfPart(string name) => Kind is not (AtomKind.Data or AtomKind.Object) && Rendering == Rendering.Raw && Part is null
        ? new Atom(Kind, Symbol, Rendering, IsPseudonymous, Trace, IsDerived, name)
        : this;

    /// <summary>Of two equal atoms: which to keep, the surer and then the one with the shorter way.</summary>
    public bool IsBetterThan(Atom other) => IsDerived != other.IsDerived ? !IsDerived : TraceLength < other.TraceLength;

    // The symbol is asked last, and only when its hash code says the same.
    public bool Equals(Atom? other) =>
        ReferenceEquals(this, other) || (other is not null && _hashCode == other._hashCode && IsSame(other));

    private bool IsSame(Atom other) =>
        Kind == other.Kind
        && Rendering == other.Rendering
        && IsPseudonymous == other.IsPseudonymous
        && Part == other.Part
        && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);

    public override bool Equals(object? obj) => obj is Atom other && Equals(other);

    public override int GetHashCode() => _hashCode;
}
