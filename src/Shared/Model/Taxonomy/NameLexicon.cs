using System;
using System.Threading;

namespace Privacy.Model;

/// <summary>
/// Tells from a member's name and type which category of personal data it is likely to hold. Allocates nothing once
/// the lexicon is loaded; safe for concurrent use.
/// </summary>
internal static class NameLexicon
{
    private static LexiconIndex? s_index;

    private static LexiconIndex Index =>
        Volatile.Read(ref s_index)
        ?? Interlocked.CompareExchange(ref s_index, new LexiconIndex(), null)
        ?? s_index!;

    /// <summary>The category a member's name stands for; null when it says nothing.</summary>
    /// <param name="memberName">Name of a property, field or parameter.</param>
    /// <param name="scalarTypeName">
    /// Its type as <see cref="LexiconTypeNames"/> reads it, without nullability, a collection's element for a
    /// collection;
    /// <c>class</c> for a type with members of its own. Empty when unknown: then any category fits.
    /// </param>
    /// <param name="insidePersonType">The containing type is about a person, see <see cref="IsPersonType"/>.</param>
    /// <param name="siblingMatched">Another member of the containing type is personal data.</param>
    public static LexiconMatch? Match(
        string memberName,
        string scalarTypeName,
        bool insidePersonType,
        bool siblingMatched)
    {
        LexiconTypes type = string.IsNullOrEmpty(scalarTypeName)
            ? LexiconTypes.All
            : LexiconTypeNames.Parse(scalarTypeName);
        return Match(memberName, type, insidePersonType || siblingMatched);
    }

    /// <inheritdoc cref="Match(string, string, bool, bool)"/>
    /// <param name="memberName">Name of a property, field or parameter.</param>
    /// <param name="type">Its type; several when not known for sure.</param>
    /// <param name="acceptLow">Whether patterns of low confidence count.</param>
    public static LexiconMatch? Match(string memberName, LexiconTypes type, bool acceptLow)
    {
        if (type == LexiconTypes.None || string.IsNullOrEmpty(memberName))
            return null;
        Span<char> text = stackalloc char[NameTokens.MaximumLength];
        Span<int> ends = stackalloc int[NameTokens.MaximumCount];
        if (!NameTokens.TrySplit(memberName, text, ends, out NameTokens tokens) || tokens.Count == 0)
            return null;

        LexiconIndex index = Index;
        Span<int> words = stackalloc int[tokens.Count];
        Span<int> folded = stackalloc int[tokens.Count];
        for (int i = 0; i < tokens.Count; i++)
        {
            words[i] = index.Number(tokens[i]);
            folded[i] = index.Number(NameTokens.Fold(tokens[i]));
        }

        LexiconPattern? best = new LexiconSearch(index, words, folded, type, acceptLow).FindBest();
        return best is null ? null : new LexiconMatch(best.Guard.Category, best.Confidence);
    }

    /// <summary>
    /// Whether a type's name says that its instances are people: <c>Customer</c>, <c>UserProfileDto</c>.
    /// </summary>
    public static bool IsPersonType(string typeName)
    {
        Span<char> text = stackalloc char[NameTokens.MaximumLength];
        Span<int> ends = stackalloc int[NameTokens.MaximumCount];
        if (!NameTokens.TrySplit(typeName, text, ends, out NameTokens tokens))
            return false;
        LexiconIndex index = Index;

        // The head noun is last, but for what data classes are called: CustomerDto, PersonEntity.
        int last = tokens.Count - 1;
        while (last > 0 && index.IsDataClassSuffix(index.Number(tokens[last])))
            last--;
        if (last < 0 || !index.IsPerson(index.Number(NameTokens.Fold(tokens[last]))))
            return false;
        for (int i = 0; i < last; i++)
        {
            if (index.IsTechnical(index.Number(tokens[i])))
                return false;
        }

        return true;
    }
}
