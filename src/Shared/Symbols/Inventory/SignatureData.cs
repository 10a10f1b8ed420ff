using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Privacy.Model;

namespace Privacy.Symbols;

/// <summary>Finds the personal data in a signature: marked themselves, or inside the types that pass.</summary>
internal sealed class SignatureData(AnnotationReader annotations)
{
    private const int MaxDepth = 4;
    private readonly Dictionary<ITypeSymbol, List<DataFact>> _ofType = new(SymbolEqualityComparer.Default);

    /// <summary>What passes in a method's signature; parameters of an endpoint come in from outside.</summary>
    /// <param name="method">A function of the source.</param>
    /// <param name="subject">Whose data a marked parameter is when nothing else is said.</param>
    /// <param name="isEndpoint">Whether its parameters come in from outside.</param>
    /// <param name="skipped">Names of parameters whose data are accounted for in the body.</param>
    public List<DataFact> Of(IMethodSymbol method, string? subject, bool isEndpoint, HashSet<string>? skipped)
    {
        List<DataFact> data = [];
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            Annotation annotation = annotations.Read(parameter);
            bool isCollected = isEndpoint || !annotation.Sources.IsEmpty;
            if (annotation.IsPersonal)
                AddOnce(data, Fact(annotation, annotation.Subject ?? subject) with { IsCollected = isCollected });
            else if (!annotation.IsNotPersonal && skipped?.Contains(parameter.Name) != true)
                AddType(data, parameter.Type, annotation.Sources, isCollected);
        }

        Annotation returned = annotations.ReadReturn(method);
        if (returned.IsPersonal)
            AddOnce(data, Fact(returned, returned.Subject ?? subject));
        else if (!method.ReturnsVoid)
            AddType(data, method.ReturnType, default, false);
        return data;
    }

    /// <summary>What passes with a value of a type: data that it is marked with or holds.</summary>
    public IReadOnlyList<DataFact> Of(ITypeSymbol type) => OfType(type, 0);

    /// <summary>A personal member as a fact; null for any other.</summary>
    public DataFact? Of(ISymbol member)
    {
        if (ValueType(member) is null || annotations.Read(member) is not { IsPersonal: true } annotation)
            return null;
        INamedTypeSymbol type = member.ContainingType;
        string? subject = annotation.Subject
            ?? TypeFacts.Of(type, annotations.Read(type), TypeFacts.None, annotations).Subject;
        return Held(member, annotation, subject);
    }

    private static DataFact Held(ISymbol member, Annotation annotation, string? subject) =>
        Fact(annotation, subject) with
        {
            Holder = SymbolNames.Of(member.ContainingType.OriginalDefinition) + "." + member.Name,
            Redaction = SymbolNames.CamelCase(annotation.Redaction),
        };

    private void AddType(
        List<DataFact> data, ITypeSymbol type, EquatableArray<string> sources, bool isCollected)
    {
        foreach (DataFact fact in OfType(type, 0))
        {
            AddOnce(data, fact with
            {
                Sources = sources.IsEmpty ? fact.Sources : sources,
                IsCollected = isCollected,
            });
        }
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
        if (PassesItsArguments(named))
        {
            foreach (ITypeSymbol argument in named.TypeArguments)
                AddAll(data, OfType(argument, depth + 1));
        }

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
                AddOnce(data, Held(member, annotation, annotation.Subject ?? subject));
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

    // A task, a list or a result passes what it is made of; a hasher, a logger or a query of it passes none.
    private static bool PassesItsArguments(INamedTypeSymbol type)
    {
        if (type.TypeArguments.IsEmpty)
            return false;
        if (type.IsValueType || (type.TypeKind != TypeKind.Interface && !type.DeclaringSyntaxReferences.IsEmpty))
            return true;
        bool isSequence = type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract is { Name: "IQueryable", ContainingNamespace.Name: "Linq" })
                return false;
            isSequence |= contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_IEnumerable;
        }

        return isSequence || type.Name is "Task" or "ValueTask" or "IAsyncEnumerable" or "Lazy" or "ActionResult"
            || type.ContainingNamespace?.Name == "HttpResults";
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
