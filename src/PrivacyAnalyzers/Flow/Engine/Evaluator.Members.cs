using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

internal sealed partial class Evaluator
{
    /// <summary>Tuple elements go by position, whatever they are called.</summary>
    private static string PartName(ISymbol member)
    {
        if (member is IFieldSymbol { CorrespondingTupleField: { } field })
            return field.Name;
        return FlowValue.NameOf(StateMap.KeyOf(member));
    }

    private FlowValue EvaluateSelf(IInstanceReferenceOperation self)
    {
        if (self.ReferenceKind != InstanceReferenceKind.ContainingTypeInstance || self.Type is not { } type)
            return FlowValue.Empty;
        FlowValue parts = EvaluateReceiverParts((INamedTypeSymbol)type);
        if (Following.Kind == FollowingKind.Parameter)
            return parts;
        FlowValue value = FlowValue.Of(new Atom(AtomKind.Receiver, type.OriginalDefinition, Rendering.Raw, false, null));
        return value.Join(ObjectsOf(type, self.Syntax)).Join(parts);
    }

    private FlowValue EvaluateField(IFieldReferenceOperation reference)
    {
        IFieldSymbol field = reference.Field;
        if (field.IsConst || field.ContainingType?.TypeKind == TypeKind.Enum)
            return FlowValue.Empty;
        if (_engine.State.IsTracked(field))
        {
            return _engine.Sources.Get(field) is { } source
                ? DataOf(source, reference.Syntax)
                : EvaluateTracked(field, reference.Instance, reference).Join(ObjectsOf(field.Type, reference.Syntax));
        }

        return IsRedacted(reference) ? FlowValue.Empty : ReadMember(EvaluateHolder(reference), field, reference.Syntax);
    }

    private FlowValue EvaluateProperty(IPropertyReferenceOperation reference)
    {
        IPropertySymbol property = reference.Property;
        if (_engine.Sources.Get(property) is { } source)
            return IsRedacted(reference) ? FlowValue.Empty : DataOf(source, reference.Syntax);
        if (_engine.Sources.IsDeclaredClean(property))
            return FlowValue.Empty;
        if (CallSite.OfGetter(reference) is { } call)
        {
            if (_engine.Bodies.HasBody(call.Method) || property.IsAbstract || property.ContainingType.TypeKind == TypeKind.Interface)
            {
                if (EvaluateTargets(call) is { } value)
                    return value;
            }

            if (!_engine.IsInSource(property) && !property.ContainingType.IsAnonymousType)
                return EvaluateLibraryGetter(reference, call);
        }

        if (_engine.State.IsTracked(property))
            return EvaluateTracked(property, reference.Instance, reference).Join(ObjectsOf(property.Type, reference.Syntax));
        return ReadMember(EvaluateHolder(reference), property, reference.Syntax);
    }

    private FlowValue EvaluateLibraryGetter(IPropertyReferenceOperation reference, CallSite call)
    {
        FlowValue objects = ObjectsOf(reference.Type, reference.Syntax);
        if (!objects.IsEmpty && Elements.Are(RedactedElements.SequenceBehind(reference)))
            objects = FlowValue.Empty;
        if (_engine.Transfers.Get(call.Method) == Transfer.Clean || TypeFacts.SaysNothing(reference.Type))
            return objects;
        if (reference.Arguments.Length == 1 && EvaluateCell(reference.Instance, reference.Arguments[0].Value) is { } cell)
            return cell.Join(objects);
        FlowValue receiver = Evaluate(reference.Instance);
        if (IsWrapped(reference.Property))
            return FilterResult(receiver, reference.Type, call.Method).Join(objects);
        string part = reference.Property switch
        {
            { IsIndexer: true } or { Name: "Values" } => "Value",
            { Name: "Keys" } => "Key",
            { Name: "Key", ContainingType.Name: "IGrouping" } => GroupKey,
            { Name: var name } => name,
        };

        if (part == GroupKey)
            return FilterResult(GroupKeyOf(receiver), reference.Type, call.Method).Join(objects);
        receiver = WithoutGroupKey(receiver);

        // Keys and values are told apart; Result, Current and other wrappers give all that was put in.
        if (part is "Key" or "Value" && TypeFacts.HasKeys(reference.Instance?.Type))
            return FilterResult(KeyOrPart(receiver, part), reference.Type, call.Method).Join(objects);
        bool isKeyed = part is "Key" or "Value" && (receiver.HasField("Key") || receiver.HasField("Value"));
        bool isPart = isKeyed || receiver.HasField(part) || (!receiver.Fields.IsEmpty && IsSetAlone(reference.Property));
        if (!isPart && IsMeasure(reference.Property.OriginalDefinition))
            return objects;
        return FilterResult(isPart ? receiver.Project(part) : receiver, reference.Type, call.Method).Join(objects);
    }

    // A grouping without a known key is made of its elements alone.
    private static FlowValue GroupKeyOf(FlowValue grouping) => grouping.HasField(GroupKey)
        ? grouping.FieldOf(GroupKey)
        : grouping.Where(0, static (atom, _) => atom.Kind is not (AtomKind.Data or AtomKind.Object)).WithoutFields();

    // Of a node, a nullable or a lazy value: all that it wraps, which may be a pair with a value of its own.
    private static bool IsWrapped(IPropertySymbol property) =>
        property is { Name: "Value", OriginalDefinition.Type: ITypeParameterSymbol, ContainingType.TypeArguments.Length: 1 };

    // What an object of a library counts of its content: bytes, positions, indices. Of a value, a number is a part.
    private static bool IsMeasure(IPropertySymbol property) =>
        TypeFacts.IsNumber(property.Type)
        && property is { IsIndexer: false, ContainingType: { TypeKind: TypeKind.Class, Name: not "IPAddress" } };

    // What can be set by itself holds what it was set to, not what other members were; but a wrapper is what it wraps.
    private static bool IsSetAlone(IPropertySymbol property) =>
        property is { IsIndexer: false, SetMethod.DeclaredAccessibility: Accessibility.Public }
        && property.OriginalDefinition.Type is not ITypeParameterSymbol;

    /// <summary>Reads a member of a value: an annotated one is a source, another a part of what the value holds.</summary>
    private FlowValue ReadMember(FlowValue receiver, ISymbol member, SyntaxNode place)
    {
        if (_engine.Sources.Get(member) is { } source)
            return DataOf(source, place);
        if (_engine.Sources.IsDeclaredClean(member))
            return FlowValue.Empty;
        ITypeSymbol? type = TypeFacts.Of(member);
        string name = PartName(member);
        if (IsPlainPart(member))
            return WithFitting(receiver.ProjectAll(name), type).Join(ObjectsOf(type, place));
        if (member is IPropertySymbol { GetMethod: { } getter } && !_engine.IsInSource(member)
            && _engine.Transfers.Get(getter) == Transfer.Clean)
        {
            return ObjectsOf(type, place);
        }

        // The heap is cut at declared types: what is not annotated is not personal, unless the whole object is.
        FlowValue whole = receiver.WithoutFields();
        FlowValue kept = TypeFacts.SaysNothing(type)
            ? FlowValue.Empty
            : whole.Where(0, static (atom, _) => atom.Kind == AtomKind.Data || atom.Rendering != Rendering.Raw);
        foreach (FlowField field in receiver.Fields)
        {
            if (field.Name == name)
                kept = kept.Join(field.Value);
        }

        return WithoutOther(kept, type).Join(OpenPart(whole, member, type, place)).Join(ObjectsOf(type, place));
    }

    // A library that is handed objects and texts fills in keys, times and counts of its own.
    private static FlowValue WithoutOther(FlowValue value, ITypeSymbol? type) => TypeFacts.IsScalar(type)
        ? value.Where(TypeFacts.Unwrap(type), static (atom, scalar) => !atom.IsDerived
            || SymbolEqualityComparer.Default.Equals(TypeFacts.Unwrap(TypeFacts.Of(atom.Symbol)), scalar))
        : value;

    // Of this object, of what it keeps or of a parameter: what the caller knows to be in the member of the object it made.
    private FlowValue OpenPart(FlowValue whole, ISymbol member, ITypeSymbol? type, SyntaxNode place)
    {
        if (whole.IsEmpty || !TypeFacts.IsTextual(type) || !_engine.IsInSource(member))
            return FlowValue.Empty;
        FlowValue value = FlowValue.Empty;
        foreach (Atom atom in whole.Atoms)
        {
            if (atom.Rendering != Rendering.Raw)
                continue;
            if (atom is { Kind: AtomKind.Receiver, Part: null } && Following.Kind != FollowingKind.Data)
                value = value.Join(FlowValue.Of(new Atom(
                    AtomKind.State, StateMap.KeyOf(member), Rendering.Raw, false, Step.Append(null, place), part: PartName(member))));
            else if (atom is { Kind: AtomKind.Parameter or AtomKind.State, Part: null })
                value = value.Join(FlowValue.Of(atom.OfPart(PartName(member))));
        }

        return value;
    }

    private static bool IsPlainPart(ISymbol member) =>
        member.ContainingType is { } type && (type.IsTupleType || type.IsAnonymousType);

    // Of this object: whatever its type stores there. Of another one: also what is known of that object.
    private FlowValue EvaluateTracked(ISymbol member, IOperation? instance, IOperation use)
    {
        if (use is IMemberReferenceOperation reference && SetSince(reference) is { } since)
            return since;
        FlowValue state = EvaluateState(member, use);
        if (instance is null || state.IsEmpty && !_engine.Kept.MayKeep(member, use.Type))
            return state;
        FlowValue known = instance is IInstanceReferenceOperation
            ? EvaluateReceiverParts(member.ContainingType)
            : Evaluate(instance);
        if (instance is not IInstanceReferenceOperation)
            state = state.Where(0, static (atom, _) => atom.Kind != AtomKind.State);
        return state.Join(known.ProjectAll(PartName(member)).Where(0, static (atom, _) =>
            atom.Kind is AtomKind.Data or AtomKind.Parameter || atom.Rendering != Rendering.Raw));
    }

    private FlowValue EvaluateState(ISymbol member, IOperation use)
    {
        if (Following.Kind == FollowingKind.Parameter || !_engine.Kept.MayKeep(member, use.Type))
            return FlowValue.Empty;
        ISymbol key = StateMap.KeyOf(member);
        FlowValue stored = !Following.HasData || IsKeptSilent(key) ? FlowValue.Empty : _summaries.StateOf(key).Via(use.Syntax);
        return Following.Kind == FollowingKind.Data
            ? stored
            : FlowValue.Of(new Atom(AtomKind.State, key, Rendering.Raw, false, Step.Append(null, use.Syntax))).Join(stored);
    }

    /// <summary>What a part of the value may be; the value itself where no part is named.</summary>
    public FlowValue EvaluatePath(IOperation operand, PartPath? path) => EvaluatePath(operand, path, out _);

    private FlowValue EvaluatePath(IOperation operand, PartPath? path, out ITypeSymbol? type)
    {
        if (path is null)
        {
            type = operand.Type;
            return Evaluate(operand);
        }

        FlowValue outer = EvaluatePath(operand, path.Outer, out ITypeSymbol? outerType);
        if (path.Member is { } member)
        {
            type = TypeFacts.Of(member);
            return ReadMember(outer, member, operand.Syntax);
        }

        if (path.IsElement)
        {
            type = TypeFacts.ElementOf(outerType);
            return ElementsOf(outer, outerType).Join(ObjectsOf(type, operand.Syntax));
        }

        return EvaluatePosition(outer, outerType, path, operand.Syntax, out type);
    }

    private FlowValue ElementsOf(FlowValue value, ITypeSymbol? type) =>
        type is { Name: "IGrouping" } ? WithoutGroupKey(value) : OwnElements(value, type) ?? value;

    // The key of a grouping is not one of its elements.
    private static FlowValue WithoutGroupKey(FlowValue value) =>
        value.HasField(GroupKey) ? value.SetField(GroupKey, FlowValue.Empty) : value;

    /// <summary>What a hand-written enumerator gives; null for collections of libraries.</summary>
    private FlowValue? OwnElements(FlowValue outer, ITypeSymbol? type)
    {
        if (outer.IsEmpty || type is not INamedTypeSymbol named || !_engine.IsInSource(named))
            return null;
        foreach (ISymbol member in named.GetMembers("GetEnumerator"))
        {
            if (member is not IMethodSymbol { Parameters.IsEmpty: true } method || !_engine.Bodies.HasBody(method))
                continue;
            FlowValue enumerator = Instantiate(_summaries.EffectsOf(method).Return, _ => FlowValue.Empty, () => outer);
            foreach (ISymbol current in method.ReturnType.GetMembers("Current"))
            {
                if (current is IPropertySymbol { GetMethod: { } getter } && _engine.Bodies.HasBody(getter))
                    return Instantiate(_summaries.EffectsOf(getter).Return, _ => FlowValue.Empty, () => enumerator);
            }

            return enumerator;
        }

        return null;
    }
}
