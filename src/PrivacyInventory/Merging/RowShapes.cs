using System;
using System.Collections.Generic;
using static PrivacyInventory.Merging.RowFieldKind;

namespace PrivacyInventory.Merging;

/// <summary>The properties of each section's rows, in the order in which they are written.</summary>
internal static class RowShapes
{
    /// <summary>Names of the sections in document order.</summary>
    public static readonly string[] Sections =
        ["members", "processing", "recipients", "sinks", "exceptions", "assemblies", "categories", "purposes"];

    public static readonly RowField[] Retention =
        Shape("rule!", "period", "trigger", "action");

    public static readonly RowField[] Purpose = Shape("id!", "legalBasis");

    /// <summary>Shapes in the order of <see cref="Sections"/>.</summary>
    public static readonly RowField[][] All =
    [
        Shape(
            "assembly!", "type!", "member!", "kind!", "memberType!", "category!", "gdprStatus!", "purposes{}",
            "recipients[]", "retention{}", "subject", "subjectKey?", "sources[]", "redaction!", "encrypted?",
            "clauses[]", "file", "line#"),
        Shape(
            "assembly!", "purpose!", "legalBasis", "category!", "subject", "recipient", "countries[]", "retention{}",
            "sources[]", "evidence", "places[]", "collectedAt[]", "disclosedAt[]", "clauses[]", "file", "line#"),
        Shape(
            "assembly!", "id!", "roles[]", "countries[]", "transferMechanism", "contractUrl", "places[]", "clauses[]",
            "file", "line#"),
        Shape("assembly!", "kind!", "place!", "category", "redaction", "file", "line#"),
        Shape("assembly!", "rule!", "target!", "reason", "reviewer", "until", "file", "line#"),
        Shape("name!", "policyName", "policyVersion#"),
        Shape(
            "code!", "description", "gdprStatus!", "gdprArticle", "ccpaLetters", "ccpaSensitive", "dpv", "fideslang",
            "apple", "googlePlay", "prohibited?", "clauses[]"),
        Shape(
            "id!", "description", "legalBasis", "basisDetail", "art9Condition", "marketing?", "dpv", "fideslang",
            "clauses[]"),
    ];

    /// <summary>Sections whose rows name no assembly and are shared by all.</summary>
    public static bool IsShared(int section) => section is 6 or 7;

    // A mark after the name tells what stands there: ! a required text, # a number, ? a flag, [] texts, {} an object.
    private static RowField[] Shape(params string[] fields)
    {
        List<RowField> shape = new(fields.Length);
        foreach (string field in fields)
        {
            string name = field.TrimEnd('!', '#', '?', '[', ']', '{', '}');
            RowFieldKind kind = field[name.Length..] switch
            {
                "#" => Number,
                "?" => Flag,
                "[]" => Texts,
                "{}" => name == "retention" ? RowFieldKind.Retention : Purposes,
                _ => Text,
            };
            shape.Add(new RowField(name, kind, field.EndsWith('!'), shape.Count == 0));
        }

        return [.. shape];
    }
}
