using PrivacyAnalyzers.Rules.Leaks;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Flow;

/// <summary>Compiles members of a class beside a small annotated model, and compares leaks into logs.</summary>
internal static class FlowCase
{
    private const string Model = """
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.IO;
        using System.Linq;
        using System.Text;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;
        using PrivacyAnnotations;
        using Serilog;
        using Log = Serilog.Log;

        public class Customer
        {
            public int Id { get; set; }
            [PersonalData(ContactData.EmailAddress)] public string Email { get; set; } = "";
            [PersonalData(ContactData.PhoneNumber)] public string Phone { get; set; } = "";
            [PersonalData(DemographicData.Age)] public int Age { get; set; }
            [SpecialCategory(SpecialCategory.Health)] public bool IsPatient { get; set; }
            [PersonalData(AccountData.Password)] public string Password { get; set; } = "";
            [PersonalData(AccountData.Preferences)] public string Theme { get; set; } = "";
            public string Segment { get; set; } = "";
        }

        public record Contact(int Id, [PersonalData(ContactData.EmailAddress)] string Email);

        public static class Clean
        {
            [Redacts] public static string Mask(string? value) => "***";
            [Pseudonymizes] public static string Hash(string value) => value.GetHashCode().ToString();
        }

        """;

    /// <summary>Members of a class with a customer <c>u</c> and a Serilog logger <c>log</c> at hand.</summary>
    public static Task MembersAsync(string members, string types = "", params string[] ids) =>
        Verify<PersonalDataFlowAnalyzer>.CodeAsync(
            Model + types + "\npublic partial class Subject\n{\n    readonly Serilog.ILogger log = Log.Logger;\n" + members + "\n}\n",
            policy: null,
            ids.Length == 0 ? ["PRIV0301", "PRIV0302"] : ids);

    /// <summary>Statements of a method that takes a customer <c>u</c>.</summary>
    public static Task BodyAsync(string statements, string types = "", params string[] ids) =>
        MembersAsync("    void Run(Customer u, List<Customer> us, bool c, string safe)\n    {\n" + statements + "\n    }\n", types, ids);
}
