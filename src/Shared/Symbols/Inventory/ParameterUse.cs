using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Privacy.Symbols;

/// <summary>
/// Tells which parameters a body uses only in parts: member by member, or handed to a function of the same source,
/// which is read by itself. What such an object holds besides is not processed there.
/// </summary>
internal static class ParameterUse
{
    public static HashSet<string> UsedInParts(
        IMethodSymbol function, Func<SyntaxTree, SemanticModel> modelOf, CancellationToken cancellationToken)
    {
        HashSet<string> inParts = new(StringComparer.Ordinal);
        HashSet<string> whole = new(StringComparer.Ordinal);
        foreach (SyntaxReference reference in function.DeclaringSyntaxReferences)
        {
            foreach (SimpleNameSyntax name in BodySearch.NamesIn(reference.GetSyntax(cancellationToken)))
            {
                string text = name.Identifier.ValueText;
                bool isMember = name.Parent is MemberAccessExpressionSyntax access && access.Name == name;
                if (isMember || !IsParameter(function, text))
                    continue;
                bool isPart = IsReceiver(name) || IsHandedOn(name, modelOf, cancellationToken);
                (isPart ? inParts : whole).Add(text);
            }
        }

        inParts.ExceptWith(whole);
        return inParts;
    }

    private static bool IsParameter(IMethodSymbol function, string name)
    {
        foreach (IParameterSymbol parameter in function.Parameters)
        {
            if (parameter.Name == name)
                return true;
        }

        return false;
    }

    // A call on the object itself may use all of it, but for the generated view, which redacts it.
    private static bool IsReceiver(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Expression == name =>
            access.Parent is not InvocationExpressionSyntax
            || access.Name.Identifier.ValueText == RedactionReader.View,
        ConditionalAccessExpressionSyntax access => access.Expression == name,
        IsPatternExpressionSyntax or BinaryExpressionSyntax => true,
        _ => false,
    };

    private static bool IsHandedOn(
        SimpleNameSyntax name, Func<SyntaxTree, SemanticModel> modelOf, CancellationToken cancellationToken) =>
        name.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        && modelOf(name.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol callee
        && !callee.DeclaringSyntaxReferences.IsEmpty
        && !callee.IsAbstract;
}
