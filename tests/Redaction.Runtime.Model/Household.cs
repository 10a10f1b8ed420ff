using System.Collections.Generic;
using PrivacyAnnotations;

namespace Redaction.Runtime.Model
{
    /// <summary>A personal type of another assembly, which knows no logger.</summary>
    public class Household
    {
        /// <summary>Shown as it is.</summary>
        public int Number { get; set; }

        /// <summary>Erased.</summary>
        [PersonalData(ContactData.PostalAddress)]
        public string? Street { get; set; }

        /// <summary>Personal objects in a collection.</summary>
        public IList<Resident> Residents { get; } = new List<Resident>();
    }

    /// <summary>A personal type that a household holds.</summary>
    public class Resident
    {
        /// <summary>Erased.</summary>
        [PersonalData(IdentityData.FullName)]
        public string? Name { get; set; }

        /// <summary>Redacted one by one.</summary>
        [PersonalData(ContactData.EmailAddress)]
        public IReadOnlyList<string>? Mails { get; set; }

        /// <summary>Redacted key by key and value by value.</summary>
        [PersonalData(ContactData.PhoneNumber, Redaction = PrivacyAnnotations.Redaction.Last4)]
        public IReadOnlyDictionary<string, string>? Phones { get; set; }

        /// <summary>Leads back to where it came from.</summary>
        public Household? Home { get; set; }
    }
}
