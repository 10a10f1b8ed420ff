using System.Text;

namespace PrivacyAnalyzers.Benchmarks.Analysis;

/// <summary>Programs of a kind that nobody writes by hand and generators do: each ends in a leak.</summary>
internal static class ExtremeCode
{
    private const string Head = """
        using System;
        using Microsoft.Extensions.Logging;

        public sealed class User
        {
            [PrivacyAnnotations.PersonalData("ContactData.EmailAddress")]
            public string Mail { get; set; } = "";
        }

        public sealed class Program(ILogger<Program> logger)
        {

        """;

    /// <summary>A call chain: each method hands its parameter to the next, the last one logs it.</summary>
    public static string Chain(int depth) => Make(text =>
    {
        text.Append("void Run(User user) => M0(user.Mail);\n");
        for (int i = 0; i < depth; i++)
            text.Append($"void M{i}(string text) => M{i + 1}(text);\n");
        text.Append($"void M{depth}(string text) => logger.LogInformation(\"{{Text}}\", text);\n");
    });

    /// <summary>A ring of methods that call each other; one of them logs.</summary>
    public static string Ring(int methods) => Make(text =>
    {
        text.Append("void Run(User user) => logger.LogInformation(\"{Text}\", M0(user.Mail, 3));\n");
        for (int i = 0; i < methods; i++)
        {
            text.Append($"string M{i}(string text, int n) => n == 0 ? text : M{(i + 1) % methods}(text, n - 1)")
                .Append($" + M{(i * 7 + 3) % methods}(text, n - 1);\n");
        }
    });

    /// <summary>One concatenation of many terms.</summary>
    public static string Concatenation(int terms) => Make(text =>
    {
        text.Append("void Run(User user) => logger.LogInformation(\"{Text}\", \"start\"");
        for (int i = 0; i < terms; i++)
            text.Append(i % 1000 == 999 ? "\n + user.Mail" : " + \"x\"");
        text.Append(");\n");
    });

    /// <summary>One method of many statements over one variable, with branches.</summary>
    public static string LongMethod(int statements) => Make(text =>
    {
        text.Append("void Run(User user, int n)\n{\nstring text = \"\";\n");
        for (int i = 0; i < statements; i++)
        {
            text.Append((i % 4) switch
            {
                0 => $"if (n == {i}) text = user.Mail;\n",
                1 => $"n += {i};\n",
                2 => $"text = text + \"{i}\";\n",
                _ => $"if (n > {i}) text = \"{i}\";\n",
            });
        }

        text.Append("logger.LogInformation(\"{Text}\", text);\n}\n");
    });

    private static string Make(Action<StringBuilder> body)
    {
        StringBuilder text = new(Head);
        body(text);
        return text.Append("}\n").ToString();
    }
}
