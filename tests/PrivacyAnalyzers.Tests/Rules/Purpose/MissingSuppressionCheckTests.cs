using PrivacyAnalyzers.Rules.Purpose;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Purpose;

public sealed class MissingSuppressionCheckTests
{
    [Fact]
    public Task MarketingSendToAll_Triggers() => VerifyAsync(
        "foreach (var c in all) await {|PRIV0405:_mail.SendAsync(c.Email, \"News\")|};");

    [Fact]
    public Task Message_NamesSenderPurposeAndEntry() => Verify<MissingSuppressionCheckAnalyzer>.MessagesAsync(
        InMethod("foreach (var c in all) await _mail.SendAsync(c.Email, \"News\");"),
        PurposeSource.Policy,
        "PRIV0405: News.Run sends marketing for DirectMarketing (privacy.json purposes[4], clauses S3.24, S3.25) without "
            + "a check of the suppression list; skip people who opted out on every path to it");

    [Theory]
    [InlineData("foreach (var c in all) { var m = c.Email; {|PRIV0405:_mail.Send(m, \"News\")|}; }")]
    [InlineData("foreach (var c in all) if (c.HasOptedOut) {|PRIV0405:_mail.Send(c.Email, \"News\")|};")]
    [InlineData("foreach (var c in all) if (c.UnsubscribedAt != null) {|PRIV0405:_mail.Send(c.Email, \"News\")|};")]
    [InlineData("foreach (var c in all) if (!c.IsExistingCustomer) {|PRIV0405:_mail.Send(c.Email, \"News\")|};")]
    [InlineData("foreach (var c in all) if (c.OptedOut) {|PRIV0405:_mail.Send(c.Email, \"News\")|};")]
    [InlineData("foreach (var c in all) if (_list.Contains(c.Email)) {|PRIV0405:_mail.Send(c.Email, \"News\")|};")]
    [InlineData("foreach (var c in all.Where(x => x.Id != default)) {|PRIV0405:_mail.Send(c.Email, \"News\")|};")]
    [InlineData("{|PRIV0405:new System.Net.Mail.SmtpClient().Send(Build(all[0]))|};")]
    public Task SendOnAnOpenPath_Triggers(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("foreach (var c in all) if (!_list.Contains(c.Email)) _mail.Send(c.Email, \"News\");")]
    [InlineData("foreach (var c in all) { if (c.OptedOut) continue; _mail.Send(c.Email, \"News\"); }")]
    [InlineData("foreach (var c in all.Where(x => !x.OptedOut)) _mail.Send(c.Email, \"News\");")]
    [InlineData("foreach (var c in all.Where(x => !_list.Contains(x.Email))) _mail.Send(c.Email, \"News\");")]
    [InlineData("foreach (var c in all) if (c.MarketingConsent) _mail.Send(c.Email, \"News\");")]
    [InlineData("foreach (var c in all) if (!c.HasOptedOut) _mail.Send(c.Email, \"News\");")]
    [InlineData("foreach (var c in all) if (c.UnsubscribedAt is null) _mail.Send(c.Email, \"News\");")]
    [InlineData("foreach (var c in all) if (!c.IsUnsubscribed()) _mail.Send(c.Email, \"News\");")]
    [InlineData("foreach (var c in all.Where(x => x.HasConsented)) _mail.Send(c.Email, \"News\");")]
    [InlineData("_mail.Send(\"office@example.com\", \"Report: \" + all.Count);")]
    public Task CheckedSend_DoesNotTrigger(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("foreach (var c in all) if (CanMail(c)) _mail.Send(c.Email, \"News\");")]
    [InlineData("foreach (var c in all) { if (!CanMailEarly(c)) continue; _mail.Send(c.Email, \"News\"); }")]
    [InlineData("foreach (var c in all) if (!Refuses(c)) _mail.Send(c.Email, \"News\");")]
    [InlineData("foreach (var c in all) if (await CanMailAsync(c)) _mail.Send(c.Email, \"News\");")]
    [InlineData("foreach (var c in all.Where(x => CanMail(x) && x.Id != default)) _mail.Send(c.Email, \"News\");")]
    [InlineData("foreach (var c in Chosen(all.Where(x => !x.OptedOut))) _mail.Send(c.Email, \"News\");")]
    [InlineData("await Parallel.ForEachAsync(all.Where(x => !x.OptedOut), async (c, t) => await _mail.SendAsync(c.Email, \"News\"));")]
    public Task CheckInAHelper_DoesNotTrigger(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("foreach (var c in all) if (!CanMail(c)) {|PRIV0405:_mail.Send(c.Email, \"News\")|};")]
    [InlineData("foreach (var c in all) if (Refuses(c)) {|PRIV0405:_mail.Send(c.Email, \"News\")|};")]
    [InlineData("foreach (var c in all) if (IsKnown(c)) {|PRIV0405:_mail.Send(c.Email, \"News\")|};")]
    [InlineData("foreach (var c in all) if (Again(c)) {|PRIV0405:_mail.Send(c.Email, \"News\")|};")]
    [InlineData("Customer a = all[0], b = all[1]; if (CanMail(a)) {|PRIV0405:_mail.Send(b.Email, \"News\")|};")]
    public Task HelperThatSaysNothing_Triggers(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("Customer a = all[0], b = all[1]; if (!a.OptedOut) {|PRIV0405:_mail.Send(b.Email, \"News\")|};")]
    [InlineData("Customer a = all[0], b = all[1]; if (_list.Contains(a.Email)) return; var to = b.Email; {|PRIV0405:_mail.Send(to, \"News\")|};")]
    [InlineData("foreach (var a in all) foreach (var b in all) { if (a.OptedOut) continue; {|PRIV0405:_mail.Send(b.Email, \"News\")|}; }")]
    public Task CheckOfSomebodyElse_Triggers(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("Customer a = all[0], b = a; if (!a.OptedOut) _mail.Send(b.Email, \"News\");")]
    [InlineData("Customer a = all[0]; var to = a.Email; if (_list.Contains(to)) return; _mail.Send(a.Email, \"News\");")]
    [InlineData("Customer a = all[0]; var b = all.First(x => x.Id == a.Id); if (!b.OptedOut) _mail.Send(a.Email, \"News\");")]
    [InlineData("Customer a = all[0], b = all[1]; if (!a.OptedOut && !b.OptedOut) _mail.Send(b.Email, \"News\" + a.Id);")]
    public Task CheckOfTheSamePerson_DoesNotTrigger(string statements) => VerifyAsync(statements);

    [Fact]
    public Task NewsletterWithoutAPurpose_Triggers() => Verify<MissingSuppressionCheckAnalyzer>.CodeAsync(
        PurposeSource.With("""
            public record NewsletterMail(string To);
            public record NewsletterConfirmation(string To);
            public interface IPost { Task SendAsync(object mail); Task SendNewsletterAsync(string to); }
            class News(IPost post, ISuppressionList list)
            {
                public async Task Run(List<Customer> all)
                {
                    foreach (var c in all) await {|PRIV0405:post.SendAsync(new NewsletterMail(c.Email))|};
                    foreach (var c in all) await {|PRIV0405:post.SendNewsletterAsync(c.Email)|};
                    foreach (var c in all) await post.SendAsync(new NewsletterConfirmation(c.Email));
                    foreach (var c in all) if (!list.Contains(c.Email)) await post.SendAsync(new NewsletterMail(c.Email));
                }
            }
            """),
        PurposeSource.Policy);

    [Fact]
    public Task LocalFunctionWithPurpose_IsCheckedByItself() => Verify<MissingSuppressionCheckAnalyzer>.CodeAsync(
        PurposeSource.With("""
            class Notices(IMailer mail)
            {
                public void Run(Customer c)
                {
                    Promote();
                    Confirm();
                    [Purpose("DirectMarketing")] void Promote() => {|PRIV0405:mail.Send(c.Email, "Offer")|};
                    void Confirm() => mail.Send(c.Email, "Your order");
                }
            }
            """),
        PurposeSource.Policy);

    [Fact]
    public Task TransactionalMail_DoesNotTrigger() => Verify<MissingSuppressionCheckAnalyzer>.CodeAsync(
        PurposeSource.With("""
            class Notices(IMailer mail)
            {
                [Purpose("Correspondence")] public void Run(Customer c) => mail.Send(c.Email, "Your order");
            }
            """),
        PurposeSource.Policy);

    [Fact]
    public Task MailWithoutPurpose_DoesNotTrigger() => Verify<MissingSuppressionCheckAnalyzer>.CodeAsync(
        PurposeSource.With("class Notices(IMailer mail) { public void Run(Customer c) => mail.Send(c.Email, \"Hello\"); }"),
        PurposeSource.Policy);

    private static string InMethod(string statements) => PurposeSource.With($$"""
        class News(IMailer mail, ISuppressionList list)
        {
            private readonly IMailer _mail = mail;
            private readonly ISuppressionList _list = list;

            [Purpose("DirectMarketing")]
            public async Task Run(List<Customer> all) { {{statements}} await Task.Yield(); }

            private bool CanMail(Customer c) => c.Id != default && !_list.Contains(c.Email);
            private bool CanMailEarly(Customer c) { if (c.OptedOut) return false; if (c.Id == default) return false; return true; }
            private bool Refuses(Customer c) { if (c.Id == default) return true; return c.OptedOut; }
            private async Task<bool> CanMailAsync(Customer c) { await Task.Yield(); return !c.OptedOut; }
            private bool IsKnown(Customer c) => c.Id != default || !c.OptedOut;
            private bool Again(Customer c) => Again(c);
            private static IEnumerable<Customer> Chosen(IEnumerable<Customer> all) => all;
            private static System.Net.Mail.MailMessage Build(Customer c) => new("a@example.com", c.Email);
        }
        """);

    private static Task VerifyAsync(string statements) =>
        Verify<MissingSuppressionCheckAnalyzer>.CodeAsync(InMethod(statements), PurposeSource.Policy);
}
