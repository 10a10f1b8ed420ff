using System.Text;

namespace Privacy.Generators.Redaction;

/// <summary><c>string?</c> expressions of members that are shown as they are.</summary>
internal static class TextExpressions
{
    public static string Kept(MemberSpec member, string read) => member.Shape switch
    {
        ValueShape.Text => read,
        ValueShape.Bool when member.IsNullableValue =>
            $"{read} is null ? null : {read}.GetValueOrDefault() ? \"True\" : \"False\"",
        ValueShape.Bool => $"{read} ? \"True\" : \"False\"",
        ValueShape.Enum when !member.EnumMembers.IsEmpty => EnumName(member, read),
        ValueShape.Personal => member.IsNullableValue
            ? $"{read} is null ? null : {member.ViewFactory}({read}.GetValueOrDefault()).ToString()"
            : $"{member.ViewFactory}({read}).ToString()",
        _ => $"{CodeText.Text}.Of({read})",
    };

    private static string EnumName(MemberSpec member, string read)
    {
        StringBuilder text = new($"{read} switch\n{{\n");
        foreach (string name in member.EnumMembers)
            text.Append($"    {member.ValueType}.{TypeNaming.Escape(name)} => {Literals.Quote(name)},\n");
        if (member.IsNullableValue)
            text.Append("    null => null,\n");
        return text.Append($"    var other => {CodeText.Text}.Of(other),\n}}").ToString();
    }
}
