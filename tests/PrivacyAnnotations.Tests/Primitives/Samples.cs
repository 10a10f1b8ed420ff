using CsCheck;

namespace PrivacyAnnotations.Tests.Primitives;

/// <summary>
/// Texts as they come: any characters, half pairs too, and near misses of the forms that primitives read.
/// </summary>
internal static class Samples
{
    private static readonly Gen<string> Pieces = Gen.OneOf(
        "@", ".", "://", "https", "example.com", "Ada", " ", "-", ",", "1990", "05", "17", "203.0.113.77", "::", "2001",
        "db8", "[", "]", ":", "52.5", "Germany", "DE", "SW1A", "1AA", "37", "\n", "\uD83D", "\uDE00", "\0", "%",
        "/", "+");

    public static Gen<string> Text { get; } = Gen.Frequency(
        (2, Gen.String),
        (1, Gen.String[Gen.Char['\uD7F0', '\uE010'], 0, 20]),
        (4, Pieces.Array[0, 8].Select(static parts => string.Concat(parts))));
}
