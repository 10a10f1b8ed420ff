using System;

namespace PrivacyInventory.Reports;

/// <summary>Properties of a row that filters ask for; the script of the report knows the same numbers.</summary>
[Flags]
internal enum ReportFlags
{
    None = 0,
    SubjectKey = 1,
    Encrypted = 2,
    RetentionGap = 4,
    Transfer = 8,
    Sensitive = 16,
    WithoutPurpose = 32,
    WithoutBasis = 64,
    WithoutMechanism = 128,
    WithoutCountry = 256,
    WithoutSubject = 512,
}
