using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

internal sealed partial class Evaluator
{
    private FlowValue EvaluateConversion(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is { } method)
        {
            if (_engine.Transfers.RedactionOf(method) is not null || _engine.Bodies.HasBody(method))
                return EvaluateCall(CallSite.OfOperator(conversion, method, conversion.Operand));
            return Evaluate(conversion.Operand);
        }

        // To FormattableString: the parts are kept, and shown when it is formatted.
        FlowValue value = Evaluate(conversion.Operand);
        if (!conversion.IsImplicit && conversion.Conversion.IsReference)
            return Narrow(value, conversion.Operand.Type, conversion.Type, conversion.Syntax);
        return value.IsEmpty && conversion.Operand is not (ILiteralOperation or IDefaultValueOperation)
            && TypeFacts.IsOpen(conversion.Operand.Type)
            ? ObjectsOf(conversion.Type, conversion.Syntax)
            : value;
    }

    /// <summary>A value known to be of a derived type: its objects are the derived type's.</summary>
    private FlowValue Narrow(FlowValue value, ITypeSymbol? from, ITypeSymbol? to, SyntaxNode place)
    {
        if (SymbolEqualityComparer.Default.Equals(from, to))
            return value;
        value = WithPartsOf(value, to);
        if (_engine.Types.ObjectsIn(to).IsEmpty)
            return value;

        // What is known of it now is what callers would tell.
        return value
            .Where(to!, static (atom, type) => !IsUnknown(atom)
                && (atom.Kind != AtomKind.Object || !TypeFacts.DerivesFrom(type, atom.Symbol)))
            .Join(ObjectsOf(to, place));
    }

    private static bool IsUnknown(Atom atom) => atom is { Kind: AtomKind.Parameter, Rendering: Rendering.Raw, Part: null };

    // The left side of a long concatenation is a chain; it is walked here without descending.
    private FlowValue EvaluateBinary(IBinaryOperation binary)
    {
        FlowValue value = FlowValue.Empty;
        IOperation current = binary;
        while (current is IBinaryOperation { OperatorMethod: null or { ContainingType.SpecialType: SpecialType.System_String } } step)
        {
            if (TypeFacts.SaysNothing(step.Type) && IsComparison(step.OperatorKind))
                return value;
            bool isText = TypeFacts.IsString(step.Type);
            value = value.Join(isText ? EvaluateText(step.RightOperand) : Evaluate(step.RightOperand));
            current = step.LeftOperand;
            if (current is not IBinaryOperation)
                return value.Join(isText ? EvaluateText(current) : Evaluate(current));
        }

        if (ReferenceEquals(current, binary))
        {
            return _engine.Bodies.HasBody(binary.OperatorMethod!)
                ? EvaluateCall(CallSite.OfOperator(binary, binary.OperatorMethod!, binary.LeftOperand))
                : TypeFacts.SaysNothing(binary.Type)
                    ? FlowValue.Empty
                    : Evaluate(binary.LeftOperand).Join(Evaluate(binary.RightOperand));
        }

        return value.Join(EvaluateText(current));
    }

    private static bool IsComparison(BinaryOperatorKind kind) =>
        kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan
            or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan
            or BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.ObjectValueEquals
            or BinaryOperatorKind.ObjectValueNotEquals or BinaryOperatorKind.Like;

    private FlowValue EvaluateUnary(IUnaryOperation unary) =>
        unary is { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } ? FlowValue.Empty
        : unary.OperatorMethod is { } method && _engine.Bodies.HasBody(method)
            ? EvaluateCall(CallSite.OfOperator(unary, method, unary.Operand))
            : Evaluate(unary.Operand);

    private FlowValue EvaluateAssignment(IAssignmentOperation assignment) => assignment switch
    {
        ICompoundAssignmentOperation compound => TypeFacts.IsString(compound.Type)
            ? Evaluate(compound.Target).Join(EvaluateText(compound.Value))
            : Evaluate(compound.Target).Join(Evaluate(compound.Value)),
        ICoalesceAssignmentOperation coalesce => Evaluate(coalesce.Target).Join(Evaluate(coalesce.Value)),
        _ => Evaluate(assignment.Value),
    };

    private FlowValue EvaluateInterpolation(IInterpolatedStringOperation interpolated)
    {
        FlowValue value = FlowValue.Empty;
        foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
        {
            if (part is IInterpolationOperation interpolation)
                value = value.Join(EvaluateText(interpolation.Expression));
            else if (part is IInterpolatedStringAppendOperation append)
                value = value.Join(EvaluateAppend(append));
        }

        return value;
    }

    private FlowValue EvaluateHandler(IOperation content)
    {
        switch (content)
        {
            case IInterpolatedStringOperation interpolated:
                return EvaluateInterpolation(interpolated);
            case IInterpolatedStringAdditionOperation addition:
                return EvaluateHandler(addition.Left).Join(EvaluateHandler(addition.Right));
            default:
                return EvaluateChildren(content);
        }
    }

    private FlowValue EvaluateAppend(IInterpolatedStringAppendOperation append)
    {
        FlowValue value = FlowValue.Empty;
        if (append.AppendCall is not IInvocationOperation call)
            return EvaluateChildren(append.AppendCall);
        if (!Following.HasData && IsSilent(CallSite.Of(call), call.TargetMethod))
            return value;
        if (_engine.Bodies.HasBody(call.TargetMethod))
            return Instantiate(_summaries.EffectsOf(call.TargetMethod).Receiver, CallSite.Of(call));
        foreach (IArgumentOperation argument in call.Arguments)
            value = value.Join(EvaluateText(argument.Value));
        return value;
    }

    /// <summary>What the text of a value shows: a plain collection shows only the name of its type.</summary>
    private FlowValue EvaluateText(IOperation? operation)
    {
        IOperation? bare = Conversions.Strip(operation);
        if (bare is IInterpolatedStringOperation or IInterpolatedStringHandlerCreationOperation)
            return Evaluate(operation);
        if (TypeFacts.IsPlainCollection(bare?.Type) || TypeFacts.IsCode(bare?.Type))
            return FlowValue.Empty;
        return TextOf(bare?.Type, Evaluate(operation));
    }

    /// <summary>What is shown of a value as text: by a hand-written <c>ToString</c> what that reads, also of private members.</summary>
    public FlowValue TextOf(ITypeSymbol? type, FlowValue value)
    {
        if (value.Fields.IsEmpty || type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named
            || _engine.Dispatch.TextOf(named) is not { } method)
        {
            return value.Render(Rendering.Text);
        }

        FlowValue read = Instantiate(_summaries.EffectsOf(method).Return, _ => FlowValue.Empty, () => value);
        return WithoutTexts(value, named).Render(Rendering.Text).Join(read);
    }

    // What a text reads of members that hold text is known; another writer than ToString may be asked for the rest.
    private FlowValue WithoutTexts(FlowValue value, INamedTypeSymbol type)
    {
        if (_engine.Dispatch.MayBeDerivedFrom(type) || HasOtherWriter(type))
            return value;
        FlowValue rest = value.WithoutFields();
        foreach (FlowField field in value.Fields)
        {
            if (!HoldsText(type, field.Name))
                rest = rest.Join(FlowValue.OfField(field.Name, field.Value));
        }

        return rest;
    }

    private static bool HasOtherWriter(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract is { SpecialType: SpecialType.System_Collections_IEnumerable } or { Name: "IFormattable" })
                return true;
        }

        return false;
    }

    private static bool HoldsText(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers(name))
                return TypeFacts.IsTextual(TypeFacts.Of(member));
        }

        return false;
    }

    private FlowValue EvaluateTuple(ITupleOperation tuple)
    {
        FlowValue value = FlowValue.Empty;
        for (int index = 0; index < tuple.Elements.Length; index++)
            value = value.Join(FlowValue.OfField("Item" + (index + 1), Evaluate(tuple.Elements[index])));
        return value;
    }

    private FlowValue EvaluateInitializers(ImmutableArray<IOperation> initializers)
    {
        FlowValue value = FlowValue.Empty;
        foreach (IOperation initializer in initializers)
            value = value.Join(EvaluateInitializer(initializer));
        return value;
    }

    private FlowValue EvaluateInitializer(IOperation initializer)
    {
        switch (initializer)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: > 0 } } indexed:
                return EvaluateAdded(indexed);
            case ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } assignment:
                return SetMember(member.Member, Evaluate(assignment.Value));
            case IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation member } nested:
                return FlowValue.OfField(
                    PartName(member.Member), EvaluateInitializers(nested.Initializer.Initializers));
            case IInvocationOperation add:
                return EvaluateAdded(add);
            default:
                return Evaluate(initializer);
        }
    }

    private RedactedElements Elements => _elements ??= new RedactedElements(_engine, _scan, Copies);

    private RedactedCopies Copies => _copies ??= new RedactedCopies(_engine, _scan, _cancellationToken);

    private static FlowValue WithoutObjects(FlowValue value, ITypeSymbol? type) => value.Where(
        type, static (atom, t) => atom.Kind != AtomKind.Object || !SymbolEqualityComparer.Default.Equals(atom.Symbol, t));

    private FlowValue EvaluateWith(IWithOperation with)
    {
        FlowValue value = Evaluate(with.Operand);
        if (with.Initializer is null)
            return value;
        if (Copies.IsRedacted(with))
            value = WithoutObjects(value, with.Type);
        if (with.Type is INamedTypeSymbol own && _engine.IsInSource(own))
            value = InMembers(value, own);
        foreach (IOperation initializer in with.Initializer.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } assignment)
                value = value.SetField(PartName(member.Member), Evaluate(assignment.Value));
        }

        return value;
    }

    // A copy of what only the caller knows goes by its members: those set anew are not those of the original.
    private static FlowValue InMembers(FlowValue value, INamedTypeSymbol type)
    {
        FlowValue copy = value;
        foreach (Atom atom in value.Atoms)
        {
            if (atom is not { Kind: AtomKind.Receiver or AtomKind.Parameter, Part: null, Rendering: Rendering.Raw })
                continue;
            copy = copy.Without(atom);
            for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
            {
                foreach (ISymbol member in current.GetMembers())
                {
                    if (member is IPropertySymbol { IsStatic: false, IsIndexer: false } property && StateMap.IsAuto(property)
                        || member is IFieldSymbol { IsStatic: false, AssociatedSymbol: null })
                    {
                        string name = PartName(member);
                        copy = copy.Join(FlowValue.OfField(name, FlowValue.Of(atom.OfPart(name))));
                    }
                }
            }
        }

        return copy;
    }
}
