using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers.Flow.Names;

/// <summary>
/// The words of a text as hashes. Words of comments and literals count too, and two words may share a hash: a word may
/// be found for nothing, and is never missed.
/// </summary>
internal static class Words
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Words of code that may take a value apart by position, without naming its parts.</summary>
    public static readonly int[] Unnamed = [HashOf("is"), HashOf("case"), HashOf("switch"), HashOf(TakenApart)];

    // Not a word: stands for the bracket before an assignment or a loop over a sequence.
    private const string TakenApart = ")=";

    private static readonly int Positional = HashOf(TakenApart);

    /// <summary>Hash of the name of the namespace that is in none.</summary>
    public const int Global = unchecked((int)Basis);

    public static int HashOf(string word) => Extend(Global, word);

    /// <summary>Hash of a name behind another: of a namespace in a namespace, of a type in one.</summary>
    public static int HashOf(int outer, string name) => Extend(Extend(outer, "."), name);

    private static int Extend(int start, string word)
    {
        uint hash = unchecked((uint)start);
        foreach (char letter in word)
            hash = (hash ^ letter) * Prime;
        return unchecked((int)hash);
    }

    /// <summary>
    /// Adds the words of a part of a text to those that are read, or to those that are only assigned to: a name with
    /// <c>=</c> behind it is a target or the member of an initializer.
    /// </summary>
    public static void Collect(string text, int start, int end, HashSet<int> read, HashSet<int> assigned)
    {
        int index = start;
        while (index < end)
        {
            char letter = text[index];
            if (IsPartOfWord(letter))
            {
                uint hash = Basis;
                for (; index < end && IsPartOfWord(letter = text[index]); index++)
                    hash = (hash ^ letter) * Prime;
                (IsAssigned(text, index, end) ? assigned : read).Add(unchecked((int)hash));
                continue;
            }

            if (letter == ')' && TakesApart(text, index + 1, end))
                read.Add(Positional);
            index++;
        }
    }

    // Numbers are words as well: telling them apart would cost more than it saves.
    private static bool IsPartOfWord(char letter) => letter < 128
        ? (uint)((letter | 0x20) - 'a') <= 'z' - 'a' || (uint)(letter - '0') <= 9 || letter == '_'
        : char.IsLetterOrDigit(letter);

    private static bool IsAssigned(string text, int index, int end)
    {
        index = SkipBlanks(text, index, end);
        return index < end && text[index] == '=' && !IsComparison(text, index + 1, end);
    }

    private static bool TakesApart(string text, int index, int end)
    {
        index = SkipBlanks(text, index, end);
        if (index >= end)
            return false;
        return text[index] == '='
            ? !IsComparison(text, index + 1, end)
            : string.CompareOrdinal(text, index, "in ", 0, 3) == 0;
    }

    private static bool IsComparison(string text, int index, int end) => index < end && text[index] is '=' or '>';

    private static int SkipBlanks(string text, int index, int end)
    {
        while (index < end && text[index] is ' ' or '\t' or '\r' or '\n')
            index++;
        return index;
    }
}
