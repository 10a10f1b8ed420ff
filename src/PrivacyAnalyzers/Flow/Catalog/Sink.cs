using System;
using Microsoft.CodeAnalysis;
using Privacy.Model;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>A place where personal data ends up, as a finding names it.</summary>
/// <param name="kind">The kind of sink.</param>
/// <param name="api">The member that is called or set, or the member stored to.</param>
/// <param name="name">How messages name it.</param>
/// <param name="recipient">Id of the recipient, where one is declared.</param>
internal sealed class Sink(SinkKind kind, ISymbol api, string name, string? recipient = null) : IEquatable<Sink>
{
    public SinkKind Kind { get; } = kind;

    public ISymbol Api { get; } = api;

    public string Name { get; } = name;

    public string? Recipient { get; } = recipient;

    /// <summary>The entry of privacy.json that declares the sink.</summary>
    public PolicyEntry? Entry { get; init; }

    /// <summary>What the sink is called by the code, where messages say so: the name of a cookie.</summary>
    public string? Detail { get; init; }

    public Sink Named(string detail) => new(Kind, Api, Name, Recipient) { Entry = Entry, Detail = detail };

    public bool Equals(Sink? other) =>
        other is not null
        && Kind == other.Kind
        && Recipient == other.Recipient
        && SymbolEqualityComparer.Default.Equals(Api, other.Api);

    public override bool Equals(object? obj) => Equals(obj as Sink);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Api) ^ (int)Kind;
}

/// <summary>A sink tied to one parameter of a method.</summary>
/// <param name="Ordinal">Parameter, or <see cref="Receiver"/>.</param>
internal sealed record SinkTarget(int Ordinal, Sink Sink, Reading Reading)
{
    public const int Receiver = -1;
    public const int None = -2;

    public int TemplateOrdinal { get; init; } = None;

    public int DestructuresOrdinal { get; init; } = None;

    /// <summary>What the delegate passed here returns reaches the sink, not the delegate.</summary>
    public bool TakesDelegateResult { get; init; }

    /// <summary>The row this came from, for the receiver's conditions.</summary>
    public SinkRow? Row { get; init; }
}
