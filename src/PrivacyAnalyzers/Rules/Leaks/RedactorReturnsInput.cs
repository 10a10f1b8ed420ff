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
    private static IParameterSymbol? ParameterIn(IOperation value, BodyScan scan)
    {
        for (int steps = 0; steps < 16; steps++)
        {
            switch (value)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                case ICoalesceOperation { WhenNull.ConstantValue.HasValue: true } coalesce:
                    value = coalesce.Value;
                    break;
                case IParameterReferenceOperation parameter when scan.DefinitionsOf(parameter.Parameter).Count == 0:
                    return parameter.Parameter;
                case ILocalReferenceOperation local when SingleValue(local.Local, scan) is { } assigned:
                    value = assigned;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static IOperation? SingleValue(ILocalSymbol local, BodyScan scan)
    {
        List<Definition> definitions = scan.DefinitionsOf(local);
        return definitions.Count == 1 && definitions[0].Kind == DefinitionKind.Assigned ? definitions[0].Operand : null;
    }
}
