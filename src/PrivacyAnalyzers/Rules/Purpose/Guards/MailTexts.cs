using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Rules.Purpose.Guards;

/// <summary>The text of a mail, where code hands it over: as an argument or member that is named after a mail's body.</summary>
internal static class MailTexts
{
    private const int MaxDepth = 4;

    private static readonly string[] Names =
    [
        "body", "htmlBody", "textBody", "bodyHtml", "bodyText", "html", "htmlMessage", "htmlContent", "plainTextContent",
        "htmlText",
    ];

    private static readonly string[] Words =
        ["unsubscri", "opt-out", "opt out", "optout", "list-unsubscribe", "abbestell", "abmeld", "désabonn", "desabonn"];

    /// <summary>
    /// Whether code speaks of unsubscribing at all: in a text, or in the name of what it uses. To ask whether somebody
    /// unsubscribed offers nothing.
    /// </summary>
    public static bool MentionsUnsubscribing(IOperation block)
    {
        foreach (IOperation operation in block.Descendants())
        {
            string? text = operation switch
            {
                { Type.SpecialType: SpecialType.System_Boolean } => null,
                ILiteralOperation { ConstantValue: { HasValue: true, Value: string literal } } => literal,
                IMemberReferenceOperation member => member.Member.Name,
                IInvocationOperation call => call.TargetMethod.Name,
                IParameterReferenceOperation parameter => parameter.Parameter.Name,
                ILocalReferenceOperation local => local.Local.Name,
                IObjectCreationOperation { Type: { } type } => type.Name,
                _ => null,
            };
            if (text is not null && Says(text))
                return true;
        }

        return false;
    }

    /// <summary>The text of the mail that a call sends, if all of it can be seen here; null otherwise.</summary>
    public static IOperation? FindVisible(IInvocationOperation send)
    {
        foreach (IArgumentOperation argument in send.Arguments)
        {
            if (Find(argument, MaxDepth) is { } text)
                return text;
        }

        return null;
    }

    private static IOperation? Find(IArgumentOperation argument, int depth)
    {
        IOperation value = GuardConditions.Unwrap(argument.Value);
        if (argument.Parameter is { Type.SpecialType: SpecialType.System_String, Name: var name } && IsBody(name))
            return IsVisible(value, depth) ? value : null;
        return FindInMessage(value, depth);
    }

    private static IOperation? FindInMessage(IOperation value, int depth)
    {
        if (depth == 0)
            return null;
        switch (value)
        {
            case IObjectCreationOperation creation:
                foreach (IArgumentOperation argument in creation.Arguments)
                {
                    if (Find(argument, depth - 1) is { } text)
                        return text;
                }

                return creation.Initializer is null ? null : FindAssigned(creation.Initializer, depth);
            case ILocalReferenceOperation local:
                return FindInLocal(local, depth);
            default:
                return null;
        }
    }

    private static IOperation? FindInLocal(ILocalReferenceOperation reference, int depth)
    {
        foreach (IOperation operation in LocalDefinitions.FindBody(reference).Descendants())
        {
            if (LocalDefinitions.Find(operation, reference.Local) is { } value)
            {
                if (FindInMessage(GuardConditions.Unwrap(value), depth - 1) is { } text)
                    return text;
            }
            else if (operation is ISimpleAssignmentOperation
                {
                    Target: IPropertyReferenceOperation { Instance: ILocalReferenceOperation owner } target
                } assignment
                && SymbolEqualityComparer.Default.Equals(owner.Local, reference.Local)
                && IsBody(target.Property.Name)
                && IsVisible(GuardConditions.Unwrap(assignment.Value), depth))
            {
                return assignment.Value;
            }
        }

        return null;
    }

    private static IOperation? FindAssigned(IObjectOrCollectionInitializerOperation initializer, int depth)
    {
        foreach (IOperation operation in initializer.Initializers)
        {
            if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment
                && IsBody(target.Property.Name)
                && IsVisible(GuardConditions.Unwrap(assignment.Value), depth))
            {
                return assignment.Value;
            }
        }

        return null;
    }

    // Literals, and literals with members of objects between them: no helper, parameter or resource adds anything.
    private static bool IsVisible(IOperation value, int depth)
    {
        if (value.ConstantValue is { HasValue: true, Value: string { Length: > 0 } })
            return true;
        switch (value)
        {
            case IInterpolatedStringOperation interpolated:
                foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
                {
                    if (part is IInterpolationOperation { Expression: var hole }
                        && GuardConditions.Unwrap(hole) is not IMemberReferenceOperation { Instance: not null })
                    {
                        return false;
                    }
                }

                return true;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return IsPart(sum.LeftOperand, depth) && IsPart(sum.RightOperand, depth);
            case ILocalReferenceOperation local when depth > 0:
                return IsVisibleLocal(local, depth - 1);
            default:
                return false;
        }
    }

    private static bool IsPart(IOperation operand, int depth)
    {
        IOperation part = GuardConditions.Unwrap(operand);
        return IsVisible(part, depth) || part is IMemberReferenceOperation { Instance: not null };
    }

    private static bool IsVisibleLocal(ILocalReferenceOperation reference, int depth)
    {
        bool found = false;
        foreach (IOperation operation in LocalDefinitions.FindBody(reference).Descendants())
        {
            if (LocalDefinitions.Find(operation, reference.Local) is not { } value)
                continue;
            found = true;
            if (!IsVisible(GuardConditions.Unwrap(value), depth))
                return false;
        }

        return found;
    }

    private static bool IsBody(string name) =>
        Array.Exists(Names, known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));

    private static bool Says(string text)
    {
        foreach (string word in Words)
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }
}
