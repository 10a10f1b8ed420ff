using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Rules.Purpose.Guards;

/// <summary>
/// Whose data a place works on, and whether a question is plainly about somebody else: about another local or parameter
/// of the same type that has nothing to do with the first. Everything less plain counts as the same person.
/// </summary>
internal sealed class CheckedPerson
{
    private const int MaxDepth = 4;

    private readonly PersonalTypes _types;
    private readonly IOperation _body;
    private readonly HashSet<ISymbol> _subjects = new(SymbolEqualityComparer.Default);

    public CheckedPerson(IOperation site, IOperation body, PersonalTypes types)
    {
        _types = types;
        _body = body;
        AddPeople(site, _subjects, MaxDepth);
    }

    /// <summary>Whether both places work on the same people.</summary>
    public bool IsSame(CheckedPerson other) => _subjects.SetEquals(other._subjects);

    /// <summary>Whether the question is asked about somebody whose data the place does not work on.</summary>
    public bool IsAnother(IOperation question)
    {
        if (_subjects.Count == 0)
            return false;
        HashSet<ISymbol> asked = new(SymbolEqualityComparer.Default);
        AddPeople(question, asked, depth: 1);
        foreach (ISymbol person in asked)
        {
            foreach (ISymbol subject in _subjects)
            {
                if (!IsSameType(person, subject) || AreRelated(person, subject))
                    return false;
            }
        }

        return asked.Count > 0;
    }

    // The objects themselves, and through locals those that a value was taken from.
    private void AddPeople(IOperation operation, HashSet<ISymbol> people, int depth)
    {
        foreach (IOperation current in operation.DescendantsAndSelf())
        {
            ISymbol? symbol = current switch
            {
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter when !IsOfLambda(parameter.Parameter) => parameter.Parameter,
                _ => null,
            };
            if (symbol is null)
                continue;
            if (!_types.FindMembers(current.Type).IsEmpty)
                people.Add(symbol);
            else if (depth > 0 && symbol is ILocalSymbol value)
                AddDefinitions(value, people, depth - 1);
        }
    }

    private void AddDefinitions(ILocalSymbol local, HashSet<ISymbol> people, int depth)
    {
        foreach (IOperation operation in _body.Descendants())
        {
            if (LocalDefinitions.Find(operation, local) is { } value)
                AddPeople(value, people, depth);
        }
    }

    private bool AreRelated(ISymbol first, ISymbol second) =>
        SymbolEqualityComparer.Default.Equals(first, second)
        || IsMadeFrom(first, second, MaxDepth)
        || IsMadeFrom(second, first, MaxDepth);

    private bool IsMadeFrom(ISymbol symbol, ISymbol origin, int depth)
    {
        if (depth == 0 || symbol is not ILocalSymbol local)
            return false;
        foreach (IOperation operation in _body.Descendants())
        {
            if (LocalDefinitions.Find(operation, local) is not { } value)
                continue;
            foreach (IOperation current in value.DescendantsAndSelf())
            {
                ISymbol? used = current switch
                {
                    ILocalReferenceOperation reference => reference.Local,
                    IParameterReferenceOperation reference => reference.Parameter,
                    _ => null,
                };
                if (used is not null
                    && (SymbolEqualityComparer.Default.Equals(used, origin) || IsMadeFrom(used, origin, depth - 1)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // What a lambda is handed may be anybody; its filter is looked at where it is used.
    private static bool IsOfLambda(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction };

    private static bool IsSameType(ISymbol first, ISymbol second) =>
        SymbolEqualityComparer.Default.Equals(TypeOf(first), TypeOf(second));

    private static ITypeSymbol? TypeOf(ISymbol symbol) =>
        symbol is ILocalSymbol local ? local.Type : (symbol as IParameterSymbol)?.Type;
}
