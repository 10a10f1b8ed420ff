using System.CommandLine;
using System.CommandLine.Parsing;

namespace PrivacyTool.Commands;

/// <summary>Arguments and options that several verbs share.</summary>
internal static class CommonOptions
{
    public static Argument<string[]> Inputs()
    {
        Argument<string[]> inputs = new("inputs")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Folders, assemblies, packages, solutions, inventory files, patterns, or - for standard input. "
                + "Nothing means this folder.",
        };
        // A verb takes any number of inputs, so a misspelt option would be looked for as a file.
        inputs.Validators.Add(static result =>
        {
            foreach (Token token in result.Tokens)
            {
                if (token.Value.Length > 1 && token.Value[0] == '-')
                    result.AddError($"Unrecognized option '{token.Value}'. A file of that name is ./{token.Value}");
            }
        });
        return inputs;
    }

    public static Option<string?> Output(string description) => new("--output", "-o") { Description = description };

    public static Option<string?> Policy() => new("--policy", "-p")
    {
        Description = "The policy file; otherwise the nearest privacy.json at the inputs, or in this folder, or above.",
    };

    public static Option<string> Format(params string[] formats)
    {
        Option<string> option = new("--format", "-f")
        {
            Description = "How to print: " + string.Join(", ", formats) + ".",
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    public static Option<string> FailOn(string initial, params string[] levels)
    {
        Option<string> option = new("--fail-on")
        {
            Description = "The least severity that gives exit code 1: " + string.Join(", ", levels) + ".",
            DefaultValueFactory = _ => initial,
        };
        option.AcceptOnlyFromAmong(levels);
        return option;
    }
}
