using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Rules;

/// <summary>The nearest operation of a kind around another.</summary>
internal static class Enclosing
{
    /// <summary>Null when there is none.</summary>
    public static T? Find<T>(IOperation operation)
        where T : class, IOperation
    {
        IOperation? current = operation.Parent;
        while (current is not (null or T))
            current = current.Parent;
        return (T?)current;
    }
}
