using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Catalog;

namespace PrivacyAnalyzers.Flow.Engine;

internal sealed partial class BodyScanner
{
    /// <summary>The variable that an expression is, or is a fluent chain or conversion on.</summary>
    public static ISymbol? RootOf(IOperation? operation)
    {
        while (true)
        {
            switch (operation)
            {
                case ILocalReferenceOperation local:
                    return local.Local;
                case IParameterReferenceOperation parameter:
                    return parameter.Parameter;
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } self:
                    return self.Type;
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IInvocationOperation invocation when MutatorNames.IsOnReceiver(invocation.TargetMethod.Name):
                    operation = ReceiverOf(invocation);
                    break;
                case IImplicitIndexerReferenceOperation slice:
                    operation = slice.Instance;
                    break;
                case IArrayElementReferenceOperation element:
                    operation = element.ArrayReference;
                    break;
                case IConditionalAccessInstanceOperation access:
                    operation = ConditionalReceiver(access);
                    break;
                case IMemberReferenceOperation { Instance: { } instance }:
                    operation = instance;
                    break;
                default:
                    return null;
            }
        }
    }

    /// <summary>The members read between the variable and the expression, from the variable outwards.</summary>
    public static PartPath? PathFromRoot(IOperation? operation)
    {
        switch (operation)
        {
            case IConversionOperation conversion:
                return PathFromRoot(conversion.Operand);
            case IParenthesizedOperation parenthesized:
                return PathFromRoot(parenthesized.Operand);
            case IInvocationOperation invocation:
                return PathFromRoot(ReceiverOf(invocation));
            case IConditionalAccessInstanceOperation access:
                return PathFromRoot(ConditionalReceiver(access));
            case IImplicitIndexerReferenceOperation slice:
                return PathFromRoot(slice.Instance);
            case IPropertyReferenceOperation { Arguments.Length: > 0 } indexer:
                PartPath? path = PathFromRoot(indexer.Instance);
                return TypeFacts.HasKeys(indexer.Instance?.Type) ? PartPath.OfValue(path) : path;
            case IArrayElementReferenceOperation element:
                return PathFromRoot(element.ArrayReference);
            case IMemberReferenceOperation { Instance: { } instance } member:
                return PartPath.OfMember(PathFromRoot(instance), member.Member);
            default:
                return null;
        }
    }

    /// <summary>The object a method is called on, also for extension methods.</summary>
    public static IOperation? ReceiverOf(IInvocationOperation invocation)
    {
        if (invocation.Instance is not null)
            return invocation.Instance;
        return invocation.TargetMethod.IsExtensionMethod && invocation.Arguments.Length > 0
            ? invocation.Arguments[0].Value
            : null;
    }

    /// <summary>What stands before the <c>?.</c> that an access belongs to.</summary>
    public static IOperation? ConditionalReceiver(IConditionalAccessInstanceOperation instance)
    {
        IOperation child = instance;
        for (IOperation? current = instance.Parent; current is not null; child = current, current = current.Parent)
        {
            if (current is IConditionalAccessOperation access && ReferenceEquals(access.WhenNotNull, child))
                return access.Operation;
        }

        return null;
    }

    private void VisitInvocation(IInvocationOperation invocation)
    {
        scan.Uses.Add(invocation);
        IMethodSymbol method = invocation.TargetMethod;
        scan.Mentions.Add(method);
        if (method.MethodKind == MethodKind.DelegateInvoke || ReceiverOf(invocation) is not { } receiver)
            return;
        bool isMutator = MutatorNames.IsMutator(method.Name);
        if (isMutator && IsLibrary(method) && receiver.Type is INamedTypeSymbol { IsGenericType: true })
        {
            foreach (IArgumentOperation argument in invocation.Arguments)
                Hold(LocalIn(argument.Value), receiver, isElement: true);
        }

        if (receiver is not IMemberReferenceOperation { Instance: null })
            VisitReceiver(invocation, receiver, isMutator);
    }

    private void VisitReceiver(IInvocationOperation invocation, IOperation receiver, bool isMutator)
    {
        IMethodSymbol method = invocation.TargetMethod;
        bool isOwn = !method.IsStatic && !IsLibrary(method);
        if (IsEmptied(invocation) && receiver is ILocalReferenceOperation cleared)
        {
            scan.Add(new Definition(cleared.Local, DefinitionKind.Cleared, null, invocation) { Kills = true });
        }
        else if (RootOf(receiver) is { } root)
        {
            PartPath? path = PathFromRoot(receiver);
            if (isMutator)
                Change(new Definition(root, DefinitionKind.Added, invocation, invocation) { Path = path });
            else if (IsEmptied(invocation) && !isOwn && path is not null)
                scan.Add(new Definition(root, DefinitionKind.Cleared, null, invocation) { Path = path });
            else if (isOwn)
                Change(new Definition(root, DefinitionKind.Argument, invocation, invocation) { Ordinal = Definition.Receiver, Path = path });
        }
        else if ((isMutator || isOwn) && Conversions.Strip(receiver) is IInvocationOperation giver)
        {
            ChangeGivers(invocation, isMutator ? DefinitionKind.Added : DefinitionKind.Argument, giver);
        }
    }

    // A span is emptied by filling it with one character.
    private static bool IsEmptied(IInvocationOperation invocation) => invocation.TargetMethod switch
    {
        { Name: "Clear", Parameters.Length: 0 } => true,
        { Name: "Fill", Parameters.Length: 1, ContainingType.Name: "Span" } => invocation.Arguments[0].Value.ConstantValue.HasValue,
        _ => false,
    };

    private void VisitArgument(IArgumentOperation argument)
    {
        if (argument.Parameter is not { } parameter || argument.Parent is not { } call)
            return;
        IOperation value = argument.Value is IDeclarationExpressionOperation declaration
            ? declaration.Expression
            : argument.Value;
        if (parameter.RefKind is RefKind.Out or RefKind.Ref)
        {
            if (VariableOf(value) is { } target)
            {
                scan.Add(new Definition(target, DefinitionKind.Argument, call, argument)
                {
                    Ordinal = parameter.Ordinal,
                    Kills = true,
                });
            }

            if (call is IInvocationOperation { TargetMethod: { } method } source && IsLibrary(method))
                Hold(LocalIn(value), ReceiverOf(source), isElement: true);
        }
        else if (MayBeFilled(parameter) && RootOf(value) is { } filled)
        {
            Change(new Definition(filled, DefinitionKind.Argument, call, argument)
            {
                Ordinal = parameter.Ordinal,
                Path = PathFromRoot(value),
            });
        }
    }

    // Only a method whose body can be read is known to fill what it is handed.
    private static bool MayBeFilled(IParameterSymbol parameter) =>
        MutatorNames.IsDestination(parameter.Name)
        || (IsView(parameter.Type)
            || parameter.Type is { IsReferenceType: true, SpecialType: not SpecialType.System_String, TypeKind: not TypeKind.Delegate })
        && !parameter.ContainingSymbol.DeclaringSyntaxReferences.IsEmpty;

    private static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private void VisitLambda(IAnonymousFunctionOperation lambda)
    {
        IOperation? consumer = lambda.Parent;
        while (consumer is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
            consumer = consumer.Parent;
        if (consumer is IArgumentOperation or IEventAssignmentOperation)
            BindLambda(lambda, consumer);
    }

    private void BindLambda(IAnonymousFunctionOperation lambda, IOperation consumer)
    {
        foreach (IParameterSymbol parameter in lambda.Symbol.Parameters)
        {
            scan.Add(new Definition(parameter, DefinitionKind.Invoked, consumer, lambda)
            {
                Ordinal = parameter.Ordinal,
            });
        }
    }

    /// <summary>The lambda that a delegate-valued expression is.</summary>
    public static IAnonymousFunctionOperation? LambdaIn(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda;
                case IDelegateCreationOperation creation:
                    operation = creation.Target;
                    break;
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return null;
            }
        }
    }
}
