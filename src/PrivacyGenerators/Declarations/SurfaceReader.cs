using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Privacy.Generators.Declarations;

/// <summary>Reads the surface of one file.</summary>
internal sealed class SurfaceReader
{
    private const string Body = "{}";
    private readonly CancellationToken _cancellationToken;
    private readonly List<string> _declared = [];
    private readonly HashSet<string> _mentioned = new(StringComparer.Ordinal);
    private readonly List<string> _candidates = [];
    private ContentHash _hash;
    private bool _hasGlobalUsings;

    private SurfaceReader(CancellationToken cancellationToken) => _cancellationToken = cancellationToken;

    public static FileSurface Read(SyntaxTree tree, CancellationToken cancellationToken)
    {
        SurfaceReader reader = new(cancellationToken);
        CompilationUnitSyntax root = (CompilationUnitSyntax)tree.GetRoot(cancellationToken);
        for (DirectiveTriviaSyntax? directive = root.ContainsDirectives ? root.GetFirstDirective() : null;
            directive is not null; directive = directive.GetNextDirective())
        {
            // Others have done their work when the text was parsed.
            if (directive.IsKind(SyntaxKind.NullableDirectiveTrivia))
                reader._hash.Add(directive.ToString());
        }

        reader.Visit(root);
        return new FileSurface
        {
            Hash = reader._hash.Value,
            Declared = reader._declared,
            Mentioned = reader._mentioned,
            Candidates = reader._candidates,
            HasGlobalUsings = reader._hasGlobalUsings,
        };
    }

    private void Visit(SyntaxNode node)
    {
        if (IsHidden(node))
        {
            _hash.Add(Body);
            return;
        }

        Note(node);
        foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is { } inner)
                Visit(inner);
            else
                Visit(child.AsToken());
        }
    }

    private void Visit(SyntaxToken token)
    {
        _hash.Add(token.Text);
        if (token.IsKind(SyntaxKind.IdentifierToken))
            _mentioned.Add(token.ValueText);
    }

    // What runs declares nothing, but whether there is a body tells a stored property from a computed one.
    private static bool IsHidden(SyntaxNode node) => node switch
    {
        BlockSyntax or ArrowExpressionClauseSyntax or GlobalStatementSyntax => true,
        EqualsValueClauseSyntax { Parent: EnumMemberDeclarationSyntax } => false,
        EqualsValueClauseSyntax { Parent.Parent.Parent: FieldDeclarationSyntax field } =>
            !field.Modifiers.Any(SyntaxKind.ConstKeyword),
        EqualsValueClauseSyntax => true,
        _ => false,
    };

    private void Note(SyntaxNode node)
    {
        switch (node)
        {
            case BaseTypeDeclarationSyntax type:
                _cancellationToken.ThrowIfCancellationRequested();
                Declare(type.Identifier.ValueText);
                AddViewNames(type);
                if (type is TypeDeclarationSyntax declaration && IsCandidate(declaration))
                    _candidates.Add(DeclaredName.Of(declaration));
                break;
            case DelegateDeclarationSyntax type:
                Declare(type.Identifier.ValueText);
                break;
            case UsingDirectiveSyntax use:
                _hasGlobalUsings |= !use.GlobalKeyword.IsKind(SyntaxKind.None);
                if (use.Alias is { } alias)
                    Declare(alias.Name.Identifier.ValueText);
                break;
        }
    }

    private void Declare(string name)
    {
        const string Suffix = "Attribute";
        _declared.Add(name);
        if (name.EndsWith(Suffix, StringComparison.Ordinal) && name.Length > Suffix.Length)
            _declared.Add(name.Substring(0, name.Length - Suffix.Length));
    }

    // A type of the name that a view would get makes the view take another.
    private void AddViewNames(BaseTypeDeclarationSyntax type)
    {
        string name = type.Identifier.ValueText;
        for (SyntaxNode? node = type.Parent; node is BaseTypeDeclarationSyntax outer; node = node.Parent)
            name = $"{outer.Identifier.ValueText}_{name}";
        _mentioned.Add(name + "Redacted");
        _mentioned.Add(name + "RedactedExtensions");
    }

    private static bool IsCandidate(TypeDeclarationSyntax type)
    {
        if (type.BaseList is not null || type.AttributeLists.Count > 0)
            return true;
        foreach (MemberDeclarationSyntax member in type.Members)
        {
            if (member is BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax && member.AttributeLists.Count > 0)
                return true;
        }

        if (type is not RecordDeclarationSyntax { ParameterList: { } parameters })
            return false;
        foreach (ParameterSyntax parameter in parameters.Parameters)
        {
            if (parameter.AttributeLists.Count > 0)
                return true;
        }

        return false;
    }
}
