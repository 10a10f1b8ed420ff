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
    private int _namespace = Words.Global;
    private int _owner;
    private readonly string _text = tree.GetText(cancellationToken).ToString();

    public void Read()
    {
        if (tree.GetRoot(cancellationToken) is not CompilationUnitSyntax unit)
            return;
        AddAliases(unit.Usings);
        Visit(unit.Members, null, isHidden: false, isShown: false);
    }

    private void VisitNamespace(BaseNamespaceDeclarationSyntax space)
    {
        int outer = _namespace;
        _namespace = HashOf(outer, space.Name);
        AddAliases(space.Usings);
        Visit(space.Members, null, isHidden: false, isShown: false);
        _namespace = outer;
    }

    private static int HashOf(int outer, NameSyntax name) => name is QualifiedNameSyntax qualified
        ? Words.HashOf(HashOf(outer, qualified.Left), qualified.Right.Identifier.ValueText)
        : Words.HashOf(outer, PlainName(name));

    private void Visit(SyntaxList<MemberDeclarationSyntax> members, string? type, bool isHidden, bool isShown)
    {
        foreach (MemberDeclarationSyntax member in members)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space:
                    VisitNamespace(space);
                    break;
                case TypeDeclarationSyntax declaration:
                    if (type is null)
                        _owner = Words.HashOf(_namespace, declaration.Identifier.ValueText);
                    VisitType(declaration, type is not null && (isHidden || !IsShown(declaration.Modifiers)));
                    break;
                case EnumDeclarationSyntax or DelegateDeclarationSyntax or GlobalStatementSyntax:
                    break;
                default:
                    VisitMember(member, type ?? "", isHidden, isPrivate: !isShown && !IsShown(member.Modifiers));
                    break;
            }
        }
    }

    private void VisitType(TypeDeclarationSyntax type, bool isHidden)
    {
        string name = type.Identifier.ValueText;
        int hash = Words.HashOf(name);
        AddMarks(type.AttributeLists, hash, 0);
        foreach (ParameterSyntax parameter in Parameters(type.ParameterList))
            AddPart(parameter, hash);
        if (type.BaseList is { } bases)
            Add(name, bases, isPrivate: false);
        AddShape(type, hash);
        Visit(type.Members, name, isHidden, isShown: type is InterfaceDeclarationSyntax);
    }

    // A part of a record may be taken out by its position.
    private void AddPart(ParameterSyntax parameter, int type)
    {
        AddMarks(parameter.AttributeLists, Words.HashOf(parameter.Identifier.ValueText), type);
        foreach (int word in Words.Unnamed)
            AddMarks(parameter.AttributeLists, word, type);
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
            if (content is not null)
                Collect(content);
        }

        words.Shapes.Add(new DeclaredWords(_owner, IsPrivate: false, name, [.. _read], []));
    }

    private void Collect(SyntaxNode node) => Words.Collect(_text, node.SpanStart, node.Span.End, _read, _read);

    private void VisitMember(MemberDeclarationSyntax member, string type, bool isHidden, bool isPrivate)
    {
        switch (member)
        {
            case MethodDeclarationSyntax method:
                isPrivate &= method.ExplicitInterfaceSpecifier is null;
                if (method.ReturnType is RefTypeSyntax)
                    AddState(method.Identifier, isPrivate);
                AddNamed(method.Identifier.ValueText, type, method, isPrivate);
                AddParameterMarks(method.ParameterList, method.Identifier.ValueText);
                break;
            case PropertyDeclarationSyntax property:
                isPrivate &= property.ExplicitInterfaceSpecifier is null;
                bool isKept = (isHidden || isPrivate) && property.ExpressionBody is null && MayKeep(property.Type);
                if (isKept || property.Type is RefTypeSyntax)
                    AddState(property.Identifier, isPrivate);
                AddNamed(property.Identifier.ValueText, type, property, isPrivate);
                break;
            case BaseFieldDeclarationSyntax field:
                isPrivate &= field is not EventFieldDeclarationSyntax;
                foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
                {
                    if (field is EventFieldDeclarationSyntax
                        || ((isHidden || isPrivate) && MayKeep(field.Declaration.Type) && !IsLock(field, variable)))
                    {
                        AddState(variable.Identifier, isPrivate);
                    }

                    AddNamed(variable.Identifier.ValueText, type, field, isPrivate);
                }

                break;
            case EventDeclarationSyntax declaration:
                AddNamed(declaration.Identifier.ValueText, type, declaration, isPrivate: false);
                break;
            case BaseMethodDeclarationSyntax method:
                AddNamed(type, type, method, isPrivate: false);
                AddParameterMarks(method.ParameterList, type);
                break;
            default:
                AddNamed(type, type, member, isPrivate: false);
                break;
        }
    }

    private void AddState(SyntaxToken name, bool isPrivate) =>
        words.State.Add((isPrivate ? _owner : 0, Words.HashOf(name.ValueText)));

    private void AddNamed(string name, string type, MemberDeclarationSyntax member, bool isPrivate)
    {
        AddMarks(member.AttributeLists, Words.HashOf(name), Words.HashOf(type));
        Add(name, member, isPrivate);
        if (!UsedUnnamed.Contains(name))
            return;
        AddMarks(member.AttributeLists, Words.HashOf(type), Words.HashOf(type));
        words.Declarations.Add(words.Declarations[words.Declarations.Count - 1] with
        {
            IsPrivate = false,
            Name = Words.HashOf(type),
        });
    }

    private void Add(string name, SyntaxNode declaration, bool isPrivate)
    {
        _read.Clear();
        _assigned.Clear();
        int start = declaration is MemberDeclarationSyntax { AttributeLists: { Count: > 0 } lists }
            ? lists[lists.Count - 1].Span.End
            : declaration.SpanStart;
        Words.Collect(_text, start, declaration.Span.End, _read, _assigned);
        words.Declarations.Add(new DeclaredWords(_owner, isPrivate, Words.HashOf(name), [.. _read], [.. _assigned]));
    }

    private void AddParameterMarks(BaseParameterListSyntax list, string method)
    {
        foreach (ParameterSyntax parameter in list.Parameters)
            AddMarks(parameter.AttributeLists, Words.HashOf(method), 0);
    }

    private void AddMarks(SyntaxList<AttributeListSyntax> lists, int name, int type)
    {
        foreach (AttributeListSyntax list in lists)
        {
            foreach (AttributeSyntax attribute in list.Attributes)
                words.Markings.Add(new Marking(MarkNames.HashOf(PlainName(attribute.Name)), name, type));
        }
    }

    private void AddAliases(SyntaxList<UsingDirectiveSyntax> directives)
    {
        foreach (UsingDirectiveSyntax directive in directives)
        {
            if (directive is { Alias.Name.Identifier.ValueText: var alias, Name: { } target })
                words.Aliases.Add((MarkNames.HashOf(alias), MarkNames.HashOf(PlainName(target))));
        }
    }

    private static string PlainName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private static SeparatedSyntaxList<ParameterSyntax> Parameters(BaseParameterListSyntax? list) =>
        list?.Parameters ?? default;

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

    // private readonly object _gate = new();
    private static bool IsLock(BaseFieldDeclarationSyntax field, VariableDeclaratorSyntax variable) =>
        field.Declaration.Type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.ObjectKeyword }
        && variable.Initializer?.Value is BaseObjectCreationExpressionSyntax
        && field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword);

    private static bool IsInterfaceName(string name) => name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]);
}
