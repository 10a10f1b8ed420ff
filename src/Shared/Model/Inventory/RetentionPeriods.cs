using System.Globalization;

namespace Privacy.Model;

/// <summary>Compares ISO 8601 periods by their nominal length: 30 days to a month, 365 to a year.</summary>
internal static class RetentionPeriods
{
    /// <summary>
    /// Nominal days; null when there is no period or it is not readable; <c>indefinite</c> is the longest.
    /// </summary>
    public static double? Days(string? period)
    {
        if (period is null || period.Length < 3 || period[0] != 'P')
            return period == "indefinite" ? double.MaxValue : null;
        double days = 0;
        bool time = false;
        int start = 1;
        for (int index = 1; index < period.Length; index++)
        {
            char c = period[index];
            if (c is (>= '0' and <= '9') or '.')
                continue;
            if (c == 'T' && !time && index == start)
            {
                time = true;
                start = index + 1;
                continue;
            }

            string number = period.Substring(start, index - start);
            if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value)
                || Unit(c, time) is not { } unit)
            {
                return null;
            }

            days += value * unit;
            start = index + 1;
        }

        return start == period.Length ? days : null;
    }

    /// <summary>Longer, or no longer stated, is for the policy's owners to see; shorter is for the record.</summary>
    public static ChangeSeverity Severity(InventoryRetention? before, InventoryRetention? after)
    {
        if (before is null)
            return ChangeSeverity.Info;
        double? old = Days(before.Period);
        double? current = Days(after?.Period);
        if (after is null || current is null || old is null)
            return current is not null ? ChangeSeverity.Notice : ChangeSeverity.Warning;
        return current > old ? ChangeSeverity.Warning : ChangeSeverity.Info;
    }

    private static double? Unit(char unit, bool time) => (unit, time) switch
    {
        ('Y', false) => 365,
        ('M', false) => 30,
        ('W', false) => 7,
        ('D', false) => 1,
        ('H', true) => 1.0 / 24,
        ('M', true) => 1.0 / 1440,
        ('S', true) => 1.0 / 86400,
        _ => null,
    };
}
