namespace PrivacyAnalyzers.Tests.Rules.Purpose;

/// <summary>The policy and the model that the purpose and consent tests share.</summary>
internal static class PurposeSource
{
    public const string Policy = """
        {
          "collected": [
            { "category": "ContactData.EmailAddress", "purposes": ["Correspondence", "DirectMarketing", "ThirdPartyMarketing"], "clauses": ["S2.6"] },
            { "category": "FinancialData.Income", "purposes": ["Billing"], "clauses": ["S2.10"] },
            { "category": "CommunicationData.Correspondence", "purposes": ["Correspondence", "CustomerSupport"], "clauses": ["S2.7"] },
            { "category": "IdentityData.FullName" }
          ],
          "mandatory": [{ "category": "ContactData.EmailAddress", "reason": "The account is the address" }],
          "purposes": [
            { "id": "Billing", "legalBasis": "Contract", "compatibleWith": ["LegalCompliance"], "justification": "Books", "clauses": ["S3.8"] },
            { "id": "LegalCompliance", "legalBasis": "LegalObligation", "obligation": "Tax law", "clauses": ["S3.11"] },
            { "id": "Correspondence", "legalBasis": "LegitimateInterests", "interest": "PublicRelations", "clauses": ["S3.22"] },
            { "id": "CustomerSupport", "legalBasis": "LegitimateInterests", "interest": "UserExperience", "clauses": ["S3.21"] },
            { "id": "DirectMarketing", "legalBasis": "LegitimateInterests", "interest": "Promotion", "marketing": true, "requiresRelationship": "ExistingCustomer", "clauses": ["S3.24", "S3.25"] },
            { "id": "ThirdPartyMarketing", "legalBasis": "Consent", "marketing": true, "clauses": ["S3.34"] },
            { "id": "AggregateAnalytics", "legalBasis": "LegitimateInterests", "interest": "BusinessOperation", "output": "Aggregate", "clauses": ["S3.30"] }
          ]
        }
        """;

    private const string Model = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Threading.Tasks;
        using PrivacyAnnotations;

        public class Customer
        {
            public Guid Id { get; set; }
            [PersonalData("ContactData.EmailAddress")] public string Email { get; set; } = "";
            [PersonalData("FinancialData.Income")] public decimal Income { get; set; }
            [PersonalData("IdentityData.FullName")] public string Name { get; set; } = "";
            [PersonalData("CommunicationData.Correspondence")] public string Letter { get; set; } = "";
            [PersonalData("IdentityData.FullName"), Purpose("Billing")] public string CardHolder { get; set; } = "";
            [PersonalData("AccountData.PrivacyPreferences")] public bool MarketingConsent { get; set; }
            [PersonalData("AccountData.PrivacyPreferences")] public bool OptedOut { get; set; }
            [PersonalData("AccountData.PrivacyPreferences")] public ConsentStatus Status { get; set; }
            [PersonalData("AccountData.PrivacyPreferences")] public DateTime? ConsentGivenAt { get; set; }
            public bool IsExistingCustomer { get; set; }
            public bool HasOptedOut { get; set; }
            public bool HasConsented { get; set; }
            public DateTime? UnsubscribedAt { get; set; }
            public bool IsUnsubscribed() => UnsubscribedAt != null;
        }

        public enum ConsentStatus { Unknown, Granted, Withdrawn }

        public interface IConsentGate
        {
            bool Has(Guid subject, string purpose);
            Task<bool> HasAsync(Guid subject, string purpose);
            void Require(Guid subject, string purpose);
        }

        public sealed class ConsentToken<TPurpose> { }
        public sealed class ThirdPartyMarketing { }
        public sealed class Billing { }

        public interface IPartner { void Share(Customer customer); void Send(string text); }
        public interface ISuppressionList { bool Contains(string email); }
        public interface IMailer { void Send(string to, string text); Task SendAsync(string to, string text); }


        """;

    /// <summary>Puts the model before a test's own code.</summary>
    public static string With(string code) => Model + code;
}
