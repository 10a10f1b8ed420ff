using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Rows that are sinks only for certain keys, receivers or targets.</summary>
internal static class SinkConditions
{
    public static bool Hold(SinkRow row, CallSite call, ValueScope scope)
    {
        if (row.Keys is { } keys && !KeyedSinks.IsNamed(call, keys))
            return false;
        return row.IntoFile is { } parameters ? WritesToFile(call, parameters, scope) : IsOn(row, call.Receiver, scope);
    }

    /// <summary>For a method group: what its receiver says alone.</summary>
    public static bool Hold(SinkRow row, IOperation? receiver, ValueScope scope) =>
        row is { Keys: null, IntoFile: null } && IsOn(row, receiver, scope);

    private static bool IsOn(SinkRow row, IOperation? receiver, ValueScope scope) => row.OnlyFiles
        ? FileWriters.IsFile(receiver, scope)
        : row.Through is null || IsThrough(receiver, row, scope);

    private static bool WritesToFile(CallSite call, string parameters, ValueScope scope)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { Name: var name }
                && System.Array.IndexOf(parameters.Split(','), name) >= 0
                && (name == "fileName" || FileWriters.IsFile(argument.Value, scope)))
            {
                return true;
            }
        }

        return false;
    }

    // The member itself, or a variable that was given it: TextWriter output = Console.Out.
    private static bool IsThrough(IOperation? receiver, SinkRow row, ValueScope scope)
    {
        receiver = Conversions.Strip(receiver);
        if (!scope.TryStep())
            return false;
        switch (receiver)
        {
            case IConditionalAccessInstanceOperation access:
                return IsThrough(BodyScanner.ConditionalReceiver(access), row, scope);
            case IConditionalOperation choice:
                return IsThrough(choice.WhenTrue, row, scope)
                    || IsThrough(choice.WhenFalse, row, scope);
            case ICoalesceOperation coalesce:
                return IsThrough(coalesce.Value, row, scope)
                    || IsThrough(coalesce.WhenNull, row, scope);
            case ILocalReferenceOperation local:
                foreach (Definition definition in scope.Body.DefinitionsOf(local.Local))
                {
                    if (definition.Kind == DefinitionKind.Assigned && IsThrough(definition.Operand, row, scope))
                        return true;
                }

                return false;
            case IMemberReferenceOperation { Member: var member } when scope.Engine.IsInSource(member):
                return IsMemberThrough(member, row, scope);
            case IMemberReferenceOperation member:
                return member.Member.Name == row.Through
                    && (row.ThroughType is null || member.Member.ContainingType.ToDisplayString() == row.ThroughType);
            default:
                return false;
        }
    }

    private static bool IsMemberThrough(ISymbol member, SinkRow row, ValueScope scope)
    {
        foreach ((IOperation value, BodyScan body) in MemberValues.Of(member, scope))
        {
            if (IsThrough(value, row, scope.In(body)))
                return true;
        }

        return false;
    }
}
