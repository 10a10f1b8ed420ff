using System.Text;

namespace Privacy.Model;

/// <summary>The canonical text of each kind of row.</summary>
internal static class InventoryRowText
{
    public static void Append(StringBuilder text, InventoryAssembly row) => new InventoryRowWriter(text)
        .String("name", row.Name)
        .String("policyName", row.PolicyName)
        .Number("policyVersion", row.PolicyVersion)
        .End();

    public static void Append(StringBuilder text, InventoryCategory row) => new InventoryRowWriter(text)
        .String("code", row.Code)
        .String("description", row.Description)
        .String("gdprStatus", row.GdprStatus)
        .String("gdprArticle", row.GdprArticle)
        .String("ccpaLetters", row.CcpaLetters)
        .String("ccpaSensitive", row.CcpaSensitive)
        .String("dpv", row.DpvIri)
        .String("fideslang", row.FideslangKey)
        .String("apple", row.AppleLabel)
        .String("googlePlay", row.GooglePlayLabel)
        .Flag("prohibited", row.Prohibited)
        .Strings("clauses", row.Clauses)
        .End();

    public static void Append(StringBuilder text, InventoryPurposeTerm row) => new InventoryRowWriter(text)
        .String("id", row.Id)
        .String("description", row.Description)
        .String("legalBasis", row.LegalBasis)
        .String("basisDetail", row.BasisDetail)
        .String("art9Condition", row.Art9Condition)
        .Flag("marketing", row.Marketing)
        .String("dpv", row.DpvIri)
        .String("fideslang", row.FideslangKey)
        .Strings("clauses", row.Clauses)
        .End();

    public static void Append(StringBuilder text, InventoryMember row) => new InventoryRowWriter(text)
        .String("assembly", row.Assembly)
        .String("type", row.Type)
        .String("member", row.Member)
        .String("kind", row.Kind)
        .String("memberType", row.MemberType)
        .String("category", row.Category)
        .String("gdprStatus", row.GdprStatus)
        .Purposes(row.Purposes)
        .Strings("recipients", row.Recipients)
        .Retention(row.Retention)
        .String("subject", row.Subject)
        .Flag("subjectKey", row.SubjectKey)
        .Strings("sources", row.Sources)
        .String("redaction", row.Redaction)
        .Flag("encrypted", row.Encrypted)
        .Strings("clauses", row.Clauses)
        .Location(row.Location)
        .End();

    public static void Append(StringBuilder text, InventoryProcessing row) => new InventoryRowWriter(text)
        .String("assembly", row.Assembly)
        .String("purpose", row.Purpose)
        .String("legalBasis", row.LegalBasis)
        .String("category", row.Category)
        .String("subject", row.Subject)
        .String("recipient", row.Recipient)
        .Strings("countries", row.Countries)
        .Retention(row.Retention)
        .Strings("sources", row.Sources)
        .String("evidence", row.Evidence)
        .Strings("places", row.Places)
        .Strings("collectedAt", row.CollectedAt)
        .Strings("disclosedAt", row.DisclosedAt)
        .Strings("clauses", row.Clauses)
        .Location(row.Location)
        .End();

    public static void Append(StringBuilder text, InventoryRecipient row) => new InventoryRowWriter(text)
        .String("assembly", row.Assembly)
        .String("id", row.Id)
        .Strings("roles", row.Roles)
        .Strings("countries", row.Countries)
        .String("transferMechanism", row.TransferMechanism)
        .String("contractUrl", row.ContractUrl)
        .Strings("places", row.Places)
        .Strings("clauses", row.Clauses)
        .Location(row.Location)
        .End();

    public static void Append(StringBuilder text, InventorySink row) => new InventoryRowWriter(text)
        .String("assembly", row.Assembly)
        .String("kind", row.Kind)
        .String("place", row.Place)
        .String("category", row.Category)
        .String("redaction", row.Redaction)
        .Location(row.Location)
        .End();

    public static void Append(StringBuilder text, InventoryException row) => new InventoryRowWriter(text)
        .String("assembly", row.Assembly)
        .String("rule", row.Rule)
        .String("target", row.Target)
        .String("reason", row.Reason)
        .String("reviewer", row.Reviewer)
        .String("until", row.Until)
        .Location(row.Location)
        .End();
}
