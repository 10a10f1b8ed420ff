using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Flow.Names;

/// <summary>Reads declarations from syntax and their words from the text: bodies are not walked.</summary>
internal sealed class TreeWordsReader(TreeWords words, SyntaxTree tree, CancellationToken cancellationToken)
{
    // Members that code uses without naming them: their type's name stands for them.
    private static readonly HashSet<string> UsedUnnamed =
    [
        "Add", "Current", "Deconstruct", "GetAsyncEnumerator", "GetAwaiter", "GetEnumerator", "GetResult", "MoveNext",
        "MoveNextAsync", "Select", "SelectMany", "Where", "OrderBy", "OrderByDescending", "ThenBy", "GroupBy", "Join",
        "GroupJoin", "Cast", "Slice",
    ];

    private readonly HashSet<int> _read = [];
    private readonly HashSet<int> _assigned = [];
    private readonly string _text = tree.GetText(cancellationToken).ToString();

    public void Read()
    {
        if (tree.GetRoot(cancellationToken) is CompilationUnitSyntax unit)
            Visit(unit.Members, null, isHidden: false);
    }

    private void Visit(SyntaxList<MemberDeclarationSyntax> members, string? type, bool isHidden)
    {
        foreach (MemberDeclarationSyntax member in members)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space:
                    Visit(space.Members, null, isHidden: false);
                    break;
                case TypeDeclarationSyntax declaration:
                    VisitType(declaration, type is not null && (isHidden || !IsShown(declaration.Modifiers)));
                    break;
                case EnumDeclarationSyntax or DelegateDeclarationSyntax or GlobalStatementSyntax:
                    break;
                default:
                    VisitMember(member, type ?? "", isHidden);
                    break;
            }
        }
    }

    private void VisitType(TypeDeclarationSyntax type, bool isHidden)
    {
        string name = type.Identifier.ValueText;
        int hash = Words.HashOf(name);
        if (IsMarked(type.AttributeLists))
            words.Marked.Add(hash);
        foreach (ParameterSyntax parameter in Parameters(type.ParameterList))
        {
            if (!IsMarked(parameter.AttributeLists))
                continue;
            words.Marked.Add(Words.HashOf(parameter.Identifier.ValueText));
            words.Marked.UnionWith(Words.Unnamed);
            words.PersonalTypes.Add(hash);
        }

        if (type.BaseList is { } bases)
            Add(name, bases, isMarked: false);
        AddShape(type, hash);
        Visit(type.Members, name, isHidden);
    }

    // An object of a type is personal with what its members are.
    private void AddShape(TypeDeclarationSyntax type, int name)
    {
        _read.Clear();
        if (type.ParameterList is { } parameters)
            Collect(parameters);
        foreach (MemberDeclarationSyntax member in type.Members)
        {
            TypeSyntax? content = member switch
            {
                PropertyDeclarationSyntax property => property.Type,
                FieldDeclarationSyntax field => field.Declaration.Type,
                _ => null,
            };
            if (content is null)
                continue;
            if (IsMarked(member.AttributeLists))
                words.PersonalTypes.Add(name);
            Collect(content);
        }

        words.Shapes.Add(new DeclaredWords(name, [.. _read], [], IsMarked: false));
    }

    private void Collect(SyntaxNode node) => Words.Collect(_text, node.SpanStart, node.Span.End, _read, _read);

    private void VisitMember(MemberDeclarationSyntax member, string type, bool isHidden)
    {
        bool isMarked = IsMarked(member.AttributeLists);
        switch (member)
        {
            case MethodDeclarationSyntax method:
                AddNamed(method.Identifier.ValueText, type, method, isMarked || AnyMarked(method.ParameterList));
                break;
            case PropertyDeclarationSyntax property:
                if ((isHidden || !IsShown(property.Modifiers)) && property.ExpressionBody is null && MayKeep(property.Type))
                    words.State.Add(Words.HashOf(property.Identifier.ValueText));
                AddNamed(property.Identifier.ValueText, type, property, isMarked);
                break;
            case BaseFieldDeclarationSyntax field:
                bool isState = field is EventFieldDeclarationSyntax || MayKeep(field.Declaration.Type);
                foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
                {
                    if (isState)
                        words.State.Add(Words.HashOf(variable.Identifier.ValueText));
                    AddNamed(variable.Identifier.ValueText, type, field, isMarked);
                }

                break;
            case EventDeclarationSyntax declaration:
                AddNamed(declaration.Identifier.ValueText, type, declaration, isMarked);
                break;
            case BaseMethodDeclarationSyntax method:
                Add(type, method, isMarked || AnyMarked(method.ParameterList));
                break;
            default:
                Add(type, member, isMarked);
                break;
        }
    }

    private void AddNamed(string name, string type, MemberDeclarationSyntax member, bool isMarked)
    {
        if (isMarked)
            words.Marked.Add(Words.HashOf(name));
        Add(name, member, isMarked);
        if (UsedUnnamed.Contains(name))
            words.Declarations.Add(words.Declarations[words.Declarations.Count - 1] with { Name = Words.HashOf(type) });
    }

    private void Add(string name, SyntaxNode declaration, bool isMarked)
    {
        _read.Clear();
        _assigned.Clear();
        int start = declaration is MemberDeclarationSyntax { AttributeLists: { Count: > 0 } lists }
            ? lists[lists.Count - 1].Span.End
            : declaration.SpanStart;
        Words.Collect(_text, start, declaration.Span.End, _read, _assigned);
        words.Declarations.Add(new DeclaredWords(Words.HashOf(name), [.. _read], [.. _assigned], isMarked));
    }

    private static SeparatedSyntaxList<ParameterSyntax> Parameters(BaseParameterListSyntax? list) =>
        list?.Parameters ?? default;

    private static bool AnyMarked(BaseParameterListSyntax list)
    {
        foreach (ParameterSyntax parameter in list.Parameters)
        {
            if (IsMarked(parameter.AttributeLists))
                return true;
        }

        return false;
    }

    private static bool IsMarked(SyntaxList<AttributeListSyntax> lists)
    {
        foreach (AttributeListSyntax list in lists)
        {
            foreach (AttributeSyntax attribute in list.Attributes)
            {
                NameSyntax name = attribute.Name;
                if (name is QualifiedNameSyntax qualified)
                    name = qualified.Right;
                if (name is not SimpleNameSyntax simple || MarkNames.MayMark(simple.Identifier.ValueText))
                    return true;
            }
        }

        return false;
    }

    private static bool IsShown(SyntaxTokenList modifiers)
    {
        foreach (SyntaxToken modifier in modifiers)
        {
            if (modifier.RawKind is (int)SyntaxKind.PublicKeyword or (int)SyntaxKind.InternalKeyword
                or (int)SyntaxKind.ProtectedKeyword)
            {
                return true;
            }
        }

        return false;
    }

    // An object of an interface keeps its content behind its own members.
    private static bool MayKeep(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => MayKeep(nullable.ElementType),
        PredefinedTypeSyntax predefined => predefined.Keyword.RawKind != (int)SyntaxKind.BoolKeyword,
        QualifiedNameSyntax qualified => MayKeep(qualified.Right),
        IdentifierNameSyntax simple => !IsInterfaceName(simple.Identifier.ValueText),
        GenericNameSyntax generic => generic.TypeArgumentList.Arguments.Any(MayKeep),
        _ => true,
    };

    private static bool IsInterfaceName(string name) => name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]);
}
