using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Serializer options that went through the generated <c>RedactPersonalData()</c>.</summary>
internal static class SerializerOptions
{
    private const string Redaction = "RedactPersonalData";
    private const int MostSteps = 8;

    public static bool Redact(CallSite call, FlowEngine engine, BodyScan scan, CancellationToken cancellationToken)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { Name: "options" or "settings" or "jsonTypeInfo" or "context" })
                return IsRedacting(argument.Value, engine, scan, MostSteps, cancellationToken);
        }

        return false;
    }

    private static bool IsRedacting(
        IOperation? options, FlowEngine engine, BodyScan scan, int steps, CancellationToken cancellationToken)
    {
        while (options is IConversionOperation conversion)
            options = conversion.Operand;
        if (options is null || steps <= 0)
            return false;
        switch (options)
        {
            case IInvocationOperation { TargetMethod.Name: Redaction }:
                return true;
            case IInvalidOperation { Syntax: var syntax }:
                return syntax.ToString().Contains("." + Redaction + "(");
            case IInvocationOperation fluent when BodyScanner.ReceiverOf(fluent) is { } receiver:
                return IsRedacting(receiver, engine, scan, steps - 1, cancellationToken);
            case ILocalReferenceOperation or IParameterReferenceOperation:
                return IsRedacted(options, engine, scan, steps, cancellationToken);
            case IFieldReferenceOperation or IPropertyReferenceOperation:
                ISymbol member = ((IMemberReferenceOperation)options).Member.OriginalDefinition;
                return FixedDelegates.InitializerOf(member, engine, cancellationToken) is { } initializer
                    && IsRedacting(FixedDelegates.ValueOf(initializer), engine, initializer, steps - 1, cancellationToken);
            default:
                return false;
        }
    }

    // Either assigned redacting options, or told to redact by a statement of its own.
    private static bool IsRedacted(
        IOperation options, FlowEngine engine, BodyScan scan, int steps, CancellationToken cancellationToken)
    {
        ISymbol? variable = BodyScanner.RootOf(options);
        foreach (IOperation use in scan.Uses)
        {
            if (use is IInvocationOperation { TargetMethod.Name: Redaction } call
                && SymbolEqualityComparer.Default.Equals(BodyScanner.RootOf(BodyScanner.ReceiverOf(call)), variable))
            {
                return true;
            }
        }

        if (variable is not ILocalSymbol local || scan.DefinitionsOf(local).Count == 0)
            return false;
        foreach (Definition definition in scan.DefinitionsOf(local))
        {
            if (definition.Kind == DefinitionKind.Assigned
                && !IsRedacting(definition.Operand, engine, scan, steps - 1, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }
}
