using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Privacy.Symbols;

namespace PrivacyAnalyzers;

/// <summary>Looks for exceptions in source: first for the word in the text, then on the symbols.</summary>
internal static class ExceptionScan
{
    private const string Word = "PrivacyException";
    private const int BufferLength = 4096;

    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> Known = new();

    public static bool AnyIn(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsIn(tree))
                return true;
        }

        return false;
    }

    private static bool IsIn(SyntaxTree tree)
    {
        if (!Known.TryGetValue(tree, out StrongBox<bool>? found))
            found = Known.GetValue(tree, key => new StrongBox<bool>(Contains(key.GetText(CancellationToken.None))));
        return found.Value;
    }

    public static ImmutableArray<PlacedException> Collect(
        Compilation compilation, AnnotationReader annotations, CancellationToken cancellationToken)
    {
        ImmutableArray<PlacedException>.Builder found = ImmutableArray.CreateBuilder<PlacedException>();
        Add(compilation.Assembly);
        Visit(compilation.Assembly.GlobalNamespace);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (!IsIn(tree))
                continue;
            foreach (ISymbol function in ExceptionFunctions.In(tree, compilation, cancellationToken))
                Add(function);
        }

        return found.ToImmutable();

        void Visit(INamespaceOrTypeSymbol container)
        {
            foreach (ISymbol member in container.GetMembers())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (member is not INamespaceSymbol)
                    Add(member);
                if (member is INamespaceOrTypeSymbol inner)
                    Visit(inner);
                else if (member is IMethodSymbol { AssociatedSymbol: null } method)
                    AddParameters(method);
            }
        }

        void AddParameters(IMethodSymbol method)
        {
            foreach (IParameterSymbol parameter in method.Parameters)
                Add(parameter);
        }

        void Add(ISymbol symbol)
        {
            foreach ((ExceptionMark mark, Location? location) in annotations.ReadExceptions(symbol, cancellationToken))
            {
                if (location is not null)
                    found.Add(new PlacedException(symbol, mark, location));
            }
        }
    }

    private static bool Contains(SourceText text)
    {
        char[] buffer = new char[BufferLength];
        for (int start = 0; start < text.Length; start += BufferLength - Word.Length)
        {
            int length = Math.Min(BufferLength, text.Length - start);
            text.CopyTo(start, buffer, 0, length);
            if (buffer.AsSpan(0, length).IndexOf(Word.AsSpan()) >= 0)
                return true;
        }

        return false;
    }
}
