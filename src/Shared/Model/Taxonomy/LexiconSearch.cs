using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>
/// One search over the words of one name. The match that ends last wins, since the head noun of an English compound is
/// last (a <c>BillingAddressPhone</c> is a phone); then the one of more words, then the surer one.
/// </summary>
internal readonly ref struct LexiconSearch
{
    private readonly LexiconIndex _index;
    private readonly ReadOnlySpan<int> _words;
    private readonly ReadOnlySpan<int> _folded;
    private readonly LexiconTypes _type;
    private readonly bool _acceptLow;

    public LexiconSearch(
        LexiconIndex index,
        ReadOnlySpan<int> words,
        ReadOnlySpan<int> folded,
        LexiconTypes type,
        bool acceptLow)
    {
        _index = index;
        _words = words;
        _folded = folded;
        _type = type;
        _acceptLow = acceptLow;
    }

    public LexiconPattern? FindBest()
    {
        LexiconPattern? best = null;
        int bestEnd = 0;
        for (int start = 0; start < _folded.Length; start++)
        {
            if (_index.StartingWith(_folded[start]) is not { } patterns)
                continue;
            foreach (LexiconPattern pattern in patterns)
            {
                int end = start + pattern.Words.Length;
                if (IsBetter(pattern, end, best, bestEnd) && Fits(pattern, start, end))
                {
                    best = pattern;
                    bestEnd = end;
                }
            }
        }

        return best;
    }

    private static bool IsBetter(LexiconPattern pattern, int end, LexiconPattern? best, int bestEnd)
    {
        if (best is null || end != bestEnd)
            return end > bestEnd;
        return pattern.Weight != best.Weight
            ? pattern.Weight > best.Weight
            : pattern.Confidence > best.Confidence;
    }

    private bool Fits(LexiconPattern pattern, int start, int end)
    {
        if (end > _folded.Length || (pattern.Confidence == LexiconConfidence.Low && !_acceptLow))
            return false;
        if ((pattern.Guard.Types & _type) == 0 || !IsPlaced(pattern.Mode, start, end))
            return false;
        for (int i = 1; i < pattern.Words.Length; i++)
        {
            if (_folded[start + i] != pattern.Words[i])
                return false;
        }

        return !IsStopped(pattern.Guard, start, end);
    }

    private bool IsPlaced(LexiconMode mode, int start, int end) => mode switch
    {
        LexiconMode.Exact => start == 0 && end == _folded.Length,
        LexiconMode.End => end == _folded.Length,
        _ => true,
    };

    private bool IsStopped(LexiconGuard guard, int start, int end)
    {
        if (start > 0 && _index.StopsBefore(_words[0]) && !IsState(guard))
            return true;
        int last = _words.Length - 1;
        if (last > 0 && _index.IsTimeSuffix(_words[last]) && (guard.Types & LexiconTypes.Dates) == 0)
            return true;
        for (int i = 0; i < start; i++)
        {
            if (Array.BinarySearch(guard.NotBefore, _words[i]) >= 0)
                return true;
        }

        for (int i = end; i < _words.Length; i++)
        {
            if (_index.StopsAfter(_words[i]) || Array.BinarySearch(guard.NotAfter, _words[i]) >= 0)
                return true;
        }

        return false;
    }

    // HasDisability states something about the person where the category takes a bool; IsEmailValid does not.
    private bool IsState(LexiconGuard guard) =>
        (guard.Types & LexiconTypes.Bool) != 0 && _index.IsState(_words[0]);
}
