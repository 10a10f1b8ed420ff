using PrivacyAnalyzers.Rules.Leaks;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Leaks;

public sealed class RouteTemplateTests
{
    [Theory]
    [InlineData("""{|PRIV0304:HttpGet("track/{email}")|}""")]
    [InlineData("""{|PRIV0304:HttpPost("track/{Email:minlength(3)}")|}""")]
    [InlineData("""{|PRIV0304:Route("{id}/{*email}")|}""")]
    [InlineData("""{|PRIV0304:HttpGet("{email?}")|}""")]
    public Task PersonalRouteParameter_Triggers(string attribute) => ActionAsync(
        $"[{attribute}] public void Track(int id, [PersonalData(ContactData.EmailAddress)] string email) {{ }}");

    [Theory]
    [InlineData("""HttpGet("track/{id:int}")""", "")]
    [InlineData("""HttpGet("track/{{email}}")""", "")]
    [InlineData("HttpPost", "")]
    [InlineData("""HttpPost("{email}")""", "[FromBody] ")]
    public Task OtherRouteParameter_DoesNotTrigger(string attribute, string binding) => ActionAsync(
        $"[{attribute}] public void Track(int id, {binding}[PersonalData(ContactData.EmailAddress)] string email) {{ }}");

    [Fact]
    public Task ParameterByAnotherName_Triggers() => ActionAsync(
        """
        [{|PRIV0304:HttpGet("{mail}")|}]
        public void Track([FromRoute(Name = "mail"), PersonalData(ContactData.EmailAddress)] string address) { }
        """);

    [Fact]
    public Task KeptCategory_DoesNotTrigger() => ActionAsync(
        """[HttpGet("{country}")] public void Track([PersonalData(ContactData.Country)] string country) { }""");

    [Fact]
    public Task RouteOfController_Triggers() => Verify<RouteTemplateAnalyzer>.CodeAsync(
        """
        using Microsoft.AspNetCore.Mvc;
        using PrivacyAnnotations;

        [{|PRIV0304:Route("people/{name}")|}]
        public sealed class People : ControllerBase
        {
            public void Get([PersonalData(IdentityData.FullName)] string name) { }
        }
        """);

    [Fact]
    public Task MappedEndpoint_Triggers() => MapAsync(
        """
        app.MapGet({|PRIV0304:"/track/{email}"|}, ([PersonalData(ContactData.EmailAddress)] string email) => email.Length);
        app.MapPost("/track", ([PersonalData(ContactData.EmailAddress)] string email) => email.Length);
        """);

    [Fact]
    public Task MappedMethodGroup_Triggers() => MapAsync(
        """
        app.MapDelete({|PRIV0304:"/{name}"|}, Delete);

        static void Delete([PersonalData(IdentityData.FullName)] string name) { }
        """);

    [Fact]
    public Task ParametersOfRecord_Trigger() => MapAsync(
        """app.MapGet({|PRIV0304:"/{Email}/{Page}"|}, ([AsParameters] Query query) => query.Page);""");

    private static Task ActionAsync(string action) => Verify<RouteTemplateAnalyzer>.CodeAsync($$"""
        using Microsoft.AspNetCore.Mvc;
        using PrivacyAnnotations;

        public sealed class Tracking : ControllerBase
        {
            {{action}}
        }
        """);

    private static Task MapAsync(string statements) => Verify<RouteTemplateAnalyzer>.CodeAsync($$"""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using PrivacyAnnotations;

        public sealed record Query([property: PersonalData(ContactData.EmailAddress)] string Email, int Page);

        public static class Endpoints
        {
            public static void Map(WebApplication app)
            {
                {{statements}}
            }
        }
        """);
}
