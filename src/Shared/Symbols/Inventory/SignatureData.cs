using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Privacy.Model;

namespace Privacy.Symbols;

/// <summary>Finds the personal data in a method's signature: marked themselves, or inside the types that pass.</summary>
internal sealed class SignatureData(AnnotationReader annotations)
{
    private const int MaxDepth = 4;
    private readonly Dictionary<ITypeSymbol, List<DataFact>> _ofType = new(SymbolEqualityComparer.Default);

    /// <summary>The place, if it states a purpose, a recipient or a source; null for a method that only passes data.</summary>
    public PlaceFact? ReadPlace(
        IMethodSymbol method, Annotation annotation, TypeFacts facts, string place, InventoryLocation? location)
    {
        List<RecipientFact> recipients = Recipients(method, annotation, facts);
        EquatableArray<string> purposes = annotation.Purposes.IsEmpty ? facts.Purposes : annotation.Purposes;
        if (recipients.Count == 0 && purposes.IsEmpty && !HasSource(method))
            return null;
        // The constructor of a data type takes what its members already account for.
        if (method.MethodKind == MethodKind.Constructor && annotation.Purposes.IsEmpty && recipients.Count == 0)
            return null;
        List<DataFact> data = Data(method, facts);
        if (data.Count == 0 && recipients.Count == 0)
            return null;
        return new PlaceFact
        {
            Place = place,
            Purposes = purposes,
            Recipients = recipients.ToEquatableArray(),
            Data = data.ToEquatableArray(),
            Location = location,
        };
    }

    private List<RecipientFact> Recipients(IMethodSymbol method, Annotation annotation, TypeFacts facts)
    {
        List<RecipientFact> recipients = [];
        Add(recipients, annotation.Recipient ?? facts.Recipient);
        foreach (IParameterSymbol parameter in method.Parameters)
            Add(recipients, annotations.Read(parameter).Recipient);
        return recipients;
    }

    private static void Add(List<RecipientFact> recipients, RecipientMark? mark)
    {
        if (mark is not null && !recipients.Contains(new RecipientFact(mark.Id, mark.Country)))
            recipients.Add(new RecipientFact(mark.Id, mark.Country));
    }

    private bool HasSource(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (!annotations.Read(parameter).Sources.IsEmpty)
                return true;
        }

        return false;
    }

    private List<DataFact> Data(IMethodSymbol method, TypeFacts facts)
    {
        List<DataFact> data = [];
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            Annotation annotation = annotations.Read(parameter);
            if (annotation.IsPersonal)
                AddOnce(data, Fact(annotation, annotation.Subject ?? facts.Subject));
            else if (!annotation.IsNotPersonal)
                AddType(data, parameter.Type, annotation.Sources);
        }

        Annotation returned = annotations.ReadReturn(method);
        if (returned.IsPersonal)
            AddOnce(data, Fact(returned, returned.Subject ?? facts.Subject));
        else if (!method.ReturnsVoid)
            AddType(data, method.ReturnType, default);
        return data;
    }

    private void AddType(List<DataFact> data, ITypeSymbol type, EquatableArray<string> sources)
    {
        foreach (DataFact fact in OfType(type, 0))
            AddOnce(data, sources.IsEmpty ? fact with { Sources = default } : fact with { Sources = sources });
    }

    private List<DataFact> OfType(ITypeSymbol type, int depth)
    {
        if (_ofType.TryGetValue(type, out List<DataFact>? known))
            return known;
        List<DataFact> data = [];
        // Entered before it is filled, so that a type that holds itself comes to an end.
        _ofType.Add(type, data);
        if (depth >= MaxDepth)
            return data;
        if (type is IArrayTypeSymbol array)
            data.AddRange(OfType(array.ElementType, depth));
        if (type is not INamedTypeSymbol { SpecialType: SpecialType.None } named)
            return data;
        foreach (ITypeSymbol argument in named.TypeArguments)
            AddAll(data, OfType(argument, depth + 1));
        if (!IsFramework(named))
            AddMembers(data, named, depth);
        return data;
    }

    private void AddMembers(List<DataFact> data, INamedTypeSymbol type, int depth)
    {
        bool isDataType = AddMarked(data, type) || IsPlain(type);
        if (!isDataType)
            return;
        foreach (ISymbol member in type.GetMembers())
        {
            // What only the type itself can reach does not pass with it.
            if (!member.IsStatic
                && member.DeclaredAccessibility != Accessibility.Private
                && ValueType(member) is { } valueType
                && annotations.Read(member) is { IsPersonal: false, IsNotPersonal: false })
            {
                AddAll(data, OfType(valueType, depth + 1));
            }
        }
    }

    private bool AddMarked(List<DataFact> data, INamedTypeSymbol type)
    {
        bool isFound = false;
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            string? subject = TypeFacts.Of(current, annotations.Read(current), TypeFacts.None, annotations).Subject;
            foreach (ISymbol member in current.GetMembers())
            {
                if (member.IsStatic || ValueType(member) is null)
                    continue;
                Annotation annotation = annotations.Read(member);
                if (!annotation.IsPersonal)
                    continue;
                isFound = true;
                AddOnce(data, Fact(annotation, annotation.Subject ?? subject) with { Sources = default });
            }
        }

        return isFound;
    }

    // A database context or a service reaches all data and passes none: it derives from a library's class, or hides
    // what it holds behind an interface.
    private static bool IsPlain(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
            return false;
        for (INamedTypeSymbol? parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (parent.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType)
                return true;
            if (parent.DeclaringSyntaxReferences.IsEmpty
                && !SymbolEqualityComparer.Default.Equals(parent.ContainingAssembly, type.ContainingAssembly))
            {
                return false;
            }
        }

        return true;
    }

    private static ITypeSymbol? ValueType(ISymbol member) => member switch
    {
        IPropertySymbol { IsIndexer: false } property => property.Type,
        IFieldSymbol { AssociatedSymbol: null } field => field.Type,
        _ => null,
    };

    private static bool IsFramework(INamedTypeSymbol type)
    {
        INamespaceSymbol? root = type.ContainingNamespace;
        while (root is { ContainingNamespace.IsGlobalNamespace: false })
            root = root.ContainingNamespace;
        return root?.Name == "System";
    }

    private static DataFact Fact(Annotation annotation, string? subject) =>
        new(annotation.Category ?? "", annotation.IsSpecialCategory, subject, annotation.Sources);

    private static void AddAll(List<DataFact> data, List<DataFact> more)
    {
        // By index: a type that holds itself adds its own list.
        for (int index = 0, count = more.Count; index < count; index++)
            AddOnce(data, more[index]);
    }

    private static void AddOnce(List<DataFact> data, DataFact fact)
    {
        if (!data.Contains(fact))
            data.Add(fact);
    }
}
