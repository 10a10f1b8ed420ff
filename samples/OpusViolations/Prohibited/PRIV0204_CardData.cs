// PRIV0204: full card data on a stored type (S2.12); the last four digits or a processor's reference would do.
using Microsoft.EntityFrameworkCore;
using PrivacyAnnotations;

namespace OpusViolations.Prohibited;

[DataSubject("Customer")]
[Retention("BillingRecords")]
public sealed class StoredCard
{
    public int Id { get; set; }

    [PersonalData(FinancialData.CardNumber)]
    public string Number { get; set; } = "";

    [PersonalData(FinancialData.CardSecurityCode)]
    public string Code { get; set; } = "";
}

public sealed class CardDb(DbContextOptions<CardDb> options) : DbContext(options)
{
    public DbSet<StoredCard> Cards => Set<StoredCard>();
}
