using System;
using System.Collections.Generic;
using Privacy.Model;

namespace Privacy.Symbols;

/// <summary>What the calls to one method of a recipient are for, and what they hand over.</summary>
internal sealed class CalledRecipient
{
    public SortedSet<string> Purposes { get; } = new(StringComparer.Ordinal);

    public List<DataFact> Given { get; } = [];

    /// <summary>The data of a signature, with the subjects of the callers where it names none itself.</summary>
    public List<DataFact> WithSubjects(List<DataFact> signature)
    {
        List<DataFact> data = [];
        foreach (DataFact fact in signature)
        {
            int before = data.Count;
            foreach (DataFact given in Given)
            {
                if (fact.Subject is null && given.Subject is not null && given.Category == fact.Category)
                    data.Add(fact with { Subject = given.Subject });
            }

            if (data.Count == before)
                data.Add(fact);
        }

        return data;
    }
}
