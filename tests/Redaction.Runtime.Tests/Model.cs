using System.Net;
using PrivacyAnnotations;

namespace Redaction.Runtime.Tests;

public enum Tier
{
    Basic,
    Gold,
}

public interface INamed
{
    [PersonalData(IdentityData.FullName)]
    string Name { get; }
}

public class Customer : INamed
{
    public int Number { get; set; } = 42;

    public string Name { get; set; } = Canary.Text;

    [PersonalData(ContactData.EmailAddress)]
    public string? Email { get; set; } = Canary.Mail;

    [PersonalData(ContactData.PhoneNumber, Redaction = PrivacyAnnotations.Redaction.Last4)]
    public string? Phone { get; set; } = Canary.Text + "0199";

    [PersonalData(IdentityData.DateOfBirth)]
    public DateOnly Born { get; set; } = DateOnly.FromDateTime(Canary.Date);

    [PersonalData(DeviceData.IpAddress)]
    public IPAddress? Address { get; set; } = Canary.Address;

    [PersonalData(AccountData.UserId)]
    public Guid Id { get; set; } = Canary.Id;

    [PersonalData(UsageData.ReferrerUrl)]
    public Uri? Referrer { get; set; } = Canary.Url;

    [PersonalData(AccountData.Password, Redaction = PrivacyAnnotations.Redaction.Keep)]
    public string Password { get; set; } = Canary.Text;

    [PersonalData(ContactData.EmailAddress)]
    public List<string> OtherMails { get; set; } = [Canary.Mail];

    [PersonalData(ContactData.EmailAddress)]
    public Dictionary<string, int> MailCounts { get; set; } = new() { [Canary.Mail] = 1 };

    [PersonalData(DemographicData.Language)]
    public string Language { get; set; } = "de";

    public Tier Tier { get; set; } = Tier.Gold;

    public bool IsActive { get; set; } = true;

    public decimal? Balance { get; set; } = 12.5m;
}

/// <summary>Announces the generated view to other generators, such as that of LoggerMessage.</summary>
public readonly partial struct CustomerRedacted;

public sealed class GoldCustomer : Customer
{
    [PersonalData(ContactData.SocialHandle)]
    public string Handle { get; set; } = Canary.Text;
}

/// <summary>Declares nothing of its own; what it adds at run time is not known to be clean.</summary>
public class Subscription : Customer
{
    public int Issue { get; set; } = 7;
}

public partial record Person(
    int Number,
    [PersonalData(IdentityData.FullName)] string Name,
    [property: PersonalData(ContactData.PostalAddress)] string Street);

public sealed partial record Employee(int Number, string Name, string Street,
    [PersonalData(EmploymentData.JobApplication)] string Letter)
    : Person(Number, Name, Street);

public readonly partial record struct Position([PersonalData(LocationData.PreciseLocation)] double Latitude, int Floor);

public sealed class Order
{
    public int Number { get; set; } = 1001;

    public Customer Buyer { get; set; } = new GoldCustomer();

    public INamed? Contact { get; set; } = new Customer();

    public Person? Receiver { get; set; } = new Employee(1, Canary.Text, Canary.Text, Canary.Text);

    public Position? Place { get; set; } = new Position(52.5244371, 3);

    public object Anything { get; set; } = new Customer();

    public Customer?[] Others { get; set; } = [new Subscription(), null];

    public Dictionary<string, Customer> ByName { get; set; } = new() { ["first"] = new Customer() };

    public Dictionary<Person, int> Counts { get; set; } = new() { [new Person(1, Canary.Text, Canary.Text)] = 3 };

    [PersonalData(ContactData.PostalAddress)]
    public string Note { get; set; } = Canary.Text;
}

public sealed class Node
{
    [PersonalData(IdentityData.FullName)]
    public string Name { get; set; } = Canary.Text;

    public Node? Next { get; set; }

    public List<Node> All { get; } = [];
}

public sealed class Hostile
{
    [PersonalData(IdentityData.FullName)]
    public string Name => throw new InvalidOperationException(Canary.Text);

    [PersonalData(ContactData.EmailAddress)]
    public string Email => throw new InvalidOperationException(Canary.Text);

    public string Computed => throw new InvalidOperationException(Canary.Text);

    public HostileText Text { get; set; } = new();

    public int Number { get; set; } = 5;
}

public sealed class HostileText
{
    public override string ToString() => throw new InvalidOperationException(Canary.Text);
}

public sealed class Wide
{
    [PersonalData(UnstructuredData.FreeText)]
    public string? Body { get; set; }

    [PersonalData(ContactData.EmailAddress)]
    public string? Email { get; set; }

    [PersonalData(IdentityData.FullName, Redaction = PrivacyAnnotations.Redaction.Initials)]
    public string? Name { get; set; }

    public string? Note { get; set; }
}

public class Envelope<T>
{
    [PersonalData(IdentityData.FullName)]
    public string Name { get; set; } = Canary.Text;

    public T? Content { get; set; }
}

/// <summary>Members that are of a closed generic type, and one that only derives from it.</summary>
public sealed class Parcel
{
    [PersonalData(ContactData.PostalAddress)]
    public string Target { get; set; } = Canary.Text;

    public Envelope<int> Letter { get; set; } = new() { Content = 7 };
}

public sealed record Secret<T>([PersonalData(IdentityData.FullName, Redaction = PrivacyAnnotations.Redaction.Initials)] T Value);
