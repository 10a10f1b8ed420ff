using Microsoft.CodeAnalysis.CSharp;

namespace Privacy.Generators.Redaction;

/// <summary>C# literals.</summary>
internal static class Literals
{
    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
