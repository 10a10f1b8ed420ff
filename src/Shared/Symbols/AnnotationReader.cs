using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Privacy.Model;

namespace Privacy.Symbols;

/// <summary>
/// The one reader of attributes: turns what stands on a symbol into an <see cref="Annotation"/>, once per symbol and
/// compilation. Safe for concurrent use.
/// </summary>
internal sealed class AnnotationReader(
    KnownSymbols known, IUnboundArguments? unbound = null, MarkedAssemblies? marked = null)
{
    /// <summary>Category of data marked by another library's attribute, which names none of ours.</summary>
    public const string AliasCategory = "UnstructuredData.FreeText";

    private readonly AttributeArguments _arguments = new(unbound);
    private readonly ConcurrentDictionary<ISymbol, Annotation> _annotations = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, Annotation> _returns = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// Reads a type, member, parameter or assembly. A member without a mark of its own takes that of the record
    /// parameter it comes from, the member it overrides or implements, and last of its own type.
    /// </summary>
    public Annotation Read(ISymbol symbol)
    {
        ISymbol definition = symbol.OriginalDefinition;
        if (_annotations.TryGetValue(definition, out Annotation? annotation))
            return annotation;
        annotation = Compute(definition);
        return _annotations.TryAdd(definition, annotation) ? annotation : _annotations[definition];
    }

    /// <summary>Reads the attributes on a method's return value.</summary>
    public Annotation ReadReturn(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        if (_returns.TryGetValue(definition, out Annotation? annotation))
            return annotation;
        Annotation own = MayBeMarked(definition)
            ? ReadAttributes(definition.GetReturnTypeAttributes())
            : Annotation.None;
        annotation = WithTypeMark(own, definition.ReturnType);
        if (!annotation.IsPersonal && definition.OverriddenMethod is { } overridden)
            annotation = ReadReturn(overridden) is { IsPersonal: true } inherited ? inherited : annotation;
        if (!annotation.IsPersonal && MemberOrigins.FindContract(definition) is { } contract)
            annotation = ReadReturn(contract) is { IsPersonal: true } promised ? promised : annotation;
        _returns.TryAdd(definition, annotation);
        return annotation;
    }

    /// <summary>Whether a category is written on the symbol itself, not inherited and not that of its type.</summary>
    public bool IsMarked(ISymbol symbol) => IsMarked(symbol.GetAttributes());

    /// <summary>Whether a category is written on the method's return value itself.</summary>
    public bool IsReturnMarked(IMethodSymbol method) => IsMarked(method.GetReturnTypeAttributes());

    /// <summary>The exceptions written on the symbol itself, each with the place of its attribute.</summary>
    public IEnumerable<(ExceptionMark Mark, Location? Location)> ReadExceptions(
        ISymbol symbol, CancellationToken cancellationToken)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (!known.TryGetKind(attribute.AttributeClass, out AttributeKind kind)
                || kind != AttributeKind.PrivacyException)
            {
                continue;
            }

            foreach (ExceptionMark mark in Apply(Annotation.None, kind, attribute).Exceptions)
                yield return (mark, attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation());
        }
    }

    private bool IsMarked(ImmutableArray<AttributeData> attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (known.TryGetKind(attribute.AttributeClass, out AttributeKind kind)
                && kind is AttributeKind.PersonalData or AttributeKind.SpecialCategory)
            {
                return true;
            }
        }

        return false;
    }

    // The attributes of the platform's thousands of members need not be decoded.
    private bool MayBeMarked(ISymbol symbol) =>
        marked is null || symbol.ContainingAssembly is not { } assembly || marked.MayCarryMarks(assembly);

    private Annotation Compute(ISymbol symbol)
    {
        Annotation own = MayBeMarked(symbol) ? ReadAttributes(symbol.GetAttributes()) : Annotation.None;
        switch (symbol)
        {
            case IPropertySymbol property:
                return WithTypeMark(Inherit(own, property), property.Type);
            case IFieldSymbol { AssociatedSymbol: IPropertySymbol property }:
                return Merge(own, Read(property));
            case IFieldSymbol field:
                return WithTypeMark(own, field.Type);
            case IParameterSymbol parameter:
                return WithTypeMark(Inherit(own, parameter), parameter.Type);
            case INamedTypeSymbol { BaseType: { SpecialType: SpecialType.None } baseType }:
                // A reviewed exception holds where it is written, not in what derives from there.
                return Merge(own, Read(baseType) with { Exceptions = default });
            default:
                return own;
        }
    }

    private Annotation Inherit(Annotation own, IPropertySymbol property)
    {
        if (own.Category is not null || own.IsNotPersonal)
            return own;
        if (MemberOrigins.FindRecordParameter(property) is { } parameter)
            own = Merge(own, ReadAttributes(parameter.GetAttributes()));
        if (own.Category is null && property.GetMethod is { } getter)
            own = Merge(own, ReadAttributes(getter.GetReturnTypeAttributes()));
        if (own.Category is null && MemberOrigins.FindBackingField(property) is { } field)
            own = Merge(own, ReadAttributes(field.GetAttributes()));
        if (own.Category is null && property.OverriddenProperty is { } overridden)
            own = Merge(own, Read(overridden));
        return own.Category is null ? InheritFromInterfaces(own, property) : own;
    }

    private Annotation Inherit(Annotation own, IParameterSymbol parameter)
    {
        if (own.Category is not null || own.IsNotPersonal)
            return own;
        if (parameter.ContainingSymbol is IMethodSymbol { OverriddenMethod: { } overridden }
            && parameter.Ordinal < overridden.Parameters.Length)
        {
            own = Merge(own, Read(overridden.Parameters[parameter.Ordinal]));
        }

        if (own.Category is null && own.Sink is null && MemberOrigins.FindContractParameter(parameter) is { } contract)
            own = Merge(own, Read(contract));

        // A record's positional parameter may carry its mark as [property:].
        if (own.Category is null && MemberOrigins.FindRecordProperty(parameter) is { } property)
            own = Merge(own, ReadAttributes(property.GetAttributes()));
        return own;
    }

    private Annotation InheritFromInterfaces(Annotation own, IPropertySymbol property)
    {
        foreach (INamedTypeSymbol contract in property.ContainingType.AllInterfaces)
        {
            foreach (ISymbol member in contract.GetMembers(property.Name))
            {
                if (member is IPropertySymbol && Read(member) is { Category: not null } inherited)
                    return Merge(own, inherited);
            }
        }

        return own;
    }

    private Annotation WithTypeMark(Annotation own, ITypeSymbol type)
    {
        if (own.Category is not null || own.IsNotPersonal)
            return own;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        if (type is not INamedTypeSymbol { SpecialType: SpecialType.None } named || named.TypeKind == TypeKind.Error)
            return own;
        Annotation mark = Read(named);
        return mark.IsPersonal
            ? own with { Category = mark.Category, IsSpecialCategory = mark.IsSpecialCategory, IsAlias = mark.IsAlias }
            : own;
    }

    private static Annotation Merge(Annotation own, Annotation inherited)
    {
        if (ReferenceEquals(inherited, Annotation.None))
            return own;
        if (ReferenceEquals(own, Annotation.None))
            return inherited;
        return own with
        {
            Category = own.Category ?? inherited.Category,
            IsSpecialCategory = own.IsSpecialCategory || inherited.IsSpecialCategory,
            IsAlias = own.Category is null ? inherited.IsAlias : own.IsAlias,
            IsNotPersonal = own.IsNotPersonal || inherited.IsNotPersonal,
            NotPersonalReason = own.NotPersonalReason ?? inherited.NotPersonalReason,
            Purposes = own.Purposes.IsEmpty ? inherited.Purposes : own.Purposes,
            Subject = own.Subject ?? inherited.Subject,
            IsSubjectKey = own.IsSubjectKey || inherited.IsSubjectKey,
            Sources = own.Sources.IsEmpty ? inherited.Sources : own.Sources,
            Retention = own.Retention ?? inherited.Retention,
            Recipient = own.Recipient ?? inherited.Recipient,
            Sink = own.Sink ?? inherited.Sink,
            IsEncrypted = own.IsEncrypted || inherited.IsEncrypted,
            IsAggregate = own.IsAggregate || inherited.IsAggregate,
            IsAnonymized = own.IsAnonymized || inherited.IsAnonymized,
            Redaction = own.Redaction ?? inherited.Redaction,
            Exceptions = own.Exceptions.IsEmpty ? inherited.Exceptions : own.Exceptions,
        };
    }

    private Annotation ReadAttributes(ImmutableArray<AttributeData> attributes)
    {
        Annotation annotation = Annotation.None;
        foreach (AttributeData attribute in attributes)
        {
            if (known.TryGetKind(attribute.AttributeClass, out AttributeKind kind))
                annotation = Apply(annotation, kind, attribute);
        }

        return annotation;
    }

    private Annotation Apply(Annotation annotation, AttributeKind kind, AttributeData attribute) => kind switch
    {
        AttributeKind.PersonalData => annotation with
        {
            Category = _arguments.Text(attribute, 0) ?? "",
            IsAlias = false,
            Redaction = _arguments.NamedText(attribute, "Redaction") ?? annotation.Redaction,
        },
        AttributeKind.SpecialCategory => annotation with
        {
            Category = _arguments.Text(attribute, 0) ?? "",
            IsAlias = false,
            IsSpecialCategory = true,
            Redaction = _arguments.NamedText(attribute, "Redaction") ?? annotation.Redaction,
        },
        AttributeKind.PersonalDataAlias when annotation.Category is null => annotation with
        {
            Category = AliasCategory,
            IsAlias = true,
        },
        AttributeKind.NotPersonalData => annotation with
        {
            IsNotPersonal = true,
            NotPersonalReason = _arguments.Text(attribute, 0),
        },
        AttributeKind.Purpose => annotation with
        {
            Purposes = Concat(annotation.Purposes, _arguments.Texts(attribute)),
        },
        AttributeKind.DataSubject => annotation with { Subject = _arguments.Text(attribute, 0) },
        AttributeKind.DataSubjectKey => annotation with { IsSubjectKey = true },
        AttributeKind.DataSource => annotation with
        {
            Sources = Concat(annotation.Sources, _arguments.Texts(attribute)),
        },
        AttributeKind.Retention => annotation with { Retention = _arguments.Text(attribute, 0) },
        AttributeKind.Recipient when _arguments.Text(attribute, 0) is { } id => annotation with
        {
            Recipient = new RecipientMark(id, _arguments.NamedText(attribute, "Country")),
        },
        AttributeKind.PersonalDataSink => annotation with { Sink = _arguments.Text(attribute, 0) ?? "Log" },
        AttributeKind.Redacts => annotation with { Redacts = true },
        AttributeKind.Pseudonymizes => annotation with { Pseudonymizes = true },
        AttributeKind.Anonymizes => annotation with { Anonymizes = true },
        AttributeKind.Aggregate => annotation with { IsAggregate = true },
        AttributeKind.Anonymized => annotation with { IsAnonymized = true },
        AttributeKind.Encrypted => annotation with { IsEncrypted = true },
        AttributeKind.PrivacyException => annotation with
        {
            Exceptions = Concat(
                annotation.Exceptions,
                [
                    new ExceptionMark(
                        _arguments.Text(attribute, 0),
                        _arguments.NamedText(attribute, "Reason"),
                        _arguments.NamedText(attribute, "Reviewer"),
                        _arguments.NamedText(attribute, "Until")),
                ]),
        },
        _ => annotation,
    };

    private static EquatableArray<T> Concat<T>(EquatableArray<T> first, List<T> second)
        where T : System.IEquatable<T>
    {
        List<T> all = new(first.Count + second.Count);
        foreach (T item in first)
            all.Add(item);
        all.AddRange(second);
        return all.ToEquatableArray();
    }
}
