using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Privacy.Model;
using PrivacyTool.Sarif;

namespace PrivacyTool.Tests;

/// <summary>Every term of the Data Privacy Vocabulary that leaves the tool is one that the vocabulary has.</summary>
public sealed partial class VocabularyTermTests
{
    private static readonly HashSet<string> Known = ReadTerms();

    [Fact]
    public void RulesOfSarif_NameTermsThatExist() =>
        Assert.All(RuleTaxonomy.All, row => Assert.Contains(row.DpvTerm, Known));

    [Fact]
    public void RulesOfSarif_NameArticlesOfTheRegulation() => Assert.All(
        RuleTaxonomy.All.SelectMany(row => row.Articles),
        article =>
        {
            Match match = Article().Match(article);
            Assert.True(match.Success, article);
            Assert.InRange(int.Parse(match.Groups[1].Value), 1, 99);
        });

    [Fact]
    public void TermsOfTheTaxonomy_Exist()
    {
        IEnumerable<string> iris = Taxonomy.Categories.Select(category => category.DpvIri)
            .Concat(Taxonomy.Purposes.Select(purpose => purpose.DpvIri))
            .OfType<string>()
            .Where(iri => iri.StartsWith("https://w3id.org/dpv#", StringComparison.Ordinal));

        Assert.All(iris, iri => Assert.Contains(iri.Split('#')[1], Known));
    }

    [Fact]
    public void TermsOfTheDpvExport_Exist()
    {
        string document = Written.Text("dpv.jsonld", SampleInventory.Shop());

        Assert.NotEmpty(Term().Matches(document));
        Assert.All(Term().Matches(document), match => Assert.Contains(match.Groups[1].Value, Known));
    }

    private static HashSet<string> ReadTerms()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("dpv-terms.txt")!;
        using StreamReader reader = new(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
    }

    [GeneratedRegex(@"^(\d{1,2})(\(\d{1,2}\))?(\([a-z]\))?$")]
    private static partial Regex Article();

    [GeneratedRegex(@"(?:""dpv:|https://w3id\.org/dpv#)([A-Za-z]+)")]
    private static partial Regex Term();
}
