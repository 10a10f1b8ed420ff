using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Privacy.Symbols;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>The personal members whose content an expression carries, as the flow engine follows them.</summary>
internal sealed class HandedData(FlowEngine engine, AnnotationReader annotations)
{
    /// <summary>Every member, those of whole objects included.</summary>
    public List<PersonalRead> In(IOperation value, ISymbol owner, CancellationToken cancellationToken)
    {
        List<PersonalRead> members = [];
        bool isScalar = value.Type is { SpecialType: not (SpecialType.None or SpecialType.System_Object) };
        foreach (Atom atom in engine.ValueOf(value, owner, cancellationToken).Flatten().Atoms)
        {
            if (atom.Kind == AtomKind.Data && engine.Sources.Get(atom.Symbol) is { } source)
                Add(members, value, source);

            // A text holds an object only after it was turned into text.
            if (atom.Kind != AtomKind.Object || (isScalar && atom.Rendering == Rendering.Raw))
                continue;
            foreach (SourceInfo member in engine.Types.MembersOf((INamedTypeSymbol)atom.Symbol))
                Add(members, value, member);
        }

        return members;
    }

    /// <summary>Members whose content was taken out of its object; an object handed over whole is none.</summary>
    public List<PersonalRead> TakenOut(IOperation value, ISymbol owner, CancellationToken cancellationToken)
    {
        List<PersonalRead> members = [];
        foreach (Atom atom in engine.ValueOf(value, owner, cancellationToken).Flatten().Atoms)
        {
            if (atom.Kind == AtomKind.Data && engine.Sources.Get(atom.Symbol) is { } source)
                Add(members, value, source);
        }

        return members;
    }

    private void Add(List<PersonalRead> members, IOperation value, SourceInfo source)
    {
        Annotation annotation = source.Symbol is IMethodSymbol method
            ? annotations.ReadReturn(method)
            : annotations.Read(source.Symbol);

        // What the policy declares as a source needs no attribute.
        if (!annotation.IsAlias)
            members.Add(new PersonalRead(value, source.Symbol, annotation with { Category = source.Category }));
    }
}
