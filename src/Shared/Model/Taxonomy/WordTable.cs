using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>Numbers the words of the lexicon, and finds a number by characters without making a string.</summary>
internal sealed class WordTable
{
    /// <summary>No pattern and no guard has this word.</summary>
    public const int Unknown = -1;

    private readonly List<string> _words = [];
    private int[] _buckets = CreateBuckets(1024);

    public int Count => _words.Count;

    public int Add(string word)
    {
        int number = Find(word.AsSpan());
        if (number != Unknown)
            return number;
        _words.Add(word);
        if (_words.Count * 2 > _buckets.Length)
            Grow();
        else
            Insert(_words.Count - 1);
        return _words.Count - 1;
    }

    public int Find(ReadOnlySpan<char> word)
    {
        int mask = _buckets.Length - 1;
        for (int i = Hash(word) & mask; _buckets[i] != Unknown; i = (i + 1) & mask)
        {
            if (word.SequenceEqual(_words[_buckets[i]].AsSpan()))
                return _buckets[i];
        }

        return Unknown;
    }

    private static int[] CreateBuckets(int size)
    {
        int[] buckets = new int[size];
        for (int i = 0; i < size; i++)
            buckets[i] = Unknown;
        return buckets;
    }

    private static int Hash(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char value in word)
            hash = unchecked((hash ^ value) * 16777619);
        return (int)(hash & int.MaxValue);
    }

    private void Grow()
    {
        _buckets = CreateBuckets(_buckets.Length * 2);
        for (int i = 0; i < _words.Count; i++)
            Insert(i);
    }

    private void Insert(int number)
    {
        int mask = _buckets.Length - 1;
        int i = Hash(_words[number].AsSpan()) & mask;
        while (_buckets[i] != Unknown)
            i = (i + 1) & mask;
        _buckets[i] = number;
    }
}
