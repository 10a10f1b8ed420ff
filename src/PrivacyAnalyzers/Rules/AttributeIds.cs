using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Privacy.Symbols;

namespace PrivacyAnalyzers.Rules;

/// <summary>
/// An id written in one of our attributes; <see cref="Id"/> is null when it is a null constant. A constant that its
/// class does not have is given by its name, with the class.
/// </summary>
internal readonly record struct AttributeId(
    AttributeKind Kind, ExpressionSyntax Expression, string? Id, INamedTypeSymbol? MissingFrom = null)
{
    /// <summary>Names of the constants that the class has.</summary>
    public IEnumerable<string> Constants()
    {
        if (MissingFrom is null)
            yield break;
        foreach (ISymbol member in MissingFrom.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true })
                yield return member.Name;
        }
    }
}

/// <summary>Visits the ids written in attributes, wherever these stand, each with the expression that gives it.</summary>
internal static class AttributeIds
{
    public static void Register(
        CompilationStartAnalysisContext context,
        PrivacyContext privacy,
        Func<AttributeKind, bool> isWanted,
        Action<SyntaxNodeAnalysisContext, AttributeId> visit)
    {
        KnownSymbols known = privacy.Known;
        context.RegisterSyntaxNodeAction(
            node =>
            {
                if (node.Node is AttributeSyntax { ArgumentList.Arguments.Count: > 0 } attribute
                    && TryGetKind(attribute, known, node.SemanticModel, node.CancellationToken, out AttributeKind kind)
                    && isWanted(kind))
                {
                    Visit(node, attribute, kind, visit);
                }
            },
            SyntaxKind.Attribute);
    }

    /// <summary>The declared symbol an attribute stands on, for a message; null for those on assemblies and lambdas.</summary>
    public static ISymbol? FindTarget(SyntaxNodeAnalysisContext context)
    {
        SyntaxNode? declaration = context.Node.Parent?.Parent;
        if (declaration is BaseFieldDeclarationSyntax { Declaration.Variables: { Count: > 0 } variables })
            declaration = variables[0];
        return declaration is null or CompilationUnitSyntax
            ? null
            : context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken);
    }

    private static bool TryGetKind(
        AttributeSyntax attribute,
        KnownSymbols known,
        SemanticModel model,
        CancellationToken cancellationToken,
        out AttributeKind kind) =>
        known.TryGetKind(model.GetTypeInfo(attribute, cancellationToken).Type as INamedTypeSymbol, out kind);

    private static void Visit(
        SyntaxNodeAnalysisContext context,
        AttributeSyntax attribute,
        AttributeKind kind,
        Action<SyntaxNodeAnalysisContext, AttributeId> visit)
    {
        foreach (AttributeArgumentSyntax argument in attribute.ArgumentList!.Arguments)
        {
            if (argument.NameEquals is not null)
                continue;
            foreach (ExpressionSyntax expression in Elements(argument.Expression))
            {
                // Other half-typed code has no constant here, and the compiler says so.
                Optional<object?> value = context.SemanticModel.GetConstantValue(expression, context.CancellationToken);
                if (value.HasValue && value.Value is null or string)
                    visit(context, new AttributeId(kind, expression, value.Value as string));
                else if (!value.HasValue && FindMissing(expression, context) is { } missing)
                    visit(context, missing with { Kind = kind });
            }
        }
    }

    // A class of constants, generated or not, that has no constant of this name.
    private static AttributeId? FindMissing(ExpressionSyntax expression, SyntaxNodeAnalysisContext context)
    {
        if (expression is not MemberAccessExpressionSyntax { Name: { IsMissing: false } name, Expression: var receiver }
            || context.SemanticModel.GetSymbolInfo(receiver, context.CancellationToken).Symbol
                is not INamedTypeSymbol { IsStatic: true } owner
            || !owner.GetMembers(name.Identifier.ValueText).IsEmpty)
        {
            return null;
        }

        AttributeId missing = new(default, name, name.Identifier.ValueText, owner);
        foreach (string _ in missing.Constants())
            return missing;
        return null;
    }

    private static IEnumerable<ExpressionSyntax> Elements(ExpressionSyntax expression)
    {
        InitializerExpressionSyntax? initializer = expression switch
        {
            ArrayCreationExpressionSyntax array => array.Initializer,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer,
            _ => null,
        };
        return initializer is null ? new[] { expression } : initializer.Expressions;
    }
}
