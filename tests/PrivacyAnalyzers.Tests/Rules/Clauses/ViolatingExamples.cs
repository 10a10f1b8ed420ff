namespace PrivacyAnalyzers.Tests.Rules.Clauses;

/// <summary>One breach of the OPUS policy: the rule, what its message must say, and the code.</summary>
internal sealed record ViolatingExample(string Rule, string Says, string Code);

/// <summary>The breaches that the policy's list of rules shows, each as short as there.</summary>
internal static class ViolatingExamples
{
    public static IReadOnlyList<ViolatingExample> All { get; } =
    [
        new("PRIV0101", "Customer.EmailAddress looks like ContactData.EmailAddress", """
            public class Customer { public string EmailAddress { get; set; } = ""; }
            """),
        new("PRIV0102", "DeviceData.IpAddress", """
            public class Visitor { [PersonalData(DeviceData.IpAddress)] public string LastIp { get; set; } = ""; }
            """),
        new("PRIV0103", "Visitor.DeviceId is marked not personal", """
            public class Visitor { [NotPersonalData("technical")] public string DeviceId { get; set; } = ""; }
            """),
        new("PRIV0104", "FeatureUse is [Aggregate] but has Email, which is ContactData.EmailAddress", """
            [Aggregate] public record FeatureUse([PersonalData(ContactData.EmailAddress)] string Email, int Clicks);
            """),
        new("PRIV0104", "FeatureUse is [Aggregate] but has Email, which looks like ContactData.EmailAddress", """
            [Aggregate] public record FeatureUse(string Email, int Clicks);
            """),
        new("PRIV0104", "Event.UserId", """
            public class Event { [PersonalData(AccountData.UserId)] public string UserId { get; set; } = ""; }
            [Aggregate] public record FeatureUse(string Key, int Clicks);
            public static class Report
            {
                public static IEnumerable<FeatureUse> Run(IQueryable<Event> events) =>
                    events.GroupBy(e => e.UserId).Select(g => new FeatureUse(g.Key, g.Count()));
            }
            """),
        new("PRIV0105", "SignUp.Extra accepts any data", """
            public class SignUp
            {
                [PersonalData(ContactData.EmailAddress)] public string Mail { get; set; } = "";
                [JsonExtensionData] public Dictionary<string, JsonElement> Extra { get; set; } = new();
            }
            """),
        new("PRIV0106", "DemographicData.MaritalStatus", """
            public class Customer { [PersonalData(DemographicData.MaritalStatus)] public string MaritalStatus { get; set; } = ""; }
            public record Profile(string MaritalStatus);
            [Recipient("AdNetworks")] public interface ILinkedInClient { Task<Profile> GetProfileAsync(string id); }
            public class Import(ILinkedInClient linkedIn)
            {
                public async Task Run(Customer customer, string id) =>
                    customer.MaritalStatus = (await linkedIn.GetProfileAsync(id)).MaritalStatus;
            }
            """),
        new("PRIV0201", "Contact.Diagnosis is SpecialCategory.Health", """
            public class Contact { [SpecialCategory(SpecialCategory.Health)] public string Diagnosis { get; set; } = ""; }
            """),
        new("PRIV0202", "Applicant.HasFelony is CriminalData.", """
            public class Applicant { [PersonalData("CriminalData.Conviction")] public bool HasFelony { get; set; } }
            """),
        new("PRIV0203", "SpecialCategory.", """
            public enum Religion { None, Other }
            public class Applicant { public Religion? Religion { get; set; } }
            """),
        new("PRIV0204", "PaymentMethod.CardNumber", """
            public class PaymentMethod { public string CardNumber { get; set; } = ""; public string Cvv { get; set; } = ""; }
            """),
        new("PRIV0204", "PaymentMethod.Cvv", """
            public class PaymentMethod { public string CardNumber { get; set; } = ""; public string Cvv { get; set; } = ""; }
            """),
        new("PRIV0205", "The minimum age here is 13, but the policy says 18", """
            public class Gate { public bool Enter(int age) { if (age < 13) return false; return true; } }
            """),
        new("PRIV0205", "SignUp.DateOfBirth", """
            public class SignUp { [PersonalData(IdentityData.DateOfBirth)] public DateTime DateOfBirth { get; set; } }
            public static class Program
            {
                public static void Map(Microsoft.AspNetCore.Builder.WebApplication app) =>
                    app.MapPost("/signup", (SignUp model) => Results.Ok());
            }
            """),
        new("PRIV0206", "oncology-patient", """
            public class Profile { [PersonalData(InferredData.Profile)] public List<string> Tags { get; } = new(); }
            public static class Tagger { public static void Run(Profile profile) => profile.Tags.Add("oncology-patient"); }
            """),
        new("PRIV0301", "ContactData.EmailAddress", """
            public class Customer { [PersonalData(ContactData.EmailAddress)] public string Email { get; set; } = ""; }
            public class Orders(Microsoft.Extensions.Logging.ILogger logger)
            {
                public void Place(Customer customer) => logger.LogInformation("Order for {Email}", customer.Email);
            }
            """),
        new("PRIV0302", "SignUp", """
            public class SignUp
            {
                [PersonalData(ContactData.EmailAddress)] public string EmailAddress { get; set; } = "";
                [PersonalData(AccountData.Password)] public string Password { get; set; } = "";
            }
            public class Registration { public void Run(SignUp model) => Serilog.Log.Information("Signup {@Model}", model); }
            """),
        new("PRIV0303", "ContactData.EmailAddress", """
            public class Accounts
            {
                public void Find([PersonalData(ContactData.EmailAddress)] string email) =>
                    throw new InvalidOperationException($"No account for {email}");
            }
            """),
        new("PRIV0304", "ContactData.EmailAddress", """
            public class Customer { [PersonalData(ContactData.EmailAddress)] public string Email { get; set; } = ""; }
            public static class Welcome
            {
                public static IResult Go(Customer user) => Results.Redirect($"/welcome?email={user.Email}");
            }
            """),
        new("PRIV0305", "ContactData.EmailAddress", """
            public class Customer { [PersonalData(ContactData.EmailAddress)] public string Email { get; set; } = ""; }
            public static class Tracing
            {
                public static void Tag(System.Diagnostics.Activity? activity, Customer user) =>
                    activity?.SetTag("user.email", user.Email);
            }
            """),
        new("PRIV0306", "Customer", """
            public record Customer([PersonalData(ContactData.EmailAddress)] string Email);
            """),
        new("PRIV0307", "AccountData.Username", """
            public class Customer { [PersonalData(AccountData.Username)] public string UserName { get; set; } = ""; }
            public static class Remember
            {
                public static void Set(HttpResponse response, Customer user) =>
                    response.Cookies.Append("remember", user.UserName);
            }
            """),
        new("PRIV0308", "ContactData.EmailAddress", """
            public static class Cache
            {
                public static void Put(
                    Microsoft.Extensions.Caching.Memory.IMemoryCache cache,
                    [PersonalData(ContactData.EmailAddress)] string email,
                    object dto) => cache.Set($"cust:{email}", dto);
            }
            """),
        new("PRIV0401", "Customer.Salary is FinancialData.BankAccount, declared for Billing and not for DirectMarketing", """
            public class Customer { [PersonalData(FinancialData.BankAccount)] public string Salary { get; set; } = ""; }
            public class Mailing
            {
                [Purpose("DirectMarketing")] void Mail(Customer c) => Send(c.Salary);
                void Send(string text) { }
            }
            """),
        new("PRIV0402", "Exporter.Export reads ContactData.EmailAddress but has no [Purpose]", """
            public class Customer { [PersonalData(ContactData.EmailAddress)] public string Email { get; set; } = ""; }
            public class Exporter(TextWriter writer) { public void Export(Customer c) { writer.Write(c.Email); } }
            """),
        new("PRIV0403", "Purpose \"AiTraining\" of Trainer.Train is not declared", """
            public class Trainer { [Purpose("AiTraining")] public void Train() { } }
            """),
        new("PRIV0404", "ThirdPartyMarketing rests on consent", """
            public class Customer { [PersonalData(ContactData.EmailAddress)] public string Email { get; set; } = ""; }
            public interface IPartner { Task ShareAsync(Customer customer); }
            public class Sharing(IPartner partner)
            {
                [Purpose("ThirdPartyMarketing")]
                public async Task Run(Customer customer) => await partner.ShareAsync(customer);
            }
            """),
        new("PRIV0405", "opt", """
            public class Customer { [PersonalData(ContactData.EmailAddress)] public string Email { get; set; } = ""; }
            public record NewsletterMail([property: PersonalData(ContactData.EmailAddress)] string To);
            public interface IMail { Task SendAsync(NewsletterMail mail); }
            public class News(IMail mail)
            {
                [Purpose("DirectMarketing")]
                public async Task Run(List<Customer> customers)
                {
                    foreach (var c in customers) await mail.SendAsync(new NewsletterMail(c.Email));
                }
            }
            """),
        new("PRIV0405", "opt", """
            public class Customer { [PersonalData(ContactData.EmailAddress)] public string Email { get; set; } = ""; }
            public record NewsletterMail([property: PersonalData(ContactData.EmailAddress)] string To);
            public interface IMail { Task SendAsync(NewsletterMail mail); }
            public class News(IMail mail)
            {
                public async Task Run(List<Customer> customers)
                {
                    foreach (var c in customers) await mail.SendAsync(new NewsletterMail(c.Email));
                }
            }
            """),
        new("PRIV0406", "passes from CustomerSupport to DirectMarketing", """
            public class Ticket { [PersonalData(CommunicationData.Correspondence)] public string Text { get; set; } = ""; }
            public class Desk
            {
                [Purpose("CustomerSupport")] void A(Ticket t) => ScoreLead(t.Text);
                [Purpose("DirectMarketing")] void ScoreLead(string text) { }
            }
            """),
        new("PRIV0407", "Account.MarketingConsent is consent", """
            public class Account { public bool MarketingConsent { get; set; } = true; }
            """),
        new("PRIV0407", "Account.MarketingConsent is consent", """
            public class Account { public bool MarketingConsent { get; set; } }
            public interface IPropertyBuilder { IPropertyBuilder HasDefaultValue(object value); }
            public interface IEntityBuilder<T> { IPropertyBuilder Property<P>(Expression<Func<T, P>> member); }
            public static class Mapping
            {
                public static void Run(IEntityBuilder<Account> b) => b.Property(x => x.MarketingConsent).HasDefaultValue(true);
            }
            """),
        new("PRIV0408", "ExistingCustomer", """
            public class Lead { [PersonalData(ContactData.EmailAddress)] public string Email { get; set; } = ""; }
            public interface IMail { void Send(string to, string text); }
            public class Promotion(IMail mail)
            {
                [Purpose("DirectMarketing")] void PromoteTo(Lead lead) => mail.Send(lead.Email, "Offer");
            }
            """),
        new("PRIV0409", "SignUp.Phone is ContactData.PhoneNumber and required", """
            public class SignUp { [Required, PersonalData(ContactData.PhoneNumber)] public string Phone { get; set; } = ""; }
            """),
        new("PRIV0501", "SendGrid", """
            public class Customer { [PersonalData(ContactData.EmailAddress)] public string Email { get; set; } = ""; }
            public class Mailing(SendGrid.SendGridClient sendGrid)
            {
                public async Task Run(Customer customer) =>
                    await sendGrid.SendEmailAsync(new SendGrid.Message { To = customer.Email });
            }
            """),
        new("PRIV0502", "Country IN is not among", """
            [Recipient("ItProcessors", Country = "IN")] class CrmClient { }
            """),
        new("PRIV0504", "WebAnalytics is a processor for UsageAnalytics", """
            [Recipient("WebAnalytics"), Purpose("TargetedAdvertising")] class Pixel { }
            """),
    ];
}
