using System;
using System.Collections.Generic;

namespace Privacy.Model;

/// <summary>The lexicon ready for matching: words as numbers, patterns by their first word.</summary>
internal sealed class LexiconIndex
{
    // Shorter joins would be words of their own.
    private const int ShortestCompound = 6;

    private const string StateVerbs = "had has is";

    private const string DataClassSuffixes =
        "data detail details document dto entity info information model record resource row state view vm";

    // HttpClient, EmailSender, QueueConsumer and ServiceAccount are no people.
    private const string TechnicalWords =
        "api audio class cloud db email event grpc http kafka mail media message queue rest rpc service sms smtp "
        + "socket sql storage struct tcp udp video web";

    private readonly WordTable _words = new();
    private readonly List<List<LexiconPattern>?> _byFirstWord = [];
    private readonly HashSet<int> _stopAfter;
    private readonly HashSet<int> _stopBefore;
    private readonly HashSet<int> _timeSuffix;
    private readonly HashSet<int> _personTypes;
    private readonly HashSet<int> _stateVerbs;
    private readonly HashSet<int> _dataClassSuffixes;
    private readonly HashSet<int> _technicalWords;

    public LexiconIndex()
    {
        _stopAfter = [.. Numbers(NameLexiconRows.StopAfter)];
        _stopBefore = [.. Numbers(NameLexiconRows.StopBefore)];
        _timeSuffix = [.. Numbers(NameLexiconRows.TimeSuffix)];
        _personTypes = [.. Numbers(NameLexiconRows.PersonTypes)];
        _stateVerbs = [.. Numbers(StateVerbs)];
        _dataClassSuffixes = [.. Numbers(DataClassSuffixes)];
        _technicalWords = [.. Numbers(TechnicalWords)];
        Dictionary<string, LexiconGuard> guards = new(StringComparer.Ordinal);
        foreach (string[] row in TableText.Split(NameLexiconRows.Guards))
            guards.Add(row[0], new LexiconGuard(row[0], Types(row[1]), Numbers(row[2]), Numbers(row[3])));
        foreach (string[] row in TableText.Split(NameLexiconRows.Patterns))
            AddPattern(guards[row[0]], row);
    }

    public int Number(ReadOnlySpan<char> word) => _words.Find(word);

    /// <summary>Patterns that begin with a folded word; null when there is none.</summary>
    public List<LexiconPattern>? StartingWith(int word) =>
        (uint)word < (uint)_byFirstWord.Count ? _byFirstWord[word] : null;

    public bool StopsAfter(int word) => _stopAfter.Contains(word);

    public bool StopsBefore(int word) => _stopBefore.Contains(word);

    public bool IsTimeSuffix(int word) => _timeSuffix.Contains(word);

    /// <summary>A verb that says what a person is or has.</summary>
    public bool IsState(int word) => _stateVerbs.Contains(word);

    public bool IsPerson(int word) => _personTypes.Contains(word);

    /// <summary>A word that the names of data classes end in: <c>CustomerDto</c>.</summary>
    public bool IsDataClassSuffix(int word) => _dataClassSuffixes.Contains(word);

    public bool IsTechnical(int word) => _technicalWords.Contains(word);

    private void AddPattern(LexiconGuard guard, string[] row)
    {
        LexiconConfidence confidence = row[1] switch
        {
            "high" => LexiconConfidence.High,
            "medium" => LexiconConfidence.Medium,
            _ => LexiconConfidence.Low,
        };
        LexiconMode mode = row[2] switch
        {
            "exact" => LexiconMode.Exact,
            "end" => LexiconMode.End,
            _ => LexiconMode.Any,
        };
        string[] words = row[3].Split(' ');
        int[] numbers = new int[words.Length];
        for (int i = 0; i < words.Length; i++)
            numbers[i] = Folded(words[i]);
        Add(new LexiconPattern(guard, confidence, mode, numbers, words.Length));

        string joined = string.Concat(words);
        if (words.Length > 1 && joined.Length >= ShortestCompound)
            Add(new LexiconPattern(guard, confidence, mode, [Folded(joined)], words.Length));
    }

    private void Add(LexiconPattern pattern)
    {
        int first = pattern.Words[0];
        while (_byFirstWord.Count <= first)
            _byFirstWord.Add(null);
        (_byFirstWord[first] ??= []).Add(pattern);
    }

    private int Folded(string word) => _words.Add(NameTokens.Fold(word.AsSpan()).ToString());

    private int[] Numbers(string words)
    {
        if (words.Length == 0)
            return [];
        string[] parts = words.Split(' ');
        int[] numbers = new int[parts.Length];
        for (int i = 0; i < parts.Length; i++)
            numbers[i] = _words.Add(parts[i]);
        Array.Sort(numbers);
        return numbers;
    }

    private static LexiconTypes Types(string names)
    {
        LexiconTypes types = LexiconTypes.None;
        foreach (string name in names.Split(' '))
            types |= LexiconTypeNames.Parse(name);
        return types;
    }
}
