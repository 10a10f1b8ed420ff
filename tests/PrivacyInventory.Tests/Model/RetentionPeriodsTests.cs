using Privacy.Model;

namespace PrivacyInventory.Tests.Model;

public sealed class RetentionPeriodsTests
{
    [Theory]
    [InlineData("P30D", 30.0)]
    [InlineData("P1Y2M", 425.0)]
    [InlineData("P2W", 14.0)]
    [InlineData("PT36H", 1.5)]
    [InlineData("P1DT12H", 1.5)]
    public void Period_HasItsNominalDays(string period, double days) => Assert.Equal(days, RetentionPeriods.Days(period));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("30 days")]
    [InlineData("P30")]
    [InlineData("PD")]
    [InlineData("PT5D")]
    public void UnreadablePeriod_HasNoDays(string? period) => Assert.Null(RetentionPeriods.Days(period));
}
