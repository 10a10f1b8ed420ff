using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Privacy.Model;

namespace Privacy.Symbols;

/// <summary>
/// Reads what the source of one compilation says and does about personal data: first every declaration, then the few
/// bodies that <see cref="FunctionReader"/> picks.
/// </summary>
internal sealed class FactReader
{
    private readonly Compilation _compilation;
    private readonly AnnotationReader _annotations;
    private readonly SymbolNames _names;
    private readonly FunctionReader _functions;
    private readonly List<MemberFact> _members = [];
    private readonly List<InventorySink> _sinks = [];
    private readonly List<InventoryException> _exceptions = [];
    private readonly bool _readsAll;

    private FactReader(
        Compilation compilation,
        AnnotationReader annotations,
        string? projectDirectory,
        EquatableArray<string> assemblyPurposes,
        bool readsAll)
    {
        _readsAll = readsAll;
        _compilation = compilation;
        _annotations = annotations;
        _names = new SymbolNames(projectDirectory);
        _functions = new FunctionReader(compilation, annotations, assemblyPurposes, _names);
    }

    /// <param name="compilation">The compilation whose own source is read.</param>
    /// <param name="annotations">Its reader of attributes.</param>
    /// <param name="projectDirectory">Folder that file paths are relative to; null leaves only file names.</param>
    /// <param name="cancellationToken">Checked at every type.</param>
    public static InventoryFacts Read(
        Compilation compilation,
        AnnotationReader annotations,
        string? projectDirectory,
        CancellationToken cancellationToken)
    {
        Annotation assembly = annotations.Read(compilation.Assembly);
        // What the assembly says of all its code can make a place of any method.
        bool readsAll = !assembly.Purposes.IsEmpty
            || MarkSearch.AnyTypeIsMarked(compilation, annotations, cancellationToken);
        FactReader reader = new(compilation, annotations, projectDirectory, assembly.Purposes, readsAll);
        reader.AddExceptions(assembly, compilation.Assembly, AssemblyName(compilation));
        reader.ReadNamespace(compilation.Assembly.GlobalNamespace, cancellationToken);
        reader._functions.ReadBodies(reader._members, cancellationToken);
        reader._sinks.AddRange(reader._functions.Sinks);
        foreach (IMethodSymbol function in reader._functions.Marked)
            reader.AddExceptions(annotations.Read(function), function, SourceFunction.Of(function).Place);
        return new InventoryFacts
        {
            Assembly = AssemblyName(compilation),
            DefaultPurposes = assembly.Purposes,
            Members = reader._members.ToEquatableArray(),
            Places = reader._functions.Places.ToEquatableArray(),
            Sinks = reader._sinks.ToEquatableArray(),
            Exceptions = reader._exceptions.ToEquatableArray(),
        };
    }

    private static string AssemblyName(Compilation compilation) => compilation.AssemblyName ?? "";

    private void ReadNamespace(INamespaceSymbol container, CancellationToken cancellationToken)
    {
        foreach (INamespaceOrTypeSymbol member in container.GetMembers())
        {
            if (member is INamespaceSymbol nested)
                ReadNamespace(nested, cancellationToken);
            else if (member is INamedTypeSymbol type)
                ReadType(type, TypeFacts.None, cancellationToken);
        }
    }

    private void ReadType(INamedTypeSymbol type, TypeFacts outer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_readsAll && outer == TypeFacts.None && !MarkSearch.MayBeMarked(type))
        {
            foreach (INamedTypeSymbol nested in type.GetTypeMembers())
                ReadType(nested, TypeFacts.None, cancellationToken);
            return;
        }

        Annotation annotation = _annotations.Read(type);
        TypeFacts facts = TypeFacts.Of(type, annotation, outer, _annotations);
        AddExceptions(annotation, type, SymbolNames.Of(type));
        if (annotation.IsPersonal)
            _members.Add(Member(type, type, annotation, facts, "type", "", SymbolNames.ShortOf(type)));
        foreach (ISymbol member in type.GetMembers())
            ReadMember(member, type, facts, cancellationToken);
        if (type is { TypeKind: TypeKind.Delegate, DelegateInvokeMethod: { } invoke })
            ReadMethod(invoke, type, facts);
    }

    private void ReadMember(ISymbol member, INamedTypeSymbol type, TypeFacts facts, CancellationToken cancellationToken)
    {
        switch (member)
        {
            case INamedTypeSymbol nested:
                ReadType(nested, facts, cancellationToken);
                break;
            case IPropertySymbol property:
                ReadValue(property, property.Type, type, facts, "property");
                break;
            // A backing field repeats its property, and a constant is no one's data.
            case IFieldSymbol { AssociatedSymbol: null, IsConst: false } field:
                ReadValue(field, field.Type, type, facts, "field");
                break;
            case IMethodSymbol { AssociatedSymbol: null, IsImplicitlyDeclared: false } method:
                ReadMethod(method, type, facts);
                break;
        }
    }

    private void ReadValue(ISymbol symbol, ITypeSymbol valueType, INamedTypeSymbol type, TypeFacts facts, string kind)
    {
        Annotation annotation = _annotations.Read(symbol);
        if (annotation.IsPersonal)
            _members.Add(Member(symbol, type, annotation, facts, kind, symbol.Name, SymbolNames.ShortOf(valueType)));
        AddExceptions(annotation, symbol, SymbolNames.Of(type) + "." + symbol.Name);
    }

    private void ReadMethod(IMethodSymbol method, INamedTypeSymbol type, TypeFacts facts)
    {
        Annotation annotation = _annotations.Read(method);
        string name = SymbolNames.MethodName(method);
        string place = SymbolNames.Of(type) + "." + name;
        AddExceptions(annotation, method, place);
        foreach (IParameterSymbol parameter in method.Parameters)
            ReadParameter(parameter, type, facts, name, place);
        Annotation returned = _annotations.ReadReturn(method);
        if (returned.IsPersonal && !method.ReturnsVoid)
        {
            string returnType = SymbolNames.ShortOf(method.ReturnType);
            _members.Add(Member(method, type, returned, facts, "return", name + "()", returnType));
        }

        _functions.Declare(method, annotation, facts);
    }

    private void ReadParameter(
        IParameterSymbol parameter, INamedTypeSymbol type, TypeFacts facts, string method, string place)
    {
        Annotation annotation = _annotations.Read(parameter);
        string name = method + "(" + parameter.Name + ")";
        AddExceptions(annotation, parameter, place + "(" + parameter.Name + ")");
        if (annotation.Sink is { } sink)
            _sinks.Add(Sink(parameter, annotation, sink, place));
        // A record's positional parameter is its property, which has its row already.
        if (annotation.IsPersonal && !MemberOrigins.IsRecordProperty(parameter))
        {
            string parameterType = SymbolNames.ShortOf(parameter.Type);
            _members.Add(Member(parameter, type, annotation, facts, "parameter", name, parameterType));
        }
    }

    private MemberFact Member(
        ISymbol symbol,
        INamedTypeSymbol type,
        Annotation annotation,
        TypeFacts facts,
        string kind,
        string name,
        string memberType) => new()
    {
        Type = SymbolNames.Of(type),
        Member = name,
        Kind = kind,
        MemberType = memberType,
        Category = annotation.Category ?? "",
        IsSpecialCategory = annotation.IsSpecialCategory,
        Purposes = annotation.Purposes.IsEmpty ? facts.Purposes : annotation.Purposes,
        Recipients = annotation.Recipient is { } recipient ? EquatableArray.Of(recipient.Id) : default,
        Retention = annotation.Retention ?? facts.Retention,
        Subject = annotation.Subject ?? facts.Subject,
        SubjectKey = annotation.IsSubjectKey,
        Sources = annotation.Sources,
        Redaction = SymbolNames.CamelCase(annotation.Redaction),
        Encrypted = annotation.IsEncrypted || facts.IsEncrypted,
        Location = _names.Locate(symbol),
    };

    private InventorySink Sink(IParameterSymbol parameter, Annotation annotation, string kind, string place) => new()
    {
        Assembly = AssemblyName(_compilation),
        Kind = kind,
        Place = place + "(" + parameter.Name + ")",
        Category = annotation.IsPersonal ? annotation.Category : null,
        Redaction = annotation.IsPersonal ? SymbolNames.CamelCase(annotation.Redaction) : null,
        Location = _names.Locate(parameter),
    };

    private void AddExceptions(Annotation annotation, ISymbol symbol, string target)
    {
        foreach (ExceptionMark mark in annotation.Exceptions)
        {
            _exceptions.Add(new InventoryException
            {
                Assembly = AssemblyName(_compilation),
                Rule = mark.Rule ?? "",
                Target = target,
                Reason = mark.Reason,
                Reviewer = mark.Reviewer,
                Until = mark.Until,
                Location = _names.Locate(symbol),
            });
        }
    }
}
