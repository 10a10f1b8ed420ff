using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>
/// Which parameters of a method are sinks, from the library tables, the attributes and the policy. Each method is
/// looked up once per compilation; a name that stands in no row is answered from a hash set.
/// </summary>
internal sealed class SinkMap
{
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<SinkTarget>> _targets =
        new(SymbolEqualityComparer.Default);

    private readonly RowIndex<SinkRow> _rows = new(Libraries.Sinks);
    private readonly DeclaredApis _declared;
    private readonly MarkedAssemblies _marked;
    private readonly AnnotationReader _annotations;

    public SinkMap(AnnotationReader annotations, MarkedAssemblies marked, DeclaredApis declared)
    {
        _annotations = annotations;
        _marked = marked;
        _declared = declared;
    }

    /// <summary>The sinks of a method, constructor or accessor; empty for nearly all.</summary>
    public ImmutableArray<SinkTarget> Get(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        if (_targets.TryGetValue(definition, out ImmutableArray<SinkTarget> targets))
            return targets;
        targets = Compute(definition);
        _targets.TryAdd(definition, targets);
        return targets;
    }

    private ImmutableArray<SinkTarget> Compute(IMethodSymbol method)
    {
        ImmutableArray<SinkTarget>.Builder targets = ImmutableArray.CreateBuilder<SinkTarget>();
        foreach (SinkRow row in _rows.Find(method))
            AddRow(targets, method, row);
        AddDeclared(targets, method);
        if (_marked.MayCarryMarks(method.ContainingAssembly))
            AddMarked(targets, method);
        return targets.ToImmutable();
    }

    private static void AddRow(ImmutableArray<SinkTarget>.Builder targets, IMethodSymbol method, SinkRow row)
    {
        Sink sink = new(row.Kind, method, row.Name ?? Display(method));
        int template = Ordinal(method, row.Template);
        if (template >= 0)
            Add(targets, new SinkTarget(template, sink, Reading.Text));
        foreach (string selector in row.Parameters.Split(','))
        {
            if (selector == "this")
                Add(targets, new SinkTarget(SinkTarget.Receiver, sink, row.Reading) { Row = row });
            bool ofResult = selector.StartsWith("return:", StringComparison.Ordinal);
            string name = ofResult ? selector.Substring(7) : selector;
            foreach (IParameterSymbol parameter in method.Parameters)
            {
                if (!Matches(parameter.Name, name))
                    continue;
                Add(targets, new SinkTarget(parameter.Ordinal, sink, row.Reading)
                {
                    TemplateOrdinal = template,
                    DestructuresOrdinal = Ordinal(method, row.Destructures),
                    TakesDelegateResult = ofResult,
                    Row = row,
                });
            }
        }
    }

    private void AddDeclared(ImmutableArray<SinkTarget>.Builder targets, IMethodSymbol method)
    {
        foreach (DeclaredApi api in _declared.SinksOf(method))
        {
            Sink sink = new(api.Kind, method, Display(method)) { Entry = api.Entry };
            foreach (IParameterSymbol parameter in method.Parameters)
            {
                if (api.Parameter is null || api.Parameter == parameter.Name)
                    Add(targets, new SinkTarget(parameter.Ordinal, sink, Reading.Structure));
            }
        }
    }

    private void AddMarked(ImmutableArray<SinkTarget>.Builder targets, IMethodSymbol method)
    {
        bool isLoggerMessage = IsLoggerMessage(method);
        RecipientMark? ofMethod = _annotations.Read(method).Recipient
            ?? (method.ContainingType is { } type ? _annotations.Read(type).Recipient : null);
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            Annotation annotation = _annotations.Read(parameter);
            if (annotation.Sink is { } name && Enum.TryParse(name, out SinkKind kind))
                Add(targets, new SinkTarget(parameter.Ordinal, new Sink(kind, method, Display(method)), Reading.Structure));
            if ((annotation.Recipient ?? ofMethod) is { } recipient)
            {
                Sink sink = new(SinkKind.Recipient, method, Display(method), recipient.Id);
                Add(targets, new SinkTarget(parameter.Ordinal, sink, Reading.Structure));
            }

            if (isLoggerMessage && IsLogged(parameter))
            {
                Reading reading = HasLogProperties(parameter) ? Reading.Structure : Reading.Text;
                Add(targets, new SinkTarget(parameter.Ordinal, new Sink(SinkKind.Log, method, Display(method)), reading));
            }
        }
    }

    private static bool IsLoggerMessage(IMethodSymbol method)
    {
        if (!method.IsPartialDefinition && method.PartialDefinitionPart is null)
            return false;
        foreach (AttributeData attribute in (method.PartialDefinitionPart ?? method).GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "LoggerMessageAttribute" } type
                && type.ContainingNamespace.ToDisplayString() == "Microsoft.Extensions.Logging")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLogged(IParameterSymbol parameter) =>
        parameter.Type.Name is not ("ILogger" or "LogLevel") && !ExceptionTypes.IsException(parameter.Type);

    private static bool HasLogProperties(IParameterSymbol parameter)
    {
        foreach (AttributeData attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is "LogPropertiesAttribute" or "TagProviderAttribute")
                return true;
        }

        return false;
    }

    // The first row that names a parameter decides: tables put the exact rows before the general ones.
    private static void Add(ImmutableArray<SinkTarget>.Builder targets, SinkTarget target)
    {
        foreach (SinkTarget existing in targets)
        {
            if (existing.Ordinal == target.Ordinal
                && existing.Sink.Kind == target.Sink.Kind
                && existing.Row?.Through == target.Row?.Through
                && existing.Row?.Keys == target.Row?.Keys
                && existing.TakesDelegateResult == target.TakesDelegateResult)
            {
                return;
            }
        }

        targets.Add(target);
    }

    private static int Ordinal(IMethodSymbol method, string? name)
    {
        if (name is null)
            return SinkTarget.None;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Name == name)
                return parameter.Ordinal;
        }

        return SinkTarget.None;
    }

    private static bool Matches(string name, string selector) => selector.EndsWith("*", StringComparison.Ordinal)
        ? name.StartsWith(selector.Substring(0, selector.Length - 1), StringComparison.Ordinal)
        : name == selector;

    private static string Display(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.Constructor => "new " + method.ContainingType.Name,
        MethodKind.PropertySet or MethodKind.PropertyGet when method.AssociatedSymbol is IPropertySymbol property =>
            $"{method.ContainingType.Name}.{(property.IsIndexer ? "this[]" : property.Name)}",
        _ => $"{method.ContainingType?.Name}.{method.Name}",
    };
}
