using System.Collections.Immutable;
using System.Net;
using PrivacyAnnotations;
using Rule = PrivacyAnnotations.Redaction;

namespace Redaction.Runtime.Tests;

/// <summary>A value object, as many models wrap an address in one.</summary>
public readonly record struct MailAddress(string Value);

/// <summary>Personal as a whole where it is used; its own member says more.</summary>
public sealed class Home
{
    public string Street { get; set; } = Canary.Text;

    public string Country { get; set; } = "Germany";

    [PersonalData(AccountData.Password)]
    public string DoorCode { get; set; } = Canary.Text;

    public string Broken => throw new InvalidOperationException(Canary.Text);
}

/// <summary>A collection of the user's own, which fails while it is read.</summary>
public sealed class BrokenList : IReadOnlyCollection<string>
{
    public int Count => 3;

    public IEnumerator<string> GetEnumerator()
    {
        yield return ValueKinds.LocalMail;
        throw new InvalidOperationException(Canary.Text);
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A personal member of every type that has a redaction of its own, bare, nullable and in collections.</summary>
public sealed partial record ValueKinds
{
    // The domain of a masked address is shown.
    public const string LocalMail = Canary.Text + "@example.com";

    [PersonalData(ContactData.EmailAddress, Redaction = Rule.MaskEmail)]
    public string Text { get; init; } = LocalMail;

    [PersonalData(ContactData.EmailAddress, Redaction = Rule.MaskEmail)]
    public List<string> List { get; init; } = ["ada@example.com", Canary.Text];

    [PersonalData(ContactData.EmailAddress, Redaction = Rule.MaskEmail)]
    public string?[] Array { get; init; } = ["ada@example.com", ""];

    [PersonalData(ContactData.EmailAddress, Redaction = Rule.MaskEmail)]
    public ImmutableArray<string> Immutable { get; init; } = ["ada@example.com"];

    [PersonalData(ContactData.EmailAddress, Redaction = Rule.MaskEmail)]
    public ImmutableArray<string> Unset { get; init; }

    [PersonalData(ContactData.EmailAddress, Redaction = Rule.MaskEmail)]
    public ImmutableArray<string>? Maybe { get; init; } = ["ada@example.com"];

    [PersonalData(ContactData.EmailAddress, Redaction = Rule.MaskEmail)]
    public IReadOnlySet<string> Set { get; init; } = new HashSet<string> { "ada@example.com" };

    [PersonalData(ContactData.EmailAddress, Redaction = Rule.MaskEmail)]
    public IEnumerable<string> Enumerable { get; init; } = new List<string> { "ada@example.com" };

    [PersonalData(ContactData.EmailAddress, Redaction = Rule.MaskEmail)]
    public IEnumerable<string> Query { get; init; } = new[] { LocalMail }.Where(static _ => true);

    [PersonalData(ContactData.EmailAddress, Redaction = Rule.MaskEmail)]
    public BrokenList Broken { get; init; } = new();

    [PersonalData(ContactData.EmailAddress, Redaction = Rule.MaskEmail)]
    public List<string>? Missing { get; init; }

    [PersonalData(ContactData.EmailAddress, Redaction = Rule.MaskEmail)]
    public List<string[]> Nested { get; init; } = [["ada@example.com"], []];

    [PersonalData(ContactData.EmailAddress, Redaction = Rule.MaskEmail)]
    public Dictionary<string, int> Keys { get; init; } = new() { ["ada@example.com"] = 1, ["amy@example.com"] = 2 };

    [PersonalData(ContactData.PhoneNumber, Redaction = Rule.Last4)]
    public IReadOnlyDictionary<int, string> Map { get; init; } =
        new Dictionary<int, string> { [1] = "+1 555 0100", [2] = Canary.Text };

    [PersonalData(ContactData.EmailAddress, Redaction = Rule.MaskEmail)]
    public MailAddress Wrapped { get; init; } = new("ada@example.com");

    [PersonalData(ContactData.EmailAddress, Redaction = Rule.MaskEmail)]
    public MailAddress? MaybeWrapped { get; init; } = new MailAddress("ada@example.com");

    [PersonalData(ContactData.EmailAddress, Redaction = Rule.MaskEmail)]
    public MailAddress? NotWrapped { get; init; }

    [PersonalData(ContactData.PostalAddress, Redaction = Rule.CountryOnly)]
    public Home Home { get; init; } = new();

    [PersonalData(ContactData.PostalAddress, Redaction = Rule.CountryOnly)]
    public List<Home?> Homes { get; init; } = [null];

    [PersonalData(UsageData.ReferrerUrl)]
    public Uri Uri { get; init; } = Canary.Url;

    [PersonalData(UsageData.ReferrerUrl)]
    public Uri[] Uris { get; init; } = [Canary.Url];

    [PersonalData(DeviceData.IpAddress)]
    public IPAddress Address { get; init; } = Canary.Address;

    [PersonalData(DeviceData.IpAddress)]
    public List<IPAddress> Addresses { get; init; } = [Canary.Address];

    [PersonalData(IdentityData.DateOfBirth)]
    public DateOnly Day { get; init; } = DateOnly.FromDateTime(Canary.Date);

    [PersonalData(IdentityData.DateOfBirth)]
    public DateOnly? MaybeDay { get; init; } = DateOnly.FromDateTime(Canary.Date);

    [PersonalData(IdentityData.DateOfBirth)]
    public DateOnly? NoDay { get; init; }

    [PersonalData(IdentityData.DateOfBirth)]
    public DateTime Time { get; init; } = Canary.Date;

    [PersonalData(IdentityData.DateOfBirth)]
    public DateTime? MaybeTime { get; init; } = Canary.Date;

    [PersonalData(IdentityData.DateOfBirth)]
    public DateTimeOffset Offset { get; init; } = new(Canary.Date, TimeSpan.Zero);

    [PersonalData(IdentityData.DateOfBirth)]
    public List<DateOnly> Days { get; init; } = [DateOnly.FromDateTime(Canary.Date)];

    [PersonalData(AccountData.UserId, Redaction = Rule.Hmac)]
    public Guid Id { get; init; } = Canary.Id;

    [PersonalData(AccountData.UserId, Redaction = Rule.Hmac)]
    public Guid? MaybeId { get; init; } = Canary.Id;

    [PersonalData(IdentityData.DateOfBirth, Redaction = Rule.AgeBand)]
    public int Age { get; init; } = 37;

    [PersonalData(IdentityData.DateOfBirth, Redaction = Rule.AgeBand)]
    public int? MaybeAge { get; init; } = 37;

    [PersonalData(ContactData.PhoneNumber, Redaction = Rule.Last4)]
    public long Account { get; init; } = 4242_4242_1881;

    [PersonalData(LocationData.PreciseLocation, Redaction = Rule.RoundGeo)]
    public double Latitude { get; init; } = 52.5244;

    [PersonalData(LocationData.PreciseLocation, Redaction = Rule.RoundGeo)]
    public decimal? Longitude { get; init; } = 13.4105m;

    [PersonalData(DemographicData.Gender, Redaction = Rule.Mask)]
    public Tier Enum { get; init; } = Tier.Gold;

    [PersonalData(DemographicData.Gender, Redaction = Rule.Length)]
    public Tier? MaybeEnum { get; init; } = Tier.Gold;

    [PersonalData(DemographicData.Gender, Redaction = Rule.Mask)]
    public bool Bool { get; init; } = true;

    [PersonalData(DemographicData.Gender, Redaction = Rule.Length)]
    public bool? MaybeBool { get; init; } = true;

    [PersonalData(IdentityData.FullName, Redaction = Rule.Mask)]
    public char Char { get; init; } = 'Q';

    [PersonalData(IdentityData.FullName, Redaction = Rule.Mask)]
    public char? MaybeChar { get; init; } = 'Q';

    [PersonalData(IdentityData.FullName, Redaction = Rule.Mask)]
    public byte[] Bytes { get; init; } = [1, 2, 3];

    [PersonalData(IdentityData.FullName, Redaction = Rule.Mask)]
    public char[] Chars { get; init; } = ['Q', 'z', 'x', '7'];

    [PersonalData(IdentityData.FullName, Redaction = Rule.Mask)]
    public object Anything { get; init; } = Canary.Text;
}

/// <summary>Announces the generated view to the generator of LoggerMessage.</summary>
public readonly partial struct ValueKindsRedacted;

/// <summary>Collections that a view enumerates without allocating.</summary>
public sealed class Mails
{
    [PersonalData(ContactData.EmailAddress, Redaction = Rule.MaskEmail)]
    public List<string> List { get; init; } = [];

    [PersonalData(ContactData.EmailAddress, Redaction = Rule.MaskEmail)]
    public Dictionary<string, string> Map { get; init; } = [];
}
