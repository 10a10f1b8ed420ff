using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Privacy.Model;
using PrivacyAnalyzers.Rules.Purpose;
using PrivacyAnalyzers.Rules.Recipients.Catalog;

namespace PrivacyAnalyzers.Rules.Recipients;

/// <summary>Who gets what an operation is given: a declared recipient, a vendor of the catalog, or both.</summary>
/// <param name="Name">The recipient's id, else the vendor's name: what messages call it.</param>
/// <param name="IsDeclared">A <c>[Recipient]</c> names it, on the callee or on the code around the call.</param>
/// <param name="IsMarkInSource">The mark stands in this compilation, where it is checked by itself.</param>
/// <param name="Entry">The policy's entry; null when there is none.</param>
/// <param name="Vendor">The catalog's entry; null for own code.</param>
internal sealed record Target(
    string Name, bool IsDeclared, bool IsMarkInSource, RecipientEntry? Entry, VendorApi? Vendor);

/// <summary>Personal data that one expression hands to a recipient.</summary>
internal sealed record Disclosure(Target Target, IOperation Value, List<PersonalRead> Reads);
