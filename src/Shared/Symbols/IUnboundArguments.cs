using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Privacy.Symbols;

/// <summary>Gives the text of attribute arguments that the compiler could not bind.</summary>
internal interface IUnboundArguments
{
    /// <summary>A string as it is, an enum member by its name; null when neither can be told.</summary>
    string? Read(ExpressionSyntax expression);
}
