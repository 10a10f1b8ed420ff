using System.Linq;
using Privacy.Model;

namespace PrivacyTool.Tests;

/// <summary>The policy of the sample shop.</summary>
internal static class SamplePolicy
{
    public const string Json = """
        {
          "policy": { "name": "Shop Privacy Policy", "version": 3, "collectedListIsClosed": true, "security": ["staff are trained"], "effectiveDate": "2026-01-01" },
          "controller": { "legalName": "Shop Ltd", "address": "1 High Street, Dublin", "email": "privacy@shop.example", "dpo": "dpo@shop.example" },
          "collected": [
            { "category": "ContactData.EmailAddress", "purposes": ["Correspondence", "DirectMarketing"], "sources": ["Direct"], "clauses": ["S2.6"] },
            { "category": "IdentityData.FullName", "purposes": ["Billing", "Correspondence"], "sources": ["Direct"], "clauses": ["S2.6"] },
            { "category": "FinancialData.CardLastFour", "purposes": ["Billing"], "clauses": ["S2.10"] }
          ],
          "prohibited": [{ "category": "SpecialCategory.*", "clauses": ["S2E.1"] }],
          "purposes": [
            { "id": "Billing", "legalBasis": "Contract", "description": "Charge for orders", "businessFunction": "Finance", "dpiaRequired": true, "dpiaUrl": "https://shop.example/dpia", "clauses": ["S3.8"] },
            { "id": "Correspondence", "legalBasis": "LegitimateInterests", "interest": "Answering customers", "liaUrl": "https://shop.example/lia", "clauses": ["S3.22"] },
            { "id": "DirectMarketing", "legalBasis": "LegitimateInterests", "interest": "Promotion", "marketing": true, "clauses": ["S3.24"] }
          ],
          "recipients": [
            { "id": "CardProcessor", "role": ["Processor"], "countries": ["US"], "transferMechanism": "StandardContractualClausesEC", "contractUrl": "https://shop.example/dpa", "purposes": ["Billing"], "clauses": ["S4.10"] },
            { "id": "Mailer", "role": ["Processor"], "countries": ["IE"], "purposes": ["DirectMarketing", "Correspondence"], "clauses": ["S4.10"] }
          ],
          "cookies": [
            { "name": "session", "class": "Essential", "party": "first", "lifetime": "session", "clauses": ["S2C.12"] },
            { "name": "_ga*", "class": "Performance", "party": "third", "lifetime": "P2Y", "clauses": ["S2C.14"] }
          ],
          "retention": { "sourceUrl": "https://shop.example/retention", "rules": [
            { "id": "orders", "trigger": "OrderCompleted", "period": "P7Y", "action": "delete", "clauses": ["S6.1"] },
            { "id": "default", "period": null, "clauses": ["S6.5"] },
            { "id": "logs", "trigger": "Collected", "period": "P90D", "action": "delete", "clauses": ["S6.2"] } ] },
          "rights": { "list": ["Access", "Erasure", "Object"], "clauses": ["S7.1"] }
        }
        """;

    public static PrivacyPolicy Read() => PolicyReader.Read("privacy.json", Json).Policy!;
}
