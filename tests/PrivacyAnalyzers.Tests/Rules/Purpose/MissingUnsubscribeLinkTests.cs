using PrivacyAnalyzers.Rules.Purpose;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Purpose;

/// <summary>PRIV0405 on the text of marketing mails.</summary>
public sealed class MissingUnsubscribeLinkTests
{
    [Fact]
    public Task VisibleTextWithoutALink_Triggers() => Verify<MissingUnsubscribeLinkAnalyzer>.MessagesAsync(
        InMethod("""mail.SendEmailAsync(c.Email, "News", "<p>Buy now</p>");"""),
        PurposeSource.Policy,
        "PRIV0405: News.Run sends marketing for DirectMarketing (privacy.json purposes[4], clauses S3.24, S3.25) in a mail "
            + "that does not say how to unsubscribe; put an unsubscribe link into its text, or set the List-Unsubscribe header");

    [Theory]
    [InlineData("""mail.SendEmailAsync(c.Email, "News", {|PRIV0405:$"<p>Dear {c.Name}</p>"|});""")]
    [InlineData("""mail.SendEmailAsync(c.Email, "News", {|PRIV0405:"<p>Dear " + c.Name|});""")]
    [InlineData("""var html = "<p>Buy</p>"; mail.SendEmailAsync(c.Email, "News", {|PRIV0405:html|});""")]
    [InlineData("""mail.Send(new Letter { To = c.Email, Body = {|PRIV0405:"<p>Buy</p>"|} });""")]
    [InlineData("""var letter = new Letter { To = c.Email }; letter.Body = {|PRIV0405:"<p>Buy</p>"|}; mail.Send(letter);""")]
    [InlineData("""new System.Net.Mail.SmtpClient().Send(new System.Net.Mail.MailMessage("a@example.com", c.Email, "News", {|PRIV0405:"Buy"|}));""")]
    [InlineData("""if (!list.IsUnsubscribed(c.Email)) mail.SendEmailAsync(c.Email, "News", {|PRIV0405:"<p>Buy</p>"|});""")]
    public Task VisibleText_InEveryForm_Triggers(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("""mail.SendEmailAsync(c.Email, "News", "<a href='https://opus.example/unsubscribe'>Unsubscribe</a>");""")]
    [InlineData("""mail.SendEmailAsync(c.Email, "News", "<p>Buy</p>" + Footer.UnsubscribeLink);""")]
    [InlineData("""mail.SendEmailAsync(c.Email, "News", Render(c));""")]
    [InlineData("""mail.SendEmailAsync(c.Email, "News", $"<p>{Render(c)}</p>");""")]
    [InlineData("""mail.SendEmailAsync(c.Email, "News", text);""")]
    [InlineData("""var letter = new Letter { To = c.Email, Body = "Buy" }; letter.Headers["List-Unsubscribe"] = "<https://opus.example/u>"; mail.Send(letter);""")]
    [InlineData("""mail.Text(c.Email, "Buy now");""")]
    public Task LinkOrTextFromElsewhere_DoesNotTrigger(string statements) => VerifyAsync(statements);

    [Fact]
    public Task TransactionalMail_DoesNotTrigger() => Verify<MissingUnsubscribeLinkAnalyzer>.CodeAsync(
        InMethod("""mail.SendEmailAsync(c.Email, "Order", "<p>On its way</p>");""").Replace("DirectMarketing", "Correspondence"),
        PurposeSource.Policy);

    private static string InMethod(string statements) => PurposeSource.With($$"""
        public class Letter { public string To = ""; public string Body { get; set; } = ""; public Dictionary<string, string> Headers = new(); }
        public interface ILetters { void Send(Letter letter); Task SendEmailAsync(string email, string subject, string htmlMessage); void Text(string to, string text); }
        public interface IStops { bool IsUnsubscribed(string email); }
        public static class Footer { public static string UnsubscribeLink => ""; }
        class News(ILetters mail, IStops list)
        {
            [Purpose("DirectMarketing")]
            public void Run(Customer c, string text) { _ = list; {{statements}} }

            private static string Render(Customer c) => "";
        }
        """);

    private static Task VerifyAsync(string statements) =>
        Verify<MissingUnsubscribeLinkAnalyzer>.CodeAsync(InMethod(statements), PurposeSource.Policy);
}
