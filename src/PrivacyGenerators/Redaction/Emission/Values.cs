namespace Privacy.Generators.Redaction;

/// <summary>Expressions over one member of a value.</summary>
internal static class Values
{
    public static string Read(MemberSpec member, string receiver) => $"{receiver}.{TypeNaming.Escape(member.Name)}";

    /// <summary>The same text whatever the value is: fixed at compile time.</summary>
    public static bool IsConstant(MemberSpec member, RedactionKind? redaction) => redaction switch
    {
        null or RedactionKind.Keep => false,
        RedactionKind.Erase => true,
        _ => member.Shape switch
        {
            ValueShape.Opaque or ValueShape.Personal or ValueShape.Closed => !IsStructured(member, redaction),

            // Of so few values a first letter, a length or a steady pseudonym tells which one it is.
            ValueShape.Bool => true,
            ValueShape.Enum => redaction != RedactionKind.Hmac,
            _ => false,
        },
    };

    /// <summary>Redacted part by part, of which at least one has more to show than that it is there.</summary>
    public static bool IsStructured(MemberSpec member, RedactionKind? redaction)
    {
        if (redaction is null or RedactionKind.Keep or RedactionKind.Erase || member.Structure is not { } structure)
            return false;
        foreach (MemberSpec part in structure.Parts)
        {
            if (!IsConstant(part, part.Redaction) || !IsConstant(part, part.DisplayRedaction))
                return true;
        }

        return false;
    }

    /// <summary>A <c>string?</c> expression of the member's redacted form.</summary>
    public static string Redacted(MemberSpec member, string receiver, RedactionKind redaction,
        EnvironmentSpec environment) =>
        RedactedOf(member, Read(member, receiver), redaction, environment);

    /// <summary>The same over an expression of the member's value.</summary>
    public static string RedactedOf(MemberSpec member, string read, RedactionKind redaction,
        EnvironmentSpec environment)
    {
        if (member.Shape == ValueShape.Text)
            return $"{CodeText.Redact}.{redaction}({read})";
        if (FindTyped(member, redaction, environment) is not { } typed)
            return $"{CodeText.Redact}.{redaction}({CodeText.Text}.Of({read}))";
        if (!member.IsNullableValue || typed.AcceptsNull)
            return AsText($"{CodeText.Redact}.{redaction}({read})", typed);
        string value = $"{CodeText.Redact}.{redaction}({read}.GetValueOrDefault())";
        return $"({read}.HasValue ? {AsText(value, typed)} : null)";
    }

    private static string AsText(string expression, TypedRedactor typed) =>
        typed.ReturnsText ? expression : $"{CodeText.Text}.Of({expression})";

    public static TypedRedactor? FindTyped(MemberSpec member, RedactionKind redaction, EnvironmentSpec environment)
    {
        string method = redaction.ToString();
        foreach (TypedRedactor typed in environment.TypedRedactors)
        {
            if (typed.Method == method && typed.ParameterType == member.ValueType)
                return typed;
        }

        return null;
    }
}
