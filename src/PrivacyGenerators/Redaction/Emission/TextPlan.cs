using System.Collections.Generic;
using System.Text;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>A piece of redacted text: a literal, or the value of a member.</summary>
internal readonly struct TextPiece(string? literal, MemberSpec? member)
{
    public string? Literal => literal;

    public MemberSpec? Member => member;
}

/// <summary>Lays out the text of a type so that all that is known beforehand is written in one go.</summary>
internal static class TextPlan
{
    public static List<TextPiece> Create(string opening, IEnumerable<MemberSpec> members, string closing)
    {
        List<TextPiece> pieces = [];
        StringBuilder literal = new(opening);
        bool isFirst = true;
        foreach (MemberSpec member in members)
        {
            literal.Append(isFirst ? "" : ", ").Append(member.Name).Append(" = ");
            isFirst = false;
            if (Values.IsConstant(member, member.Redaction))
            {
                literal.Append(CodeText.Erased);
            }
            else if (member is { IsRedacted: false, Shape: ValueShape.Opaque })
            {
                literal.Append('[').Append(member.TypeLabel).Append(']');
            }
            else
            {
                pieces.Add(new TextPiece(literal.ToString(), null));
                pieces.Add(new TextPiece(null, member));
                literal.Clear();
            }
        }

        literal.Append(closing);
        if (literal.Length > 0)
            pieces.Add(new TextPiece(literal.ToString(), null));
        return pieces;
    }

    public static List<MemberSpec> OwnRecordMembers(EquatableArray<MemberSpec> members, bool all)
    {
        List<MemberSpec> own = [];
        foreach (MemberSpec member in members)
        {
            if (all || member.IsPrintedByOwnRecord)
                own.Add(member);
        }

        return own;
    }
}
