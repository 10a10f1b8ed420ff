using PrivacyAnalyzers.CodeFixes.Rules.Leaks;
using PrivacyAnalyzers.Rules.Leaks;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Leaks;

public sealed class LeakFixTests
{
    private const string Customer = """
        using PrivacyAnnotations;

        public class Customer
        {
            [PersonalData(ContactData.EmailAddress)] public string Email { get; set; } = "";
            [PersonalData(AccountData.Password)] public string Password { get; set; } = "";
        }

        """;

    [Theory]
    [InlineData("""Serilog.Log.Information("{E}", c.Email)""", """Serilog.Log.Information("{E}", Redact.Hmac(c.Email))""")]
    [InlineData("""Serilog.Log.Information($"x {c.Email}")""", """Serilog.Log.Information($"x {Redact.Hmac(c.Email)}")""")]
    public Task Argument_IsRedacted(string call, string expected) =>
        VerifyFix<PersonalDataFlowAnalyzer, RedactArgumentFix>.FixesAsync(
            Customer + $"class A {{ void R(Customer c) => {call}; }}\n",
            Customer + $"class A {{ void R(Customer c) => {expected}; }}\n");

    [Fact]
    public Task ForbiddenCategory_HasNoRedaction() =>
        VerifyFix<PersonalDataFlowAnalyzer, RedactArgumentFix>.OffersNothingAsync(
            Customer + "class A { void R(Customer c) => Serilog.Log.Information(c.Password); }\n");

    [Fact]
    public Task Member_IsAnnotated() =>
        VerifyFix<PersonalDataFlowAnalyzer, AnnotateMemberFix>.FixesAsync(
            Customer + """
            class Receipt
            {
                public string To { get; set; } = "";
            }

            class A { void R(Customer c, Receipt r) => r.To = c.Email; }

            """,
            Customer + """
            class Receipt
            {
                [PersonalData(ContactData.EmailAddress)]
                public string To { get; set; } = "";
            }

            class A { void R(Customer c, Receipt r) => r.To = c.Email; }

            """);

    [Fact]
    public Task ReturnValue_IsAnnotated() =>
        VerifyFix<PersonalDataFlowAnalyzer, AnnotateSignatureFix>.FixesAsync(
            Customer + """
            public class A
            {
                public string R(Customer c) => c.Email;
            }

            """,
            Customer + """
            public class A
            {
                [return: PersonalData(ContactData.EmailAddress)]
                public string R(Customer c) => c.Email;
            }

            """);

    [Fact]
    public Task Parameter_IsAnnotated() =>
        VerifyFix<PersonalDataFlowAnalyzer, AnnotateSignatureFix>.FixesAsync(
            Customer + """
            public class A
            {
                public void R(string text) => Serilog.Log.Information(text);
            }

            """,
            Customer + """
            public class A
            {
                public void R([PersonalDataSink(SinkKind.Log)] string text) => Serilog.Log.Information(text);
            }

            """);

    [Theory]
    [InlineData(
        "class Row\n{\n    public string Cell = \"\";\n}",
        "class Row\n{\n    [PersonalData(ContactData.EmailAddress)]\n    public string Cell = \"\";\n}",
        "var r = new Row(); r.Cell = c.Email;")]
    [InlineData(
        "record Row(string Cell);",
        "record Row([PersonalData(ContactData.EmailAddress)] string Cell);",
        "var r = new Row(c.Email);")]
    public Task FieldAndRecordParameter_AreAnnotated(string type, string annotated, string statements) =>
        VerifyFix<PersonalDataFlowAnalyzer, AnnotateMemberFix>.FixesAsync(
            Customer + type + $"\n\nclass A {{ void R(Customer c) {{ {statements} }} }}\n",
            Customer + annotated + $"\n\nclass A {{ void R(Customer c) {{ {statements} }} }}\n");

    [Fact]
    public Task MembersOfTwoStores_AreAnnotatedOnceEach() =>
        VerifyFix<PersonalDataFlowAnalyzer, AnnotateMemberFix>.FixesAllAsync(
            Customer + """
            record Line(string Text);

            class Receipt
            {
                public string To { get; set; } = "";
            }

            class A
            {
                void R(Customer c, Receipt r)
                {
                    r.To = c.Email;
                    r.To = c.Email.Trim();
                    Line l = new(c.Email);
                }
            }

            """,
            Customer + """
            record Line([PersonalData(ContactData.EmailAddress)] string Text);

            class Receipt
            {
                [PersonalData(ContactData.EmailAddress)]
                public string To { get; set; } = "";
            }

            class A
            {
                void R(Customer c, Receipt r)
                {
                    r.To = c.Email;
                    r.To = c.Email.Trim();
                    Line l = new(c.Email);
                }
            }

            """);

    [Fact]
    public Task PropertyAndReturnValues_AreAnnotatedTogether() =>
        VerifyFix<PersonalDataFlowAnalyzer, AnnotateSignatureFix>.FixesAllAsync(
            Customer + """
            public class A
            {
                public Customer Owner { get; set; } = new();
                public string Mail => Owner.Email;
                public string Of(Customer c) => c.Email;
            }

            """,
            Customer + """
            public class A
            {
                public Customer Owner { get; set; } = new();

                [PersonalData(ContactData.EmailAddress)]
                public string Mail => Owner.Email;

                [return: PersonalData(ContactData.EmailAddress)]
                public string Of(Customer c) => c.Email;
            }

            """);
}
