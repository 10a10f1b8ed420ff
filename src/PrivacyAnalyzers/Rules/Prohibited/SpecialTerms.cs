using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers.Rules.Prohibited;

/// <summary>Words of tags and segments that say something of GDPR Art. 9 about a person; ambiguous words are left out.</summary>
internal static class SpecialTerms
{
    private const string Table =
        """
        SpecialCategory.Health: oncology cancer tumor tumour chemo chemotherapy diabetes diabetic pregnant pregnancy hiv aids
         depression depressed disability disabled patient asthma asthmatic allergy allergic autism autistic adhd epilepsy
         epileptic dementia alzheimer rehab addict addiction alcoholic obese obesity cardiac hepatitis infertility menopause
         schizophrenia bipolar anorexia bulimia migraine wheelchair
        SpecialCategory.Belief: christian muslim jewish hindu buddhist sikh atheist catholic protestant churchgoer islam islamic
         judaism christianity hinduism buddhism mormon evangelical
        SpecialCategory.RaceEthnicity: hispanic latino latina caucasian ethnic ethnicity aboriginal
        SpecialCategory.PoliticalOpinion: republican democrat socialist communist voter leftist
        SpecialCategory.TradeUnionMembership: unionist unionized unionised
        SpecialCategory.SexualOrientation: gay lesbian bisexual homosexual heterosexual queer lgbt lgbtq transgender
        """;

    private static readonly Dictionary<string, string> Words = Read();

    /// <summary>The category that a text suggests by one of its words.</summary>
    public static string? Find(string text)
    {
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
                continue;
            if (i - start > 2 && Words.TryGetValue(text.Substring(start, i - start), out string? category))
                return category;
            start = i + 1;
        }

        return null;
    }

    private static Dictionary<string, string> Read()
    {
        Dictionary<string, string> words = new(StringComparer.OrdinalIgnoreCase);
        string category = "";
        foreach (string word in Table.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.EndsWith(":", StringComparison.Ordinal))
                category = word.TrimEnd(':');
            else
                words[word] = category;
        }

        return words;
    }
}
