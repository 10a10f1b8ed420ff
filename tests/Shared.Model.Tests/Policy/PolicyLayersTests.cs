using System.Linq;
using Privacy.Model;

namespace Shared.Model.Tests.Policy;

public sealed class PolicyLayersTests
{
    [Theory]
    [InlineData("""{"children": {"minimumAge": 13}}""", """{"children": {"minimumAge": 16}}""", true)]
    [InlineData("""{"children": {"minimumAge": 18}}""", """{"children": {"minimumAge": 16}}""", false)]
    [InlineData("""{"policy": {"collectedListIsClosed": false}}""", """{"policy": {"collectedListIsClosed": true}}""", true)]
    [InlineData("""{"collected": [{"category": "ContactData.EmailAddress", "purposes": ["Billing", "Research"]}]}""", """{"collected": [{"category": "ContactData.EmailAddress", "purposes": ["Billing"]}]}""", true)]
    [InlineData("""{"purposes": [{"id": "A", "legalBasis": "Contract"}]}""", """{"purposes": [{"id": "A", "legalBasis": "Consent"}]}""", true)]
    [InlineData("""{"purposes": [{"id": "A", "legalBasis": "Consent"}]}""", """{"purposes": [{"id": "A", "legalBasis": "Contract"}]}""", false)]
    [InlineData("""{"recipients": [{"id": "A", "countries": ["US", "IN"]}]}""", """{"recipients": [{"id": "A", "countries": ["US"]}]}""", true)]
    [InlineData("""{"cookies": [{"name": "a", "class": "essential", "lifetime": "P1Y"}]}""", """{"cookies": [{"name": "a", "class": "targeting", "lifetime": "session"}]}""", true)]
    [InlineData("""{"retention": {"rules": [{"id": "R", "period": "P10Y"}]}}""", """{"retention": {"rules": [{"id": "R", "period": "P3Y"}]}}""", true)]
    [InlineData("""{"redaction": {"ContactData.EmailAddress": "keep"}}""", """{"redaction": {"ContactData.EmailAddress": "erase"}}""", true)]
    [InlineData("""{"signals": {"gpc": "ignored"}}""", """{"signals": {"gpc": "honored"}}""", true)]
    [InlineData("""{"access": [{"category": "*", "roles": ["A", "B"]}]}""", """{"access": [{"category": "*", "roles": ["A"]}]}""", true)]
    public void StricterEntry_Wins_AndALaxerOneOnTopIsReported(string top, string below, bool isReported)
    {
        PolicyReadResult merged = Merge(top, below);
        PolicyReadResult reversed = Merge(below, top);
        PrivacyPolicy strict = isReported ? PolicySamples.Read(below).Policy! : PolicySamples.Read(top).Policy!;
        Assert.Equal(Facts(strict), Facts(merged.Policy!));
        Assert.Equal(Facts(strict), Facts(reversed.Policy!));
        Assert.Equal(isReported ? 1 : 0, merged.Errors.Count(IsLaxer));
        Assert.Equal(isReported ? 0 : 1, reversed.Errors.Count(IsLaxer));
    }

    [Fact]
    public void Ban_OfALayerBelow_IsKept_AndContradictsWhatTheTopCollects()
    {
        PolicyReadResult merged = Merge(
            """{"collected": ["SpecialCategory.Health"]}""",
            """{"prohibited": [{"category": "SpecialCategory.*", "clauses": ["S2E.1"]}]}""");
        Assert.NotNull(merged.Policy!.FindProhibited("SpecialCategory.Health"));
        PolicyError error = Assert.Single(merged.Errors, error => error.Kind == PolicyErrorKind.Contradiction);
        Assert.Equal(
            "SpecialCategory.Health is both collected and prohibited (below.json prohibited[0], clause S2E.1)",
            error.Message);
    }

    [Fact]
    public void WhatOneLayerLeavesOut_TheOtherStates()
    {
        PrivacyPolicy merged = Merge(
            """{"controller": {"legalName": "A"}, "purposes": [{"id": "P"}]}""",
            """{"controller": {"legalName": "B", "email": "b@example.com"}, "purposes": [{"id": "P", "legalBasis": "Contract", "clauses": ["1"]}]}""").Policy!;
        Assert.Equal(("A", "b@example.com"), (merged.Controller!.LegalName, merged.Controller.Email));
        Assert.Equal("Contract", merged.FindPurpose("P")!.LegalBasis);
        Assert.Equal(["1"], merged.FindPurpose("P")!.Clauses);
    }

    [Fact]
    public void IdsDeclaredInAnotherLayer_AreKnown()
    {
        PolicyReadResult merged = Merge(
            """{"collected": [{"category": "Acme.Badge", "purposes": ["Door"]}]}""",
            """{"categories": [{"code": "Acme.Badge", "parent": "AccountData.UserId"}], "purposes": [{"id": "Door", "legalBasis": "Contract"}]}""");
        Assert.DoesNotContain(merged.Errors, error => error.Kind == PolicyErrorKind.Invalid);
    }

    [Fact]
    public void FilesThatExtendEachOther_AreReadOnce()
    {
        PolicyDocument first = PolicyReader.Parse("/a/privacy.json", """{"extends": "../b.json"}""");
        PolicyDocument second = PolicyReader.Parse("/b.json", """{"extends": "a/privacy.json", "children": {"minimumAge": 18}}""");
        PolicyReadResult result = PolicyLayers.Read([first], path => path == "/b.json" ? second : path == "/a/privacy.json" ? first : null);
        Assert.Equal(18, result.Policy!.Children!.MinimumAge);
        Assert.DoesNotContain(result.Errors, error => error.Kind == PolicyErrorKind.Invalid);
    }

    [Theory]
    [InlineData("/src/app/privacy.json", "../base.json", "/src/base.json")]
    [InlineData("C:\\src\\app\\privacy.json", "..\\base.json", "C:/src/base.json")]
    [InlineData("privacy.json", "./base.json", "base.json")]
    [InlineData("app/privacy.json", "/etc/base.json", "/etc/base.json")]
    public void Paths_AreJoinedAsText(string file, string relative, string expected) =>
        Assert.Equal(expected, PolicyPaths.Resolve(file, relative));

    private static PolicyReadResult Merge(string top, string below) =>
        PolicyLayers.Merge([PolicyReader.Parse("top.json", top), PolicyReader.Parse("below.json", below)]);

    private static bool IsLaxer(PolicyError error) =>
        error.Kind == PolicyErrorKind.Contradiction && error.Message.EndsWith("the stricter entry counts");

    private static object Facts(PrivacyPolicy policy) => (
        policy.Children?.MinimumAge,
        policy.Header?.CollectedListIsClosed,
        string.Join(",", policy.Collected.SelectMany(entry => entry.Purposes ?? default)),
        string.Join(",", policy.Purposes.Select(entry => entry.LegalBasis)),
        string.Join(",", policy.Recipients.SelectMany(entry => entry.Countries ?? default)),
        string.Join(",", policy.Cookies.Select(entry => entry.Class + entry.Lifetime)),
        (policy.RedactionFor("ContactData.EmailAddress"), policy.Signals?.Gpc, policy.FindRetention("R")?.Period, string.Join(",", policy.Access.SelectMany(entry => entry.Roles ?? default))));
}
