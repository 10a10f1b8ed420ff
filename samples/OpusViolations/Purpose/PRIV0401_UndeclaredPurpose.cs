// PRIV0401: bank details collected for billing are read for marketing (S3C.1), directly and through a helper.
using PrivacyAnnotations;

namespace OpusViolations.Purpose;

[DataSubject("Customer")]
[Retention("BillingRecords")]
public sealed class Payer
{
    [DataSubjectKey]
    [PersonalData(AccountData.UserId)]
    public Guid Id { get; set; }

    [PersonalData(FinancialData.BankAccount)]
    [Encrypted]
    public string? Iban { get; set; }
}

public static class Segments
{
    [Purpose(Purposes.DirectMarketing)]
    public static bool IsGerman(Payer payer) => payer.Iban?.StartsWith("DE") == true;

    [Purpose(Purposes.DirectMarketing)]
    public static string Segment(Payer payer) => "bank-" + BankOf(payer);

    private static string? BankOf(Payer payer) => payer.Iban?[4..8];
}
