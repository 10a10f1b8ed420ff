using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Privacy.Model;

namespace PrivacyAnalyzers;

/// <summary>Places in a policy file as the compiler shows them.</summary>
internal static class PolicyLocations
{
    public static Location ToLocation(this PolicyLocation location) => Location.Create(
        location.Path,
        new TextSpan(location.Start, location.Length),
        new LinePositionSpan(
            new LinePosition(location.Line, location.Column),
            new LinePosition(location.EndLine, location.EndColumn)));
}
