using PrivacyAnalyzers.Rules.Prohibited;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Prohibited;

/// <summary>PRIV0205 where no age is checked at all.</summary>
public sealed class MissingAgeCheckTests
{
    private const string Policy = """{"children": {"minimumAge": 18, "clauses": ["S9.1"]}}""";

    [Fact]
    public Task CollectedBirthDateThatNobodyLooksAt_Triggers() => Verify<MissingAgeCheckAnalyzer>.MessagesAsync(
        Endpoint("public DateTime DateOfBirth { get; set; }", "Results.Ok()"),
        Policy,
        "PRIV0205: SignUp.DateOfBirth is taken in, and nothing here compares it with the minimum age of 18 that the policy "
            + "states (privacy.json children, clause S9.1); turn away who is younger");

    [Theory]
    [InlineData("[PersonalData(DemographicData.Age)] public int Age { get; set; }")]
    [InlineData("[PersonalData(IdentityData.DateOfBirth)] public DateOnly Born { get; set; }")]
    [InlineData("[Required] public DateTime DateOfBirth { get; set; }")]
    public async Task CollectedAge_InEveryForm_Triggers(string member) => Assert.Single(
        await Verify<MissingAgeCheckAnalyzer>.FindingsAsync(Endpoint(member, "Results.Ok()"), Policy));

    [Theory]
    [InlineData("""
        [ApiController] public class Accounts : ControllerBase { [HttpPost] public IActionResult Open(SignUp form) => Ok(); }
        """)]
    [InlineData("""
        public class OpenModel : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
        {
            [BindProperty] public SignUp Form { get; set; } = new();
            public void OnPost() { }
        }
        """)]
    [InlineData("""
        public static class Routes { public static void Map(IEndpointRouteBuilder app) => app.MapPut("/", Put); static IResult Put(SignUp form) => Results.Ok(); }
        """)]
    public async Task EveryKindOfEntryPoint_Triggers(string code) => Assert.Single(
        await Verify<MissingAgeCheckAnalyzer>.FindingsAsync(
            Usings + "public class SignUp { public DateTime DateOfBirth { get; set; } }\n" + code, Policy));

    [Fact]
    public async Task CopiedBirthDate_Triggers() => Assert.Single(await Verify<MissingAgeCheckAnalyzer>.FindingsAsync(
        Endpoint("public DateTime DateOfBirth { get; set; }", "Save(new Account { DateOfBirth = form.DateOfBirth })"), Policy));

    [Theory]
    [InlineData("public DateTime DateOfBirth { get; set; }", "form.DateOfBirth > DateTime.Today.AddYears(-18) ? Results.Forbid() : Results.Ok()")]
    [InlineData("public DateTime DateOfBirth { get; set; }", "IsAdult(form) ? Results.Ok() : Results.Forbid()")]
    [InlineData("public DateTime DateOfBirth { get; set; }", "Check(form.DateOfBirth) ? Results.Ok() : Results.Forbid()")]
    [InlineData("[Range(typeof(DateTime), \"1900-01-01\", \"2008-01-01\")] public DateTime DateOfBirth { get; set; }", "Results.Ok()")]
    [InlineData("public DateTime OrderedAt { get; set; }", "Results.Ok()")]
    [InlineData("[NotPersonalData(\"of the company\")] public DateTime DateOfBirth { get; set; }", "Results.Ok()")]
    public async Task CheckedOrOtherData_DoesNotTrigger(string member, string result) => Assert.Empty(
        await Verify<MissingAgeCheckAnalyzer>.FindingsAsync(Endpoint(member, result), Policy));

    [Fact]
    public async Task BirthDateThatIsOnlyShown_DoesNotTrigger() => Assert.Empty(
        await Verify<MissingAgeCheckAnalyzer>.FindingsAsync(
            Endpoint("public DateTime DateOfBirth { get; set; }", "Results.Ok()").Replace("MapPost", "MapGet"), Policy));

    [Fact]
    public async Task PolicyWithoutMinimumAge_DoesNotTrigger() => Assert.Empty(
        await Verify<MissingAgeCheckAnalyzer>.FindingsAsync(
            Endpoint("public DateTime DateOfBirth { get; set; }", "Results.Ok()"), """{"children": {"minimumAge": null}}"""));

    private const string Usings = """
        using System;
        using System.ComponentModel.DataAnnotations;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;
        using PrivacyAnnotations;

        """;

    private static string Endpoint(string member, string result) => Usings + $$"""
        public class SignUp { {{member}} }
        public class Account { public DateTime DateOfBirth { get; set; } }
        public static class Routes
        {
            public static void Map(IEndpointRouteBuilder app) => app.MapPost("/signup", (SignUp form) => {{result}});
            static IResult Save(Account account) => Results.Ok();
            static bool IsAdult(SignUp form) => true;
            static bool Check(DateTime day) => true;
        }
        """;
}
