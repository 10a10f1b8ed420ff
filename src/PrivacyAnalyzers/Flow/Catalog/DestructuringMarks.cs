using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>Members that a logging library leaves out or masks when it takes an object apart.</summary>
internal static class DestructuringMarks
{
    /// <summary>A serializer leaves the member out always.</summary>
    public static bool IsNotSerialized(ISymbol member)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is
                {
                    Name: "JsonIgnoreAttribute" or "IgnoreDataMemberAttribute" or "XmlIgnoreAttribute",
                } && attribute.NamedArguments.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsHidden(ISymbol member)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is
                {
                    Name: "NotLoggedAttribute" or "LogMaskedAttribute" or "LogReplacedAttribute",
                    ContainingNamespace.Name: "Attributed",
                })
            {
                return true;
            }
        }

        return false;
    }
}
