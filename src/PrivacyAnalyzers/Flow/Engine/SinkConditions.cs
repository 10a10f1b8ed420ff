using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Rows that are sinks only for certain keys, receivers or targets.</summary>
internal static class SinkConditions
{
    private const int MostSteps = 8;

    public static bool Hold(SinkRow row, CallSite call, BodyScan scan, FlowEngine engine)
    {
        if (row.Keys is { } keys && !KeyedSinks.IsNamed(call, keys))
            return false;
        if (row.OnlyFiles)
            return FileWriters.IsFile(call.Receiver, scan, engine);
        if (row.IntoFile is { } parameters)
            return WritesToFile(call, parameters, scan, engine);
        return row.Through is null || IsThrough(call.Receiver, row, scan, engine, MostSteps);
    }

    private static bool WritesToFile(CallSite call, string parameters, BodyScan scan, FlowEngine engine)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { Name: var name }
                && System.Array.IndexOf(parameters.Split(','), name) >= 0
                && (name == "fileName" || FileWriters.IsFile(argument.Value, scan, engine)))
            {
                return true;
            }
        }

        return false;
    }

    // The member itself, or a variable that was given it: TextWriter output = Console.Out.
    private static bool IsThrough(IOperation? receiver, SinkRow row, BodyScan scan, FlowEngine engine, int steps)
    {
        while (receiver is IConversionOperation { OperatorMethod: null } conversion)
            receiver = conversion.Operand;
        if (steps <= 0)
            return false;
        switch (receiver)
        {
            case IConditionalAccessInstanceOperation access:
                return IsThrough(BodyScanner.ConditionalReceiver(access), row, scan, engine, steps - 1);
            case IConditionalOperation choice:
                return IsThrough(choice.WhenTrue, row, scan, engine, steps - 1)
                    || IsThrough(choice.WhenFalse, row, scan, engine, steps - 1);
            case ICoalesceOperation coalesce:
                return IsThrough(coalesce.Value, row, scan, engine, steps - 1)
                    || IsThrough(coalesce.WhenNull, row, scan, engine, steps - 1);
            case ILocalReferenceOperation local:
                foreach (Definition definition in scan.DefinitionsOf(local.Local))
                {
                    if (definition.Kind == DefinitionKind.Assigned && IsThrough(definition.Operand, row, scan, engine, steps - 1))
                        return true;
                }

                return false;
            case IMemberReferenceOperation { Member: var member } when engine.IsInSource(member):
                return IsMemberThrough(member, row, engine, steps);
            case IMemberReferenceOperation member:
                return member.Member.Name == row.Through
                    && (row.ThroughType is null || member.Member.ContainingType.ToDisplayString() == row.ThroughType);
            default:
                return false;
        }
    }

    private static bool IsMemberThrough(ISymbol member, SinkRow row, FlowEngine engine, int steps)
    {
        foreach ((IOperation value, BodyScan body) in MemberValues.Of(member, engine))
        {
            if (IsThrough(value, row, body, engine, steps - 1))
                return true;
        }

        return false;
    }
}
