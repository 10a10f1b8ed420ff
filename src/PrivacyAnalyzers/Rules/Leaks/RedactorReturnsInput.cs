using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Leaks;

/// <summary>PRIV0313: a method that is marked as redactor hands its argument back on every way.</summary>
internal sealed class RedactorReturnsInput : MethodRule
{
    public override IEnumerable<Diagnostic> Check(IMethodSymbol method, BodyFindings body, FlowEngine engine)
    {
        if (method.MethodKind != MethodKind.Ordinary || engine.MarkOf(method) is not { } mark)
            yield break;
        BodyScan scan = body.Scan;
        IParameterSymbol? returned = null;
        foreach ((IOperation function, IOperation value) in scan.Returns)
        {
            if (!ReferenceEquals(function, scan.Root) || value.ConstantValue is { HasValue: true, Value: null or "" })
                continue;
            if (ParameterIn(value, scan) is not { } parameter)
                yield break;
            returned = parameter;
        }

        if (returned is not null)
        {
            yield return Diagnostic.Create(
                Descriptors.RedactorReturnsInput,
                method.Locations[0],
                $"{method.ContainingType.Name}.{method.Name}",
                mark,
                returned.Name);
        }
    }

    // A guard that returns an empty input beside a redacted one is fine: every way must hand the parameter back.
    private static IParameterSymbol? ParameterIn(IOperation? value, BodyScan scan, int steps = 16)
    {
        if (value is null || steps <= 0)
            return null;
        return value switch
        {
            IConversionOperation { OperatorMethod: null } conversion => ParameterIn(conversion.Operand, scan, steps - 1),
            IParenthesizedOperation parenthesized => ParameterIn(parenthesized.Operand, scan, steps - 1),
            ICoalesceOperation { WhenNull.ConstantValue.HasValue: true } coalesce =>
                ParameterIn(coalesce.Value, scan, steps - 1),
            IConditionalOperation choice => Same(choice.WhenTrue, choice.WhenFalse, scan, steps - 1),
            IInterpolatedStringOperation { Parts: { Length: 1 } parts } when parts[0] is IInterpolationOperation hole =>
                ParameterIn(hole.Expression, scan, steps - 1),
            IInvocationOperation { TargetMethod: { Name: "ToString" or "Clone", Parameters.Length: 0 } } copy =>
                ParameterIn(copy.Instance, scan, steps - 1),
            IParameterReferenceOperation parameter when scan.DefinitionsOf(parameter.Parameter).Count == 0 =>
                parameter.Parameter,
            ILocalReferenceOperation local => ParameterIn(local.Local, scan, steps - 1),
            _ => null,
        };
    }

    private static IParameterSymbol? ParameterIn(ILocalSymbol local, BodyScan scan, int steps)
    {
        IParameterSymbol? found = null;
        foreach (Definition definition in scan.DefinitionsOf(local))
        {
            if (definition.Kind != DefinitionKind.Assigned
                || ParameterIn(definition.Operand, scan, steps) is not { } parameter
                || (found is not null && !SymbolEqualityComparer.Default.Equals(found, parameter)))
            {
                return null;
            }

            found = parameter;
        }

        return found;
    }

    private static IParameterSymbol? Same(IOperation? first, IOperation? second, BodyScan scan, int steps) =>
        ParameterIn(first, scan, steps) is { } parameter
        && SymbolEqualityComparer.Default.Equals(ParameterIn(second, scan, steps), parameter)
            ? parameter
            : null;
}
