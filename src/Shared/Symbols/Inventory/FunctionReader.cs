using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Privacy.Model;

namespace Privacy.Symbols;

/// <summary>
/// Reads what functions do with personal data. Those that state a purpose, a recipient or a source are taken from
/// their declarations; endpoints, disclosures and redactions are found by name; only these bodies are bound.
/// </summary>
internal sealed class FunctionReader
{
    private readonly Compilation _compilation;
    private readonly AnnotationReader _annotations;
    private readonly EquatableArray<string> _assemblyPurposes;
    private readonly SymbolNames _names;
    private readonly SignatureData _signatures;
    private readonly StatedTerms _terms;
    private readonly List<IMethodSymbol> _withPurpose = [];
    private readonly List<IMethodSymbol> _recipients = [];
    private readonly HashSet<IMethodSymbol> _withSource = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> _endpoints = new(SymbolEqualityComparer.Default);

    public FunctionReader(
        Compilation compilation,
        AnnotationReader annotations,
        EquatableArray<string> assemblyPurposes,
        SymbolNames names)
    {
        _compilation = compilation;
        _annotations = annotations;
        _assemblyPurposes = assemblyPurposes;
        _names = names;
        _signatures = new SignatureData(annotations);
        _terms = new StatedTerms(annotations, assemblyPurposes);
    }

    public List<PlaceFact> Places { get; } = [];

    public List<InventorySink> Sinks { get; private set; } = [];

    /// <summary>Lambdas and local functions with attributes, to which no other symbol leads.</summary>
    public List<IMethodSymbol> Marked { get; } = [];

    /// <summary>Takes note of a declared method, if it states anything.</summary>
    public void Declare(IMethodSymbol method, Annotation annotation, TypeFacts facts)
    {
        // The constructor of a data type takes what its members already account for.
        bool hasPurpose = !annotation.Purposes.IsEmpty
            || (!facts.Purposes.IsEmpty && method.MethodKind != MethodKind.Constructor);
        bool isRecipient = annotation.Recipient is not null
            || (facts.Recipient is not null && method.MethodKind != MethodKind.Constructor);
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            Annotation stated = _annotations.Read(parameter);
            isRecipient |= stated.Recipient is not null;
            if (!stated.Sources.IsEmpty && method.MethodKind != MethodKind.Constructor)
                _withSource.Add(method);
        }

        if (EndpointMarks.IsAction(method))
            _endpoints.Add(method);
        if (isRecipient)
            _recipients.Add(method);
        else if (hasPurpose)
            _withPurpose.Add(method);
    }

    /// <param name="members">The personal members of the source.</param>
    /// <param name="cancellationToken">Checked at every function.</param>
    public void ReadBodies(List<MemberFact> members, CancellationToken cancellationToken)
    {
        if (members.Count == 0 && _withPurpose.Count == 0 && _recipients.Count == 0 && _withSource.Count == 0)
            return;
        HashSet<string> calls = CallNames();
        HashSet<string> names = new(calls, StringComparer.Ordinal);
        names.UnionWith([RedactionReader.View, RedactionReader.Primitives]);
        bool hasEndpoints = HasType("Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions");
        if (hasEndpoints)
            names.UnionWith(EndpointMarks.MapNames);
        // A purpose of the whole assembly is that of whatever names a personal member.
        if (!_assemblyPurposes.IsEmpty)
            names.UnionWith(MemberNames(members));
        BodySearch search = new(names);
        search.Search(_compilation, cancellationToken);

        BodyReader bodies = new(_compilation, _signatures, _terms, _names, cancellationToken);
        if (hasEndpoints)
            FindEndpoints(search, bodies);
        ReadPurposes(search, bodies, cancellationToken);
        CallReader disclosures = new(_annotations, _signatures, _terms, bodies, _names, cancellationToken);
        RedactionReader redactions = new(
            _compilation.AssemblyName ?? "", _annotations, _signatures, _terms, bodies, _names, cancellationToken);
        foreach (SimpleNameSyntax name in search.Names)
        {
            if (calls.Contains(name.Identifier.ValueText))
                disclosures.Read(name);
            redactions.Read(name);
        }

        AddSignatures(bodies, disclosures, cancellationToken);
        Places.AddRange(bodies.Places);
        Places.AddRange(disclosures.Places);
        Sinks = redactions.Sinks;
    }

    private static IEnumerable<string> MemberNames(List<MemberFact> members)
    {
        foreach (MemberFact member in members)
        {
            if (member.Kind is "property" or "field")
                yield return member.Member;
        }
    }

    private bool HasType(string name) => _compilation.GetTypeByMetadataName(name) is not null;

    private HashSet<string> CallNames()
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (IMethodSymbol recipient in _recipients)
        {
            if (recipient.MethodKind is not (MethodKind.Constructor or MethodKind.DelegateInvoke))
                names.Add(SymbolNames.MethodName(recipient));
        }

        return names;
    }

    private void FindEndpoints(BodySearch search, BodyReader bodies)
    {
        foreach (SimpleNameSyntax name in search.Names)
        {
            if (Array.IndexOf(EndpointMarks.MapNames, name.Identifier.ValueText) < 0)
                continue;
            SemanticModel model = bodies.Model(name.SyntaxTree);
            if (EndpointMarks.Handler(name, model) is not { } handler)
                continue;
            SymbolInfo symbol = model.GetSymbolInfo(handler);
            ISymbol? target = symbol.Symbol ?? (symbol.CandidateSymbols.IsEmpty ? null : symbol.CandidateSymbols[0]);
            if (target is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: false } method)
                _endpoints.Add(method);
        }
    }

    private void ReadPurposes(BodySearch search, BodyReader bodies, CancellationToken cancellationToken)
    {
        foreach (IMethodSymbol method in _withPurpose)
            bodies.Read(method, _terms.Purposes(method));
        foreach (SyntaxNode node in search.MarkedFunctions)
        {
            SemanticModel model = bodies.Model(node.SyntaxTree);
            ISymbol? symbol = node is LocalFunctionStatementSyntax
                ? model.GetDeclaredSymbol(node, cancellationToken)
                : model.GetSymbolInfo(node, cancellationToken).Symbol;
            if (symbol is not IMethodSymbol function)
                continue;
            Marked.Add(function);
            if (!_terms.StatesOwn(function))
                continue;
            bodies.Read(function, _terms.Purposes(function));
            _withPurpose.Add(function);
        }

        if (_assemblyPurposes.IsEmpty)
            return;
        foreach (SimpleNameSyntax name in search.Names)
        {
            if (SourceFunction.Around(name, bodies.Model(name.SyntaxTree), _terms) is { } function)
                bodies.Read(function, _terms.Purposes(function));
        }
    }

    private void AddSignatures(BodyReader bodies, CallReader disclosures, CancellationToken cancellationToken)
    {
        HashSet<IMethodSymbol> done = new(SymbolEqualityComparer.Default);
        foreach (IMethodSymbol method in _recipients)
        {
            if (done.Add(method))
                AddRecipient(method, disclosures);
        }

        foreach (IMethodSymbol method in (IEnumerable<IMethodSymbol>)[.. _endpoints, .. _withSource, .. _withPurpose])
        {
            if (!done.Add(method))
                continue;
            bool isEndpoint = _endpoints.Contains(method);
            HashSet<string>? skipped = isEndpoint || _withSource.Contains(method)
                ? null
                : ParameterUse.UsedInParts(method, bodies.Model, cancellationToken);
            List<DataFact> data = _signatures.Of(method, SubjectOf(method), isEndpoint, skipped);
            if (data.Count > 0)
                AddPlace(method, bodies.PurposesOf(method), default, data);
        }
    }

    // A recipient that states no purpose is used for those of its callers, and for the data of their subjects.
    private void AddRecipient(IMethodSymbol method, CallReader disclosures)
    {
        disclosures.Called.TryGetValue(method, out CalledRecipient? called);
        EquatableArray<string> purposes = _terms.OwnPurposes(method);
        if (purposes.IsEmpty && called is not null)
            purposes = called.Purposes.ToEquatableArray();
        List<DataFact> data = _signatures.Of(method, SubjectOf(method), _endpoints.Contains(method), null);
        if (called is not null)
            data = called.WithSubjects(data);
        AddPlace(method, purposes, RecipientsOf(method), data);
    }

    private string? SubjectOf(IMethodSymbol method) =>
        method.ContainingType is { } type ? _terms.Of(type).Subject : null;

    private void AddPlace(
        IMethodSymbol method,
        EquatableArray<string> purposes,
        EquatableArray<RecipientFact> recipients,
        List<DataFact> data) => Places.Add(new PlaceFact
    {
        Place = SourceFunction.Of(method).Place,
        Purposes = purposes,
        Recipients = recipients,
        Data = data.ToEquatableArray(),
        Location = _names.Locate(method),
    });

    private EquatableArray<RecipientFact> RecipientsOf(IMethodSymbol method)
    {
        List<RecipientFact> recipients = [];
        Add(recipients, _terms.Recipient(method));
        foreach (IParameterSymbol parameter in method.Parameters)
            Add(recipients, _annotations.Read(parameter).Recipient);
        return recipients.ToEquatableArray();
    }

    private static void Add(List<RecipientFact> recipients, RecipientMark? mark)
    {
        if (mark is not null && !recipients.Contains(new RecipientFact(mark.Id, mark.Country)))
            recipients.Add(new RecipientFact(mark.Id, mark.Country));
    }
}
