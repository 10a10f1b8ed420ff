using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules.Purpose;

/// <summary>
/// Which personal reads a value is made of: through operators, strings, objects, collections, awaits, locals of the
/// same body and calls. Redactors and anonymizers end the way. On demand, an object counts as all its members.
/// </summary>
internal sealed class PersonalValues
{
    private readonly AnnotationReader _annotations;
    private readonly PersonalTypes? _types;
    private readonly List<PersonalRead> _reads = [];
    private readonly HashSet<ISymbol> _locals = new(SymbolEqualityComparer.Default);

    private PersonalValues(AnnotationReader annotations, PersonalTypes? types)
    {
        _annotations = annotations;
        _types = types;
    }

    /// <param name="value">The expression handed over.</param>
    /// <param name="annotations">The compilation's annotations.</param>
    /// <param name="types">Given when objects with personal members count as a whole.</param>
    public static List<PersonalRead> In(IOperation value, AnnotationReader annotations, PersonalTypes? types = null)
    {
        PersonalValues values = new(annotations, types);
        values.Visit(value);
        return values._reads;
    }

    private void Visit(IOperation operation)
    {
        if (CarriesNothing(operation))
            return;
        if (PersonalRead.TryGet(operation, _annotations, out PersonalRead read))
        {
            _reads.Add(read);
            return;
        }

        switch (operation)
        {
            case IInvocationOperation call when Cleans(_annotations.Read(call.TargetMethod)):
                break;
            case ILocalReferenceOperation local when VisitDefinitions(local):
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation:
                VisitObject(operation);
                break;
            case IMemberReferenceOperation { Instance: { } instance }:
                // Another member of an object says nothing about its personal ones.
                if (!VisitObject(operation) && instance.Type is { IsAnonymousType: true } or { IsTupleType: true })
                    Visit(instance);
                break;
            case IInvocationOperation { Instance: { } instance } call when IsPersonalObject(instance):
                foreach (IArgumentOperation argument in call.Arguments)
                    Visit(argument);
                break;
            default:
                foreach (IOperation child in operation.ChildOperations)
                    Visit(child);
                break;
        }
    }

    private bool VisitDefinitions(ILocalReferenceOperation reference)
    {
        if (!_locals.Add(reference.Local))
            return true;
        int before = _reads.Count;
        foreach (IOperation operation in LocalDefinitions.FindBody(reference).Descendants())
        {
            // Of a deconstructed element nobody can tell which part the local is.
            if (operation is IForEachLoopOperation { LoopControlVariable: not IVariableDeclaratorOperation })
                continue;
            if (LocalDefinitions.Find(operation, reference.Local) is { } value)
                Visit(value);
        }

        return _reads.Count > before;
    }

    private bool VisitObject(IOperation operation)
    {
        if (_types is null)
            return false;
        int before = _reads.Count;
        foreach (ISymbol member in _types.FindMembers(operation.Type))
            _reads.Add(new PersonalRead(operation, member, _annotations.Read(member)));
        return _reads.Count > before;
    }

    private bool IsPersonalObject(IOperation operation) =>
        operation.Type is { SpecialType: SpecialType.None } type
        && _types is not null
        && !_types.FindMembers(type).IsEmpty;

    private static bool CarriesNothing(IOperation operation) =>
        operation is IAnonymousFunctionOperation or INameOfOperation or ITypeOfOperation or ILiteralOperation
        || (operation.Type?.SpecialType == SpecialType.System_Boolean && operation is not IMemberReferenceOperation);

    private static bool Cleans(Annotation annotation) => annotation.Redacts || annotation.Anonymizes;
}
