using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Model;

namespace Privacy.Symbols;

/// <summary>Reads what single calls hand to a recipient: the disclosures of an assembly, each at its line.</summary>
internal sealed class CallReader(
    AnnotationReader annotations,
    SignatureData signatures,
    StatedTerms terms,
    BodyReader bodies,
    SymbolNames names,
    CancellationToken cancellationToken)
{
    /// <summary>Recipients' methods that are called, with what they are called for and given.</summary>
    public Dictionary<IMethodSymbol, CalledRecipient> Called { get; } = new(SymbolEqualityComparer.Default);

    public List<PlaceFact> Places { get; } = [];

    /// <summary>Reads the call that a name stands in, if it is one to a recipient.</summary>
    public void Read(SimpleNameSyntax name)
    {
        SemanticModel model = bodies.Model(name.SyntaxTree);
        if (CallOf(name) is not { } syntax
            || model.GetOperation(syntax, cancellationToken) is not IInvocationOperation call
            || !IsRecipient(call.TargetMethod)
            || SourceFunction.Around(name, model, terms) is not { } caller
            || IsInside(caller, call.TargetMethod))
        {
            return;
        }

        IMethodSymbol callee = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        EquatableArray<string> purposes = terms.OwnPurposes(callee);
        if (purposes.IsEmpty)
            purposes = bodies.PurposesOf(caller);
        if (!Called.TryGetValue(callee, out CalledRecipient? called))
            Called.Add(callee, called = new CalledRecipient());
        called.Purposes.UnionWith(purposes);
        Add(call, caller, purposes, called);
    }

    private static InvocationExpressionSyntax? CallOf(SimpleNameSyntax name)
    {
        SyntaxNode? expression = name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax
            ? name.Parent
            : name;
        return expression.Parent as InvocationExpressionSyntax;
    }

    private bool IsRecipient(IMethodSymbol method)
    {
        if (terms.Recipient(method) is not null)
            return true;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (annotations.Read(parameter).Recipient is not null)
                return true;
        }

        return false;
    }

    // Inside the marked code itself the data have arrived already.
    private static bool IsInside(IMethodSymbol caller, IMethodSymbol callee)
    {
        INamedTypeSymbol marked = callee.ContainingType.OriginalDefinition;
        for (INamedTypeSymbol? type = caller.ContainingType; type is not null; type = type.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, marked))
                return true;
        }

        return false;
    }

    private void Add(
        IInvocationOperation call, IMethodSymbol caller, EquatableArray<string> purposes, CalledRecipient called)
    {
        RecipientMark? general = terms.Recipient(call.TargetMethod);
        Dictionary<RecipientMark, List<DataFact>> handed = [];
        foreach (IArgumentOperation argument in call.Arguments)
        {
            RecipientMark? own = argument.Parameter is { } parameter ? annotations.Read(parameter).Recipient : null;
            RecipientMark? mark = own ?? general;
            if (mark is null)
                continue;
            if (!handed.TryGetValue(mark, out List<DataFact>? data))
                handed.Add(mark, data = []);
            AddData(argument, data);
        }

        foreach (KeyValuePair<RecipientMark, List<DataFact>> pair in handed)
        {
            called.Given.AddRange(pair.Value);
            Places.Add(new PlaceFact
            {
                Place = SourceFunction.Of(caller).Place,
                Purposes = purposes,
                Recipients = EquatableArray.Of(new RecipientFact(pair.Key.Id, pair.Key.Country)),
                Data = pair.Value.ToEquatableArray(),
                Location = names.Locate(call.Syntax.GetLocation()),
            });
        }
    }

    // What the argument names, else what its parameter is said to be, else what a value of its type holds.
    private void AddData(IArgumentOperation argument, List<DataFact> data)
    {
        int before = data.Count;
        AddReads(argument.Value.Syntax, data);
        if (data.Count > before || argument.Parameter is not { } parameter)
            return;
        Annotation annotation = annotations.Read(parameter);
        if (annotation.IsPersonal)
        {
            data.Add(new DataFact(
                annotation.Category ?? "", annotation.IsSpecialCategory, annotation.Subject, annotation.Sources));
        }
        else if (!annotation.IsNotPersonal && Unconverted(argument.Value).Type is { } type)
        {
            data.AddRange(signatures.Of(type));
        }
    }

    private void AddReads(SyntaxNode value, List<DataFact> data)
    {
        SemanticModel model = bodies.Model(value.SyntaxTree);
        foreach (SimpleNameSyntax name in BodySearch.NamesIn(value))
        {
            if (model.GetSymbolInfo(name, cancellationToken).Symbol is { } symbol
                && signatures.Of(symbol) is { } fact
                && !data.Contains(fact))
            {
                data.Add(fact);
            }
        }

        if (value is SimpleNameSyntax single
            && model.GetSymbolInfo(single, cancellationToken).Symbol is { } only
            && signatures.Of(only) is { } read
            && !data.Contains(read))
        {
            data.Add(read);
        }
    }

    private static IOperation Unconverted(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion)
            value = conversion.Operand;
        return value;
    }
}
