using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Finds every value of a body that reaches a sink: here, in a method that is called, or in a member.</summary>
internal sealed partial class LeakFinder(FlowEngine engine, ISummaries summaries, Evaluator evaluator)
{
    private readonly List<SinkHit> _hits = [];
    private List<Leak>? _localLeaks;

    /// <summary>Numbers, dates and enums can hold nothing worth a finding.</summary>
    public bool SkipsScalars { get; init; }

    /// <summary>What is only known to come from a parameter is not followed into methods that tell of theirs.</summary>
    public bool EndsAtPublic { get; init; }

    public List<SinkHit> Find()
    {
        foreach (IOperation use in evaluator.Scan.Uses)
        {
            switch (use)
            {
                case IInvocationOperation invocation:
                    VisitCall(CallSite.Of(invocation));
                    VisitAddition(invocation);
                    break;
                case IObjectCreationOperation creation when CallSite.Of(creation) is { } call:
                    VisitCall(call);
                    break;
                case IDeconstructionAssignmentOperation parts:
                    Deconstruction.ForEachMember(parts, VisitMember);
                    break;
                case IAssignmentOperation { Target: IPropertyReferenceOperation property } assignment:
                    if (CallSite.OfSetter(property, assignment.Value, assignment) is { } setter)
                        VisitCall(setter);
                    if (property.Arguments.IsEmpty)
                        VisitStore(property.Property, assignment.Value, property);
                    else if (engine.State.MemberIn(property.Instance) is { } collection)
                        AddStateLeaks(collection, assignment.Value, evaluator.AddedBy(assignment));
                    break;
                case IAssignmentOperation { Target: IArrayElementReferenceOperation element } assignment:
                    if (engine.State.MemberIn(element) is { } array)
                        AddStateLeaks(array, assignment.Value, evaluator.Evaluate(assignment.Value));
                    break;
                case IAssignmentOperation { Target: IFieldReferenceOperation field } assignment:
                    VisitStore(field.Field, assignment.Value);
                    break;
                case IPropertyReferenceOperation property when !IsTarget(property):
                    if (CallSite.OfGetter(property) is { } getter)
                        VisitCall(getter);
                    break;
                case IFieldInitializerOperation initializer:
                    foreach (IFieldSymbol field in initializer.InitializedFields)
                        VisitStore(field, initializer.Value);
                    break;
                case IPropertyInitializerOperation initializer:
                    foreach (IPropertySymbol property in initializer.InitializedProperties)
                        VisitStore(property, initializer.Value);
                    break;
            }
        }

        foreach (Definition change in evaluator.Scan.KeptChanges)
            VisitKeptChange(change);
        return _hits;
    }

    private static bool IsTarget(IPropertyReferenceOperation property) =>
        property.Parent is IAssignmentOperation assignment && ReferenceEquals(assignment.Target, property);

    private void VisitCall(CallSite call)
    {
        ImmutableArray<SinkTarget> targets = engine.Sinks.Get(call.Method);
        int first = _hits.Count;
        foreach (SinkTarget target in targets)
        {
            int before = _hits.Count;
            VisitSink(call, target, first);

            // Looks into other bodies, so only where there is something to show.
            if (_hits.Count > before && !IsThrough(target.Row, call))
                _hits.RemoveRange(before, _hits.Count - before);
        }

        if (call.Method.MethodKind == MethodKind.DelegateInvoke)
            VisitDelegateCall(call);
        else if (call.Method.MethodKind == MethodKind.LocalFunction)
            VisitLocalFunction(call);
        else
            VisitCallee(call, targets);
    }

    private void VisitSink(CallSite call, SinkTarget target, int first)
    {
        if (target.Sink.Kind == SinkKind.Cookie && KeyedSinks.CookieOf(call) is { } cookie)
            target = target with { Sink = target.Sink.Named(cookie) };
        if (target.Ordinal == SinkTarget.Receiver)
        {
            AddHit(target.Sink, call.Receiver, target.Reading);
            return;
        }

        if (call.Argument(target.Ordinal) is not { } argument)
            return;
        if (target.TakesDelegateResult)
        {
            // A formatter that shows the state it is given shows nothing new.
            if (_hits.Count == first)
                AddHit(target.Sink, argument, Reading.Text);
            return;
        }

        // The elements of params are shown each, through its own hole.
        List<bool>? holes = target.Reading == Reading.Template ? HolesOf(call, target) : null;
        int hole = holes is null ? 0 : HoleIndex(call, target);
        if (Conversions.Strip(argument) is IArrayCreationOperation { Initializer: { } elements })
        {
            foreach (IOperation element in elements.ElementValues)
                AddShown(target.Sink, element, ReadingOf(call, target, holes, hole++));
        }
        else
        {
            AddShown(target.Sink, argument, ReadingOf(call, target, holes, hole));
        }
    }

    private static Reading ReadingOf(CallSite call, SinkTarget target, List<bool>? holes, int hole)
    {
        if (target.DestructuresOrdinal >= 0)
        {
            return call.Argument(target.DestructuresOrdinal) is { } flag && flag.ConstantValue is not { HasValue: true, Value: false }
                ? Reading.Structure
                : Reading.Text;
        }

        if (target.Reading != Reading.Template)
            return target.Reading;
        return holes is not null && hole < holes.Count && holes[hole] ? Reading.Structure : Reading.Text;
    }

    private static List<bool>? HolesOf(CallSite call, SinkTarget target) =>
        call.Argument(target.TemplateOrdinal)?.ConstantValue is { HasValue: true, Value: string template }
            ? MessageTemplate.Parse(template)
            : null;

    // propertyValue0, propertyValue1 ... follow the template.
    private static int HoleIndex(CallSite call, SinkTarget target)
    {
        int first = target.TemplateOrdinal + 1;
        return target.Ordinal >= first && target.Ordinal < call.Method.Parameters.Length ? target.Ordinal - first : 0;
    }

    private bool IsThrough(SinkRow? row, CallSite call) =>
        row is null || SinkConditions.Hold(row, call, evaluator.Scope);

    private bool IsSkipped(IOperation operation) => SkipsScalars && Conversions.Strip(operation)!.Type is var type
        && TypeFacts.IsScalar(type) && type!.SpecialType != SpecialType.System_Char;

    private void AddShown(Sink sink, IOperation argument, Reading reading)
    {
        if (!TypeFacts.IsCode(Conversions.Strip(argument)!.Type))
            AddHit(sink, argument, reading);
    }

    private void AddHit(Sink sink, IOperation? argument, Reading reading)
    {
        if (argument is null || argument.ConstantValue.HasValue || IsSkipped(argument))
            return;

        // The console writes the name of a collection's type; loggers write its elements.
        if (sink.Kind == SinkKind.Console && argument.Type?.SpecialType == SpecialType.System_Object
            && TypeFacts.IsPlainCollection(Conversions.Strip(argument)!.Type))
        {
            return;
        }

        Rendering rendering = reading == Reading.Structure ? Rendering.Structure : Rendering.Text;
        FlowValue raw = evaluator.WithFitting(evaluator.Evaluate(argument), Conversions.Strip(argument)!.Type);
        FlowValue value = rendering == Rendering.Text
            ? evaluator.TextOf(Conversions.Strip(argument)!.Type, raw)
            : raw.Render(rendering);
        if (!value.IsEmpty)
            _hits.Add(new SinkHit(sink, argument, value, null));
    }

    // Of a deconstruction. A setter is a sink for the whole value only where that value is written out.
    private void VisitMember(IMemberReferenceOperation target, IOperation value, PartPath? part)
    {
        if (part is null && target is IPropertyReferenceOperation property
            && CallSite.OfSetter(property, value, property) is { } setter)
        {
            VisitCall(setter);
        }

        VisitStore(target.Member, value, part: part);
    }

    private void VisitStore(ISymbol member, IOperation value, IOperation? target = null, PartPath? part = null)
    {
        if (engine.State.IsTracked(member))
        {
            AddStateLeaks(member, value, evaluator.EvaluatePath(value, part));
            return;
        }

        if (target is not null && !engine.IsInSource(member) && engine.State.MemberIn(target) is { } wrapped)
        {
            AddStateLeaks(wrapped, value, evaluator.Evaluate(value));
            return;
        }

        if (IsSkipped(value) || engine.Stores.SinkOf(member) is not { } sink)
            return;
        FlowValue stored = evaluator.EvaluatePath(value, part).Flatten().Where(0, static (atom, _) => IsStored(atom));
        if (!stored.IsEmpty)
            _hits.Add(new SinkHit(sink, value, stored, null));
    }

    // A whole object is known by its type; a pseudonym is not what the member's reader takes it for.
    private static bool IsStored(Atom atom) =>
        !atom.IsPseudonymous && (atom.Kind != AtomKind.Object || atom.Rendering != Rendering.Raw);

    // What is added to a private collection, or kept by a private object, is shown wherever that one is.
    private void VisitAddition(IInvocationOperation invocation)
    {
        if (BodyScanner.ReceiverOf(invocation) is not { } receiver
            || engine.State.MemberIn(receiver) is not { } collection
            || !engine.Kept.MayChange(collection, invocation.TargetMethod))
        {
            return;
        }

        AddStateLeaks(collection, invocation, evaluator.AddedBy(invocation));
    }

    private void VisitKeptChange(Definition change)
    {
        if (Evaluator.MemberChanged(change) is not { } member || !engine.State.IsTracked(member))
            return;
        FlowValue added = evaluator.ChangeOf(change, member);
        if (change.Operand is IInvocationOperation call)
            AddStateLeaks(member, call, added);
        else
            AddStateLeaks(member, change.Operand!, added);
    }

    // Found at the arguments that something is in.
    private void AddStateLeaks(ISymbol member, IInvocationOperation call, FlowValue added)
    {
        if (added.IsEmpty)
            return;
        IOperation? receiver = BodyScanner.ReceiverOf(call);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (!ReferenceEquals(argument.Value, receiver) && !evaluator.Evaluate(argument.Value).IsEmpty)
                AddStateLeaks(member, argument.Value, added);
        }
    }

    private void AddStateLeaks(ISymbol member, IOperation value, FlowValue added)
    {
        if (!engine.Kept.MayKeep(member, value.Type))
            return;
        FlowValue stored = added.Where(0, static (atom, _) => atom.Kind == AtomKind.Parameter);
        if (stored.IsEmpty)
            return;
        foreach (Leak leak in summaries.StateLeaksOf(StateMap.KeyOf(member)))
            Add(leak, value, stored);
    }

    private void Add(Leak leak, IOperation argument, FlowValue value)
    {
        FlowValue shown = (leak.Part is { } part ? value.PartOf(part) : value).Render(leak.Rendering);
        if (leak.Sink.Kind == SinkKind.Store)
            shown = shown.Flatten().Where(0, static (atom, _) => IsStored(atom));
        if (leak.IsPseudonymous)
            shown = shown.Pseudonymize();
        if (!shown.IsEmpty)
            _hits.Add(new SinkHit(leak.Sink, argument, shown, leak.Trace));
    }
}
