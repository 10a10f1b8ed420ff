using Microsoft.CodeAnalysis;
using Privacy.Model;

namespace Privacy.Symbols;

/// <summary>What a type states for all its members: its own marks, else its base types', else the outer type's.</summary>
internal readonly record struct TypeFacts(
    EquatableArray<string> Purposes,
    string? Subject,
    string? Retention,
    RecipientMark? Recipient,
    bool IsEncrypted)
{
    public static readonly TypeFacts None;

    public static TypeFacts Of(INamedTypeSymbol type, Annotation annotation, TypeFacts outer, AnnotationReader reader)
    {
        TypeFacts facts = new(
            annotation.Purposes,
            annotation.Subject,
            annotation.Retention,
            annotation.Recipient,
            annotation.IsEncrypted);
        for (INamedTypeSymbol? parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (parent.SpecialType == SpecialType.System_Object)
                break;
            facts = facts.Or(reader.Read(parent));
        }

        return new TypeFacts(
            facts.Purposes.IsEmpty ? outer.Purposes : facts.Purposes,
            facts.Subject ?? outer.Subject,
            facts.Retention ?? outer.Retention,
            facts.Recipient,
            facts.IsEncrypted);
    }

    private TypeFacts Or(Annotation parent) => new(
        Purposes.IsEmpty ? parent.Purposes : Purposes,
        Subject ?? parent.Subject,
        Retention ?? parent.Retention,
        Recipient ?? parent.Recipient,
        IsEncrypted || parent.IsEncrypted);
}
