using System;
using System.Linq;
using CsCheck;
using Privacy.Model;

namespace Shared.Model.Tests.Policy;

/// <summary>Whatever becomes of a policy file, reading it ends with findings inside the file.</summary>
public sealed class PolicyMutationTests
{
    private static readonly string[] Pieces = ["", "{", "}", "[", "]", ",", ":", "\"", "null", "*", "\\", "//", "/*", "\0", "\ud800", "\u2028", "\"id\":", "\"category\":1,"];

    private static readonly Gen<string> Edits =
        Gen.Select(Gen.Bool, Gen.Select(Gen.Int[0, 1 << 20], Gen.Int[0, 40], Gen.OneOf(Pieces)).Array[1, 4])
        .Select((isOpus, edits) =>
        {
            string text = isOpus ? PolicySamples.Opus : PolicySamples.Complete;
            foreach ((int place, int removed, string piece) in edits)
            {
                int start = place % (text.Length + 1);
                text = text[..start] + piece + text[Math.Min(text.Length, start + removed)..];
            }

            return text;
        });

    [Fact]
    public void EditedText_GivesLocatedFindings() => Edits.Sample(text => { AssertLocated(text); }, iter: 2_000);

    [Fact]
    public void TruncatedText_GivesLocatedFindings() =>
        Gen.Int[0, PolicySamples.Opus.Length - 2].Sample(
            length =>
            {
                PolicyReadResult result = AssertLocated(PolicySamples.Opus[..length]);
                Assert.Contains(result.Errors, error => error.Kind == PolicyErrorKind.Invalid);
            },
            iter: 500);

    [Fact]
    public void ChangedValues_GiveLocatedFindings_AndAnswersThatDoNotThrow() =>
        PolicyMutations.Documents.Sample(text => { AssertLocated(text); }, iter: 2_000);

    [Fact]
    public void Bans_SurviveMistakesElsewhere() =>
        Edits.Sample(
            text =>
            {
                // The list of bans is whole if its text is: then every ban must still be in force.
                const string Bans = """{"category": "SpecialCategory.*", "clauses": ["S2E.1"]},""";
                if (text.Contains(Bans) && PolicySamples.Read(text) is { Errors: var errors, Policy: { } policy })
                    Assert.True(policy.FindProhibited("SpecialCategory.Health") is not null || errors.Any(IsInvalid));
            },
            iter: 1_000);

    private static bool IsInvalid(PolicyError error) => error.Kind == PolicyErrorKind.Invalid;

    private static PolicyReadResult AssertLocated(string text)
    {
        PolicyReadResult result = PolicySamples.Read(text);
        foreach (PolicyError error in result.Errors)
        {
            PolicyLocation location = error.Location;
            Assert.InRange(location.Start, 0, text.Length);
            Assert.InRange(location.Start + location.Length, location.Start, text.Length);
            Assert.True((location.EndLine, location.EndColumn).CompareTo((location.Line, location.Column)) >= 0);
            Assert.False(string.IsNullOrWhiteSpace(error.Message));
        }

        PrivacyPolicy policy = result.Policy!;
        policy.FindProhibited("SpecialCategory.Health");
        policy.RedactionFor("Acme.Allergy");
        policy.StatusOf("Acme.Diet");
        policy.FindCookie(".AspNetCore.Session");
        policy.IsCompatible("Billing", "SecurityAndFraud");
        Assert.Equal(result, PolicySamples.Read(text));
        return result;
    }
}
