using System;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>What the type of a value rules out of what it may hold.</summary>
internal sealed partial class Evaluator
{
    /// <summary>Without whole objects, and without text, that a value of the type cannot be, nor hold.</summary>
    public FlowValue WithFitting(FlowValue value, ITypeSymbol? type)
    {
        if (type is null || value.IsEmpty || IsOpen(type))
            return value;
        FlowValue fitting = value;
        bool isOwn = IsOwnObject(type);
        foreach (Atom atom in value.Atoms)
        {
            if (WholeOf(atom) is { } whole && (atom.Rendering == Rendering.Raw ? !Fits(whole, type) : isOwn))
                fitting = fitting.Without(atom);
        }

        return isOwn && HoldsNoText((INamedTypeSymbol)TypeFacts.ElementOf(type)!)
            ? fitting.Where(0, static (atom, _) => atom.Kind != AtomKind.Data || !IsText(atom.Symbol))
            : fitting;
    }

    // Ids, counts and dates only, of a type that nothing derives from.
    private bool HoldsNoText(INamedTypeSymbol type)
    {
        if (type.BaseType is not { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType }
            || _engine.Dispatch.MayBeDerivedFrom(type))
        {
            return false;
        }

        foreach (ISymbol member in type.GetMembers())
        {
            bool isStored = member is IFieldSymbol { IsStatic: false } || member is IMethodSymbol { MethodKind: MethodKind.Constructor };
            if (isStored && !(member is IMethodSymbol constructor ? TakesScalars(constructor) : TypeFacts.IsScalar(TypeFacts.Of(member))))
                return false;
        }

        return true;
    }

    private static bool TakesScalars(IMethodSymbol constructor)
    {
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            bool isCopied = constructor.Parameters.Length == 1
                && SymbolEqualityComparer.Default.Equals(parameter.Type, constructor.ContainingType);
            if (!isCopied && !TypeFacts.IsScalar(parameter.Type))
                return false;
        }

        return true;
    }

    // A collection is open to what its elements may be.
    private static bool IsOpen(ITypeSymbol type) => TypeFacts.IsOpen(
        type is INamedTypeSymbol { ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } }
            ? TypeFacts.ElementOf(type)
            : type);

    // What is passed as an object of an own type is that object, whatever it holds; its text may be anything.
    private INamedTypeSymbol? WholeOf(Atom atom) => atom.Kind switch
    {
        _ when atom.Rendering == Rendering.Text => null,
        AtomKind.Object or AtomKind.Receiver when atom.Part is null => atom.Symbol as INamedTypeSymbol,
        AtomKind.Parameter when atom.Part is null && IsOwnObject(TypeFacts.Of(atom.Symbol)) =>
            TypeFacts.Of(atom.Symbol) as INamedTypeSymbol,
        _ => null,
    };

    private bool Fits(INamedTypeSymbol part, ITypeSymbol type)
    {
        foreach (INamedTypeSymbol known in _engine.Types.ObjectsIn(type))
        {
            if (IsRelated(part, known))
                return true;
        }

        if (TypeFacts.Unwrap(type) is INamedTypeSymbol { IsGenericType: true } generic)
        {
            foreach (ITypeSymbol argument in generic.TypeArguments)
            {
                if (IsRelated(part, argument))
                    return true;
            }
        }

        return IsRelated(part, TypeFacts.ElementOf(type));
    }

    private static bool IsRelated(INamedTypeSymbol part, ITypeSymbol? type) =>
        type is INamedTypeSymbol named && (TypeFit.MayBe(part, named) || TypeFit.MayBe(named, part));

    // What siblings of an own type hold, it does not.
    private FlowValue WithPartsOf(FlowValue value, ITypeSymbol? type)
    {
        if (value.Fields.IsEmpty
            || type is not INamedTypeSymbol { TypeKind: TypeKind.Class } own
            || !_engine.IsInSource(own)
            || _engine.Dispatch.MayBeDerivedFrom(own))
        {
            return value;
        }

        FlowValue parts = value.WithoutFields();
        foreach (FlowField field in value.Fields)
        {
            if (HasPart(own, field.Name))
                parts = parts.Join(FlowValue.OfField(field.Name, field.Value));
        }

        return parts;
    }

    private bool HasPart(INamedTypeSymbol type, string part)
    {
        string name = part.StartsWith("$", StringComparison.Ordinal) ? part.Substring(part.IndexOf('.') + 1) : part;
        for (INamedTypeSymbol? current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            if (!_engine.IsInSource(current) || !current.GetMembers(name).IsEmpty)
                return true;
            foreach (IMethodSymbol constructor in current.InstanceConstructors)
            {
                foreach (IParameterSymbol parameter in constructor.Parameters)
                {
                    if (parameter.Name == name)
                        return true;
                }
            }
        }

        return false;
    }
}
