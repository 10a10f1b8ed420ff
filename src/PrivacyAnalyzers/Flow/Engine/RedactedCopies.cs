using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// Tells an object whose personal members were all replaced where it is made, as in
/// <c>c with { Email = Redact.MaskEmail(c.Email) }</c>, from one that may hold anything.
/// </summary>
internal sealed class RedactedCopies(FlowEngine engine, BodyScan scan, CancellationToken cancellationToken)
{
    private const int MostSteps = 16;

    public bool IsRedacted(IWithOperation with) =>
        with.Type is INamedTypeSymbol type
        && with.Initializer is { } initializer
        && AllReplaced(type, Replaced(initializer.Initializers), MostSteps);

    public bool IsRedacted(IObjectCreationOperation creation) => IsRedacted(creation, MostSteps);

    public bool IsRedacted(IOperation made) => Conversions.Strip(made) switch
    {
        IWithOperation with => IsRedacted(with),
        IObjectCreationOperation creation => IsRedacted(creation),
        _ => false,
    };

    /// <summary>The member is set to a redacted value where the object is made.</summary>
    public bool IsRedacted(IOperation made, string member, bool isForbidden) =>
        Conversions.Strip(made) is IInvocationOperation { TargetMethod: var method }
            ? ReturnsRedacted(method, member, isForbidden)
            : IsSetRedacted(made, member, isForbidden);

    // A method of this compilation, whose every result is such a copy.
    private bool ReturnsRedacted(IMethodSymbol method, string member, bool isForbidden)
    {
        if (method.IsVirtual || method.IsOverride || method.IsAbstract || method.IsAsync
            || engine.Bodies.ScanOf(method, cancellationToken) is not { Returns.Count: > 0 } body)
        {
            return false;
        }

        RedactedCopies copies = new(engine, body, cancellationToken);
        foreach ((IOperation _, IOperation value) in body.Returns)
        {
            if (!copies.IsSetRedacted(value, member, isForbidden))
                return false;
        }

        return true;
    }

    private bool IsSetRedacted(IOperation made, string member, bool isForbidden)
    {
        Dictionary<string, IOperation>? replaced = Conversions.Strip(made) switch
        {
            IWithOperation { Initializer: { } initializer } => Replaced(initializer.Initializers),
            IObjectCreationOperation { Type: INamedTypeSymbol type } creation => Replaced(creation, type),
            _ => null,
        };
        return replaced is not null
            && replaced.TryGetValue(member, out IOperation? value)
            && IsRedactedValue(value, isForbidden);
    }

    /// <summary>A constant, the result of a redactor, or a copy that is redacted itself.</summary>
    public bool IsRedactedValue(IOperation? value, bool isForbidden) => IsRedactedValue(value, isForbidden, MostSteps);

    private bool IsRedacted(IObjectCreationOperation creation, int steps) =>
        creation is { Type: INamedTypeSymbol type, Constructor: not null }
        && AllReplaced(type, Replaced(creation, type), steps);

    private static Dictionary<string, IOperation> Replaced(IObjectCreationOperation creation, INamedTypeSymbol type)
    {
        Dictionary<string, IOperation> replaced = Replaced(
            creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty);
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            if (type.IsRecord && argument.Parameter is { } parameter && !replaced.ContainsKey(parameter.Name))
                replaced.Add(parameter.Name, argument.Value);
        }

        return replaced;
    }

    private static Dictionary<string, IOperation> Replaced(ImmutableArray<IOperation> initializers)
    {
        Dictionary<string, IOperation> replaced = [];
        foreach (IOperation initializer in initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } assignment)
                replaced[member.Member.Name] = assignment.Value;
        }

        return replaced;
    }

    private bool AllReplaced(INamedTypeSymbol type, Dictionary<string, IOperation> replaced, int steps)
    {
        foreach (ISymbol member in engine.Types.ShownMembers(type))
        {
            SourceInfo? source = engine.Sources.Get(member);
            if (source is { IsKept: true } || engine.Sources.IsDeclaredClean(member))
                continue;
            ITypeSymbol? memberType = TypeFacts.Of(member);
            if (source is null && engine.Types.ObjectsIn(memberType).IsEmpty)
                continue;
            if (!replaced.TryGetValue(member.Name, out IOperation? value)
                || !IsRedactedValue(value, source?.IsForbidden ?? false, steps - 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsRedactedValue(IOperation? value, bool isForbidden, int steps)
    {
        if (value is null || value.ConstantValue.HasValue || value is IDefaultValueOperation)
            return true;
        if (steps <= 0)
            return false;
        return value switch
        {
            IConversionOperation conversion => IsRedactedValue(conversion.Operand, isForbidden, steps - 1),
            IParenthesizedOperation inner => IsRedactedValue(inner.Operand, isForbidden, steps - 1),
            ICoalesceOperation coalesce => IsRedactedValue(coalesce.Value, isForbidden, steps - 1)
                && IsRedactedValue(coalesce.WhenNull, isForbidden, steps - 1),
            IConditionalOperation choice => IsRedactedValue(choice.WhenTrue, isForbidden, steps - 1)
                && IsRedactedValue(choice.WhenFalse, isForbidden, steps - 1),
            IConditionalAccessOperation access => IsRedactedValue(access.WhenNotNull, isForbidden, steps - 1),
            IInvocationOperation invocation => IsRedaction(invocation.TargetMethod, isForbidden),
            IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true, Name: "Empty" } } => true,
            IWithOperation with => IsRedacted(with),
            IObjectCreationOperation creation => IsRedacted(creation, steps - 1),
            ILocalReferenceOperation { Local: var local } => IsRedactedLocal(local, isForbidden, steps - 1),
            _ => false,
        };
    }

    private bool IsRedactedLocal(ILocalSymbol local, bool isForbidden, int steps)
    {
        foreach (Definition definition in scan.DefinitionsOf(local))
        {
            if (definition.Kind != DefinitionKind.Assigned || !IsRedactedValue(definition.Operand, isForbidden, steps))
                return false;
        }

        return scan.DefinitionsOf(local).Count > 0;
    }

    private bool IsRedaction(IMethodSymbol method, bool isForbidden) => engine.Transfers.RedactorOf(method) switch
    {
        Transfer.Clean => true,
        Transfer.Pseudonym => !isForbidden,
        _ => false,
    };
}
