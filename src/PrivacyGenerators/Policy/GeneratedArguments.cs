using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Privacy.Model;
using Privacy.Symbols;

namespace Privacy.Generators.Policy;

/// <summary>
/// Reads attributes that use constants generated in the same run. The compiler binds those only afterwards, so they
/// are known here by their written names; every other argument has its value as usual.
/// </summary>
internal sealed class GeneratedArguments(Compilation compilation, PolicyConstants constants) : IUnboundArguments
{
    private Dictionary<string, string>? _ids;

    public string? Read(ExpressionSyntax expression)
    {
        if (expression is LiteralExpressionSyntax { Token.Value: string literal })
            return literal;
        if (WrittenName(expression) is { } name && Ids.TryGetValue(name, out string? id))
            return id;
        if (!compilation.ContainsSyntaxTree(expression.SyntaxTree))
            return null;
        SemanticModel model = compilation.GetSemanticModel(expression.SyntaxTree);
        if (model.GetSymbolInfo(expression).Symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } member)
            return member.Name;
        return model.GetConstantValue(expression) is { HasValue: true, Value: string text } ? text : null;
    }

    private Dictionary<string, string> Ids => _ids ??= Index();

    private Dictionary<string, string> Index()
    {
        Dictionary<string, string> ids = new(System.StringComparer.Ordinal);
        Add(PolicyConstants.PurposesClass, constants.Purposes);
        Add(PolicyConstants.CategoriesClass, constants.Categories);
        Add(PolicyConstants.RecipientsClass, constants.Recipients);
        return ids;

        void Add(string className, EquatableArray<PolicyConstant> table)
        {
            foreach (PolicyConstant constant in table)
            {
                string name = constant.Group is null ? constant.Name : $"{constant.Group}.{constant.Name}";
                ids[$"{className}.{name}"] = constant.Id;
            }
        }
    }

    // From the generated class on: what stands before it is a namespace.
    private static string? WrittenName(ExpressionSyntax expression)
    {
        string name = "";
        ExpressionSyntax current = expression;
        while (current is MemberAccessExpressionSyntax access)
        {
            name = $".{access.Name.Identifier.ValueText}{name}";
            if (NameOf(access.Expression) is { } receiver && IsGenerated(receiver))
                return receiver + name;
            current = access.Expression;
        }

        return null;
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };

    private static bool IsGenerated(string name) =>
        name is PolicyConstants.PurposesClass or PolicyConstants.CategoriesClass or PolicyConstants.RecipientsClass;
}
