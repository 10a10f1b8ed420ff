using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Privacy.Model;

namespace Privacy.Symbols;

/// <summary>Reads what arrives redacted in a log, an exception or another sink, each at its line.</summary>
internal sealed class RedactionReader(
    string assembly,
    AnnotationReader annotations,
    SignatureData signatures,
    StatedTerms terms,
    BodyReader bodies,
    SymbolNames names,
    CancellationToken cancellationToken)
{
    public const string View = "Redacted";
    public const string Primitives = "Redact";

    public List<InventorySink> Sinks { get; } = [];

    /// <summary>Reads <c>value.Redacted()</c> or <c>Redact.Last4(value)</c> inside a sink's argument.</summary>
    public void Read(SimpleNameSyntax name)
    {
        if (name.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access)
            return;
        SemanticModel model = bodies.Model(name.SyntaxTree);
        if (SinkAround(call, model) is not { } kind || SourceFunction.Around(name, model, terms) is not { } function)
            return;
        string place = SourceFunction.Of(function).Place;
        InventoryLocation? location = names.Locate(call.GetLocation());
        if (access.Name == name && name.Identifier.ValueText == View)
        {
            if (model.GetTypeInfo(access.Expression, cancellationToken).Type is not { } type)
                return;
            foreach (DataFact fact in signatures.Of(type))
                Add(kind, place, fact, fact.Redaction, location);
        }
        else if (access.Expression == name && name.Identifier.ValueText == Primitives)
        {
            foreach (SimpleNameSyntax inner in BodySearch.NamesIn(call.ArgumentList))
            {
                if (model.GetSymbolInfo(inner, cancellationToken).Symbol is { } symbol
                    && signatures.Of(symbol) is { } fact)
                {
                    Add(kind, place, fact, SymbolNames.CamelCase(access.Name.Identifier.ValueText), location);
                }
            }
        }
    }

    private void Add(string kind, string place, DataFact fact, string? redaction, InventoryLocation? location) =>
        Sinks.Add(new InventorySink
        {
            Assembly = assembly,
            Kind = kind,
            Place = place,
            Category = fact.Category,
            Redaction = redaction,
            Location = location,
        });

    // The innermost call that takes the value in an argument and is a sink; a statement's border ends the search.
    private string? SinkAround(SyntaxNode node, SemanticModel model)
    {
        SyntaxNode current = node;
        while (current.Parent is { } parent and not StatementSyntax)
        {
            current = parent;
            if (parent is not ArgumentSyntax { Parent.Parent: ExpressionSyntax call })
                continue;
            // A generated view is not there yet, so a call that takes it may bind only by name.
            SymbolInfo symbol = model.GetSymbolInfo(call, cancellationToken);
            ISymbol? called = symbol.Symbol ?? (symbol.CandidateSymbols.IsEmpty ? null : symbol.CandidateSymbols[0]);
            if (called is IMethodSymbol method && SinkMarks.Kind(method, annotations) is { } kind)
                return kind;
        }

        return null;
    }
}
