using System;
using System.Collections.Generic;

namespace PrivacyInventory.Views;

/// <summary>Tells countries of the European Economic Area from third countries (GDPR Chapter V).</summary>
internal static class ThirdCountries
{
    // EU-27 and the EEA EFTA states, ISO 3166-1 alpha-2; the Commission also writes EL for Greece
    private static readonly HashSet<string> EuropeanEconomicArea = new(StringComparer.OrdinalIgnoreCase)
    {
        "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "EL", "HU", "IE", "IT", "LV", "LT",
        "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "LI", "NO", "EU", "EEA",
    };

    public static bool Contains(string country) => !EuropeanEconomicArea.Contains(country);

    public static bool ContainsAny(IEnumerable<string> countries)
    {
        foreach (string country in countries)
        {
            if (Contains(country))
                return true;
        }

        return false;
    }
}
