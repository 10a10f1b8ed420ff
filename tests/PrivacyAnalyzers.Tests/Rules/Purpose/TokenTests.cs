using PrivacyAnalyzers.Rules.Purpose;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Purpose;

/// <summary>Gates, tokens and filters of PrivacyAnnotations as checks of consent and objection.</summary>
public sealed class TokenTests
{
    private const string Policy = """
        {
          "purposes": [
            { "id": "ThirdPartyMarketing", "legalBasis": "Consent", "marketing": true },
            { "id": "TargetedAdvertising", "legalBasis": "Consent", "marketing": true }
          ]
        }
        """;

    [Theory]
    [InlineData("if (_gate.Has(c.Id, Purposes.ThirdPartyMarketing)) _partner.Share(c.Email);")]
    [InlineData("if (await _gate.HasAsync(c.Id, Purposes.ThirdPartyMarketing)) _partner.Share(c.Email);")]
    [InlineData("if (_gate.TryGetToken<ThirdPartyMarketing>(c.Id, out _)) _partner.Share(c.Email);")]
    [InlineData("if (_gate.TryGetToken(c.Id, out ConsentToken<ThirdPartyMarketing>? t)) _partner.Share(c.Email);")]
    [InlineData("_gate.Require<ThirdPartyMarketing>(c.Id); _partner.Share(c.Email);")]
    [InlineData("var t = await _gate.FindTokenAsync<ThirdPartyMarketing>(c.Id); if (t is not null) _partner.Share(c.Email);")]
    [InlineData("var t = await _gate.FindTokenAsync<ThirdPartyMarketing>(c.Id); if (t == null) return; _partner.Share(c.Email);")]
    [InlineData("if (await _gate.FindTokenAsync<ThirdPartyMarketing>(c.Id) is { } t) _partner.Share(c.Email);")]
    [InlineData("_partner.ShareWith(c.Email, _gate.Require<ThirdPartyMarketing>(c.Id));")]
    public Task ConsentFromTheGate_DoesNotTrigger(string statements) => ConsentAsync(statements);

    [Theory]
    [InlineData("if (!_gate.TryGetToken<ThirdPartyMarketing>(c.Id, out _)) _partner.Share({|PRIV0404:c.Email|});")]
    [InlineData("if (_gate.TryGetToken<TargetedAdvertising>(c.Id, out _)) _partner.Share({|PRIV0404:c.Email|});")]
    [InlineData("_gate.Require<TargetedAdvertising>(c.Id); _partner.Share({|PRIV0404:c.Email|});")]
    [InlineData("var t = await _gate.FindTokenAsync<ThirdPartyMarketing>(c.Id); _partner.Share({|PRIV0404:c.Email|});")]
    [InlineData("if (await _gate.FindTokenAsync<TargetedAdvertising>(c.Id) is { }) _partner.Share({|PRIV0404:c.Email|});")]
    public Task OtherPurposeOrUnansweredGate_Triggers(string statements) => ConsentAsync(statements);

    [Theory]
    [InlineData("foreach (var x in _list.Filter(all, static x => x.Email)) _mail.Send(x.Email);")]
    [InlineData("var rest = _list.Filter(all, static x => x.Email); foreach (var x in rest) _mail.Send(x.Email);")]
    [InlineData("foreach (var x in all) if (!_list.Contains(x.Email)) _mail.Send(x.Email);")]
    public Task FilteredList_DoesNotTrigger(string statements) => SuppressionAsync(statements);

    [Theory]
    [InlineData("_list.Filter(all, static x => x.Email); foreach (var x in all) {|PRIV0405:_mail.Send(x.Email)|};")]
    [InlineData("foreach (var x in all) {|PRIV0405:_mail.Send(x.Email)|};")]
    public Task UnfilteredList_Triggers(string statements) => SuppressionAsync(statements);

    private static Task ConsentAsync(string statements) =>
        Verify<MissingConsentCheckAnalyzer>.CodeAsync(Source(statements), Policy);

    private static Task SuppressionAsync(string statements) =>
        Verify<MissingSuppressionCheckAnalyzer>.CodeAsync(Source(statements), Policy);

    private static string Source(string statements) => $$"""
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using PrivacyAnnotations;

        public readonly struct ThirdPartyMarketing : IPurpose { public string Id => Purposes.ThirdPartyMarketing; }
        public readonly struct TargetedAdvertising : IPurpose { public string Id => Purposes.TargetedAdvertising; }

        public class Customer
        {
            [DataSubjectKey] public string Id { get; set; } = "";
            [PersonalData(ContactData.EmailAddress)] public string Email { get; set; } = "";
        }

        public interface IMailer { void Send(string address); }

        public interface IPartner
        {
            void Share(string email);
            void ShareWith(string email, ConsentToken<ThirdPartyMarketing> consent);
        }

        class Job(IConsentGate gate, ISuppressionList list, IPartner partner, IMailer mail)
        {
            private readonly IConsentGate _gate = gate;
            private readonly ISuppressionList _list = list;
            private readonly IPartner _partner = partner;
            private readonly IMailer _mail = mail;

            [Purpose(Purposes.ThirdPartyMarketing)]
            public async Task Run(Customer c, List<Customer> all) { {{statements}} await Task.Yield(); }
        }
        """;
}
