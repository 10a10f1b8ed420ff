using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

internal sealed partial class Evaluator
{
    /// <summary>What a member without readable body gives back.</summary>
    private FlowValue ApplyTransfer(CallSite call)
    {
        IMethodSymbol method = call.Method;
        if (method is { Name: "Create", IsStatic: true, ContainingType.Name: "KeyValuePair" or "Tuple" or "ValueTuple" })
            return NamedArguments(call, isTuple: method.ContainingType.Name != "KeyValuePair");
        switch (_engine.Transfers.Get(method))
        {
            case Transfer.Clean:
                return FlowValue.Empty;
            case Transfer.Pseudonym:
                return EvaluateOperands(call).Pseudonymize();
            case Transfer.Text:
                return EvaluateTexts(call);
            case Transfer.Structure when SerializerOptions.Redact(call, _engine, _scan, _cancellationToken):
                return FlowValue.Empty;
            case Transfer.Structure:
                return EvaluateOperands(call).Render(Rendering.Serialized);
            case Transfer.Receiver:
            case Transfer.Elements:
                return FilterResult(SelectPart(call, ReceiverValue(call), call.Receiver), call.Operation.Type, method);
            case Transfer.Delegate:
                return EvaluateDelegateResult(call);
            case Transfer.Keyed:
                return EvaluateKeyed(call);
            case Transfer.Zip:
                return EvaluateZip(call);
            case Transfer.Indexed:
                return FlowValue.OfField("Item2", ReceiverValue(call));
            case Transfer.Mutation:
                return MutationResult(call, ReceiverValue(call).Join(EvaluateAdded(call.Operation)));
            default:
                return FilterResult(EvaluateOpaque(call), call.Operation.Type, method).Derive();
        }
    }

    private FlowValue ReceiverValue(CallSite call)
    {
        IOperation? receiver = call.Receiver is not null || call.Arguments.IsEmpty ? call.Receiver : call.Argument(0);
        return ElementsOf(Evaluate(receiver), Conversions.Strip(receiver)?.Type);
    }

    // A dictionary asked for a value does not answer with its keys.
    private static FlowValue SelectPart(CallSite call, FlowValue value, IOperation? asked)
    {
        bool isValue = call.Method.Name switch
        {
            "GetValueOrDefault" or "TryGetValue" or "GetValue" or "GetOrAdd" or "TryRemove" =>
                value.HasField("Value") || value.HasField("Key") || TypeFacts.HasKeys(asked?.Type),
            "Dequeue" or "TryDequeue" or "Peek" or "TryPeek" => asked?.Type is { Name: "PriorityQueue" },
            _ => false,
        };
        return isValue ? value.ProjectAll("Value") : value;
    }

    private FlowValue EvaluateOpaque(CallSite call)
    {
        FlowValue value = _engine.Opaque.GivesReceiver(call.Method)
            ? SelectPart(call, Evaluate(call.Receiver), call.Receiver)
            : FlowValue.Empty;
        return value.Join(EvaluateInputs(call, call.Operation.Type));
    }

    private FlowValue EvaluateInputs(CallSite call, ITypeSymbol? result)
    {
        FlowValue value = FlowValue.Empty;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter || parameter.RefKind == RefKind.Out || IsSelector(argument))
                continue;
            if (_engine.Opaque.Gives(call.Method, parameter, result))
                value = value.Join(SelectPart(call, Evaluate(argument.Value), argument.Value));
        }

        return value;
    }

    // What a key, a culture or a comparer selects is not what comes back.
    private static bool IsSelector(IArgumentOperation argument) =>
        argument.Parameter is { Name: "key" or "index" or "comparer" or "provider" or "culture" or "format"
            or "predicate" or "keySelector" or "match" or "cancellationToken" or "comparison" or "comparisonType" };

    private FlowValue EvaluateTexts(CallSite call)
    {
        FlowValue value = call.Receiver is null ? FlowValue.Empty : EvaluateText(call.Receiver);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            IOperation operand = Conversions.Strip(argument.Value)!;

            // The elements of params, and of the collection that Join and Concat take, are formatted each.
            bool isSpread = operand is IArrayCreationOperation
                || TypeFacts.IsPlainCollection(argument.Parameter?.Type)
                || argument.Parameter?.Type.TypeKind == TypeKind.Interface;
            value = value.Join(isSpread
                ? ElementsOf(Evaluate(argument.Value), operand.Type).Render(Rendering.Text)
                : EvaluateText(argument.Value));
        }

        return value;
    }

    private FlowValue EvaluateDelegateResult(CallSite call)
    {
        FlowValue? value = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Type is not { } type || !TypeFacts.IsCode(type))
                continue;
            FlowValue result = Evaluate(argument.Value);
            if (MethodGroupIn(argument.Value) is { } method)
                result = result.Join(CallMethodGroup(method, ReceiverValue(call)));
            value = result;
        }

        if (value is null)
            return FilterResult(ReceiverValue(call), call.Operation.Type, call.Method).Derive();
        return TypeFacts.IsNumber(call.Operation.Type) ? FilterResult(value, call.Operation.Type, call.Method) : value;
    }

    private FlowValue EvaluateZip(CallSite call)
    {
        FlowValue value = FlowValue.Empty;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter)
                continue;
            if (TypeFacts.IsCode(parameter.Type))
                return Evaluate(argument.Value);
            value = value.Join(FlowValue.OfField("Item" + (parameter.Ordinal + 1), Evaluate(argument.Value)));
        }

        return value;
    }

    // The elements of a grouping may be pairs with keys of their own.
    private const string GroupKey = "@Key";

    /// <summary>Key and value selectors of dictionaries, lookups and groupings.</summary>
    private FlowValue EvaluateKeyed(CallSite call)
    {
        FlowValue elements = ReceiverValue(call);
        FlowValue key = FlowValue.Empty;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            switch (argument.Parameter?.Name)
            {
                case "keySelector":
                    key = Evaluate(argument.Value);
                    break;
                case "elementSelector" or "resultSelector":
                    elements = Evaluate(argument.Value);
                    break;
            }
        }

        if (call.Method.Name == "CountBy")
            return FlowValue.OfField("Key", key);
        if (call.Method.Name is "GroupBy" or "ToLookup")
            return elements.Join(FlowValue.OfField(GroupKey, key));
        return elements.HasField("Key") && key.IsEmpty
            ? elements
            : FlowValue.OfField("Key", key).Join(FlowValue.OfField("Value", elements));
    }

    /// <summary>What a mutating call, or the assignment to an indexer, adds to the object.</summary>
    private FlowValue EvaluateAdded(IOperation operation)
    {
        switch (operation)
        {
            case IAssignmentOperation { Target: IPropertyReferenceOperation indexer } assignment:
                FlowValue added = Evaluate(assignment.Value);
                if (indexer.Arguments.Length != 1 || !TypeFacts.HasKeys(indexer.Instance?.Type))
                    return added;
                return FlowValue.OfField("Key", Evaluate(indexer.Arguments[0].Value))
                    .Join(FlowValue.OfField("Value", added));
            case IInvocationOperation invocation:
                return invocation.TargetMethod.DeclaringSyntaxReferences.IsEmpty
                    ? EvaluateAdded(CallSite.Of(invocation), BodyScanner.ReceiverOf(invocation))
                    : EvaluateReceiverEffect(invocation);
            default:
                return Evaluate(operation);
        }
    }

    // Append and Add give the object back; GetOrAdd and AddOrUpdate one of its values.
    private FlowValue MutationResult(CallSite call, FlowValue value)
    {
        bool isKeyed = TypeFacts.HasKeys(call.Receiver?.Type) && (value.HasField("Key") || value.HasField("Value"));
        return isKeyed && !SymbolEqualityComparer.Default.Equals(call.Operation.Type, call.Receiver?.Type)
            ? FilterResult(value.Project("Value"), call.Operation.Type, call.Method)
            : value;
    }

    private FlowValue EvaluateAdded(CallSite call, IOperation? receiver)
    {
        if (_engine.Bodies.HasBody(call.Method) || _engine.Transfers.Get(call.Method) != Transfer.Mutation)
            return FlowValue.Empty;
        bool hasKeys = call.Arguments.Length >= 2 && (TypeFacts.HasKeys(receiver?.Type) || TakesKey(call.Method));
        bool isText = call.Method.ContainingType is { Name: "StringBuilder" or "StringWriter" };
        FlowValue value = FlowValue.Empty;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (ReferenceEquals(argument.Value, receiver) || argument.Parameter is { Name: "factoryArgument" })
                continue;
            FlowValue added = isText ? EvaluateText(argument.Value) : Evaluate(argument.Value);
            if (hasKeys)
                added = FlowValue.OfField(argument.Parameter?.Name is "key" or "priority" ? "Key" : "Value", added);
            value = value.Join(added);
        }

        return value;
    }

    // As sessions and caches do.
    private static bool TakesKey(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter is { Name: "key", Type.SpecialType: SpecialType.System_String })
                return true;
        }

        return false;
    }

    private FlowValue ApplyOutTransfer(CallSite call, IParameterSymbol parameter)
    {
        switch (_engine.Transfers.Get(call.Method))
        {
            case Transfer.Clean:
                return FlowValue.Empty;
            case Transfer.Receiver:
                return Evaluate(call.Receiver);
            case Transfer.Pseudonym:
                return EvaluateInputs(call, parameter.Type).Flatten().Pseudonymize();
            default:
                FlowValue value = Evaluate(call.Receiver);
                value = parameter.Name == "priority" ? value.ProjectAll("Key") : SelectPart(call, value, call.Receiver);
                return FilterResult(value.Join(EvaluateInputs(call, parameter.Type)), parameter.Type, call.Method);
        }
    }

    /// <summary>Drops what cannot be in a result of that type.</summary>
    private FlowValue FilterResult(FlowValue value, ITypeSymbol? type, IMethodSymbol method)
    {
        if (value.IsEmpty || TypeFacts.SaysNothing(type))
            return FlowValue.Empty;
        value = DropOpenObjects(value, type);

        // A number computed from text is a position, a length or an order, unless it was parsed.
        bool isCount = TypeFacts.IsNumber(type) && !IsParse(method.Name);
        return isCount ? value.Where(0, static (atom, _) => !IsText(atom.Symbol)) : value;
    }

    /// <summary>The name says that a number is read from text.</summary>
    public static bool IsParse(string name) => name is "Parse" or "TryParse" or "ParseExact" or "TryParseExact"
        || name.StartsWith("To", System.StringComparison.Ordinal);

    private static bool IsText(ISymbol source) => source switch
    {
        IPropertySymbol property => TypeFacts.IsString(property.Type),
        IFieldSymbol field => TypeFacts.IsString(field.Type),
        IParameterSymbol parameter => TypeFacts.IsString(parameter.Type),
        IMethodSymbol method => TypeFacts.IsString(TypeFacts.Unwrap(method.ReturnType)),
        _ => false,
    };

    // A whole object stays one only where the type leaves it open; typed results bring their own objects.
    private FlowValue DropOpenObjects(FlowValue value, ITypeSymbol? type)
    {
        if (TypeFacts.IsOpen(type))
            return value;
        return IsOwnObject(type)
            ? value.Where(0, static (atom, _) => !IsObject(atom))
            : value.Where(0, static (atom, _) => !atom.IsWholeObject);
    }

    // What was made of the members of one object tells nothing of the members of another that is made of it.
    private static bool IsObject(Atom atom) => atom.Kind == AtomKind.Object && atom.Rendering != Rendering.Text;

    private bool IsOwnObject(ITypeSymbol? type) =>
        TypeFacts.ElementOf(type) is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } element
        && _engine.IsInSource(element);
}
