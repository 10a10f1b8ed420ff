using PrivacyAnalyzers.Rules.Purpose;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Purpose;

public sealed class MissingConsentCheckTests
{
    [Fact]
    public Task UnguardedCall_Triggers() => VerifyAsync("{|PRIV0404:_partner.Share(c)|};");

    [Fact]
    public Task UnguardedRead_Triggers() => VerifyAsync("_partner.Send({|PRIV0404:c.Email|});");

    [Fact]
    public Task Message_NamesPurposeEntryAndRemedy() => Verify<MissingConsentCheckAnalyzer>.MessagesAsync(
        InMethod("_partner.Share(c);"),
        PurposeSource.Policy,
        "PRIV0404: ThirdPartyMarketing rests on consent (privacy.json purposes[5], clause S3.34); the call of "
            + "IPartner.Share is not guarded by ConsentGate.Has(..., \"ThirdPartyMarketing\"): check consent on every path "
            + "to it, or take a ConsentToken parameter");

    [Theory]
    [InlineData("if (_gate.Has(c.Id, P)) _partner.Share(c);")]
    [InlineData("if (!_gate.Has(c.Id, P)) return; _partner.Share(c);")]
    [InlineData("if (_gate.Has(c.Id, P) == false) return; _partner.Share(c);")]
    [InlineData("if (_gate.Has(c.Id, P) is false) throw new Exception(); _partner.Share(c);")]
    [InlineData("if (n > 3 && _gate.Has(c.Id, P)) _partner.Share(c);")]
    [InlineData("if (n > 3 || !_gate.Has(c.Id, P)) return; _partner.Share(c);")]
    [InlineData("bool ok = _gate.Has(c.Id, P) && n > 2; if (ok) _partner.Share(c);")]
    [InlineData("_partner.Send(_gate.Has(c.Id, P) ? c.Email : \"none\");")]
    [InlineData("_ = _gate.Has(c.Id, P) && c.Email.Length > 3;")]
    [InlineData("_gate.Require(c.Id, P); _partner.Share(c);")]
    [InlineData("if (c.MarketingConsent) _partner.Share(c);")]
    [InlineData("if (c.HasConsented) _partner.Share(c);")]
    [InlineData("if (c is { MarketingConsent: true }) _partner.Share(c);")]
    [InlineData("if (c is not { MarketingConsent: true }) return; _partner.Share(c);")]
    [InlineData("if (c?.MarketingConsent == true) _partner.Share(c);")]
    [InlineData("if (c?.MarketingConsent ?? false) _partner.Share(c);")]
    [InlineData("if (c.Status == ConsentStatus.Granted) _partner.Share(c);")]
    [InlineData("if (c.Status != ConsentStatus.Granted) return; _partner.Share(c);")]
    [InlineData("if (c.ConsentGivenAt is not null) _partner.Share(c);")]
    [InlineData("switch (c.Status) { case ConsentStatus.Granted: _partner.Share(c); break; }")]
    [InlineData("_partner.Send(c switch { { MarketingConsent: true } => c.Email, _ => \"\" });")]
    [InlineData("while (n-- > 0) { if (!_gate.Has(c.Id, P)) continue; _partner.Share(c); }")]
    [InlineData("try { if (!_gate.Has(c.Id, P)) return; _partner.Share(c); } finally { n = 0; }")]
    [InlineData("Consented(c);")]
    [InlineData("do { if (!c.MarketingConsent) break; _partner.Share(c); } while (n-- > 0);")]
    [InlineData("for (int i = 0; i < n; i++) { if (!_gate.Has(c.Id, P)) continue; try { _partner.Share(c); } catch { n = 0; } }")]
    [InlineData("try { _gate.Require(c.Id, P); _partner.Share(c); } catch (InvalidOperationException) { n = 0; }")]
    [InlineData("_partner.Send(c switch { { Status: ConsentStatus.Granted } when n > 1 => c.Email, _ => \"\" });")]
    [InlineData("_partner.Send(c.Status switch { ConsentStatus.Granted => c.Email, _ => \"\" });")]
    [InlineData("_partner.Send(c.MarketingConsent switch { true => c.Email, false => \"\" });")]
    [InlineData("if (c is { Status: ConsentStatus.Granted, Id: var id }) _partner.Share(c);")]
    [InlineData("if (c is { MarketingConsent: true, OptedOut: false }) _partner.Share(c);")]
    [InlineData("if (c is { ConsentGivenAt: not null }) _partner.Share(c);")]
    [InlineData("if (c.MarketingConsent is true) _partner.Share(c);")]
    [InlineData("bool ok; ok = _gate.Has(c.Id, P); if (!ok) return; lock (_gate) { _partner.Share(c); }")]
    [InlineData("if (!(_gate.Has(c.Id, P) is var ok && ok)) return; _partner.Share(c);")]
    [InlineData("if (n == 1) { if (!c.MarketingConsent) return; } else if (!_gate.Has(c.Id, P)) return; _partner.Share(c);")]
    [InlineData("again: if (!c.MarketingConsent) return; _partner.Share(c); if (n-- > 0) goto again;")]
    [InlineData("Action later = () => { if (!c.MarketingConsent) return; _partner.Share(c); }; later();")]
    [InlineData("using (var s = new System.IO.StringReader(\"\")) { if (!c.MarketingConsent) return; _partner.Share(c); }")]
    public Task GuardedProcessing_DoesNotTrigger(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("if (n > 3) {|PRIV0404:_partner.Share(c)|};")]
    [InlineData("if (n > 3 || _gate.Has(c.Id, P)) {|PRIV0404:_partner.Share(c)|};")]
    [InlineData("if (!_gate.Has(c.Id, P)) {|PRIV0404:_partner.Share(c)|};")]
    [InlineData("if (_gate.Has(c.Id, P)) n = 1; {|PRIV0404:_partner.Share(c)|};")]
    [InlineData("{|PRIV0404:_partner.Share(c)|}; if (!_gate.Has(c.Id, P)) return;")]
    [InlineData("bool ok = _gate.Has(c.Id, P); if (n > 2) ok = true; if (ok) {|PRIV0404:_partner.Share(c)|};")]
    [InlineData("_partner.Send(_gate.Has(c.Id, P) ? \"\" : {|PRIV0404:c.Email|});")]
    [InlineData("if (_gate.Has(c.Id, \"DirectMarketing\")) {|PRIV0404:_partner.Share(c)|};")]
    [InlineData("if (!c.HasConsented) {|PRIV0404:_partner.Share(c)|};")]
    [InlineData("if (!c.HasOptedOut) {|PRIV0404:_partner.Share(c)|};")]
    [InlineData("if (c.OptedOut) {|PRIV0404:_partner.Share(c)|};")]
    [InlineData("if (c.Status != ConsentStatus.Withdrawn) {|PRIV0404:_partner.Share(c)|};")]
    [InlineData("if (c?.MarketingConsent ?? true) {|PRIV0404:_partner.Share(c!)|};")]
    [InlineData("try { if (!_gate.Has(c.Id, P)) return; n = 1; } catch { {|PRIV0404:_partner.Share(c)|}; }")]
    [InlineData("_gate.Require(c.Id, \"DirectMarketing\"); {|PRIV0404:_partner.Share(c)|};")]
    [InlineData("{|PRIV0404:Open(c)|};")]
    [InlineData("try { if (!_gate.Has(c.Id, P)) return; n = 1; } finally { {|PRIV0404:_partner.Share(c)|}; }")]
    [InlineData("try { _gate.Require(c.Id, P); } catch (InvalidOperationException) { n = 0; } {|PRIV0404:_partner.Share(c)|};")]
    [InlineData("for (int i = 0; i < n; i++) { if (c.MarketingConsent) break; } {|PRIV0404:_partner.Share(c)|};")]
    [InlineData("while (n-- > 0) { if (!c.MarketingConsent) n = 3; {|PRIV0404:_partner.Share(c)|}; }")]
    [InlineData("_partner.Send(c switch { { Status: ConsentStatus.Unknown } => {|PRIV0404:c.Email|}, _ => \"\" });")]
    [InlineData("_partner.Send(c.MarketingConsent switch { true => \"\", false => {|PRIV0404:c.Email|} });")]
    [InlineData("if (c is { MarketingConsent: false }) {|PRIV0404:_partner.Share(c)|};")]
    [InlineData("if (c is { MarketingConsent: true } or { OptedOut: false }) n = 1; {|PRIV0404:_partner.Share(c)|};")]
    [InlineData("if (n == 1) { if (!c.MarketingConsent) return; } {|PRIV0404:_partner.Share(c)|};")]
    [InlineData("switch (c.Status) { case ConsentStatus.Granted: case ConsentStatus.Unknown: {|PRIV0404:_partner.Share(c)|}; break; }")]
    [InlineData("Customer a = all[0], b = all[1]; if (a.MarketingConsent) {|PRIV0404:_partner.Share(b)|};")]
    [InlineData("Customer a = all[0], b = all[1]; if (!_gate.Has(a.Id, P)) return; {|PRIV0404:_partner.Share(b)|};")]
    [InlineData("Customer a = all[0], b = all[1]; _gate.Require(a.Id, P); {|PRIV0404:_partner.Share(b)|};")]
    public Task OpenPath_Triggers(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("foreach (var x in all.Where(y => _gate.Has(y.Id, P))) _partner.Share(x);")]
    [InlineData("foreach (var x in all.Where(y => y.MarketingConsent).OrderBy(y => y.Id)) _partner.Share(x);")]
    [InlineData("var some = all.Where(y => y.MarketingConsent).ToList(); foreach (var x in some) _partner.Share(x);")]
    [InlineData("_ = all.Where(y => y.MarketingConsent && n > 1).Select(y => y.Email).ToList();")]
    [InlineData("_ = (from y in all where _gate.Has(y.Id, P) select y.Email).ToList();")]
    [InlineData("all.Where(y => y.MarketingConsent).ToList().ForEach(y => _partner.Share(y));")]
    [InlineData("var one = all.First(y => y.MarketingConsent); _partner.Share(one);")]
    [InlineData("if (_gate.Has(c.Id, P)) all.ForEach(y => _partner.Share(c));")]
    [InlineData("all.ForEach(y => { if (y.MarketingConsent) _partner.Share(y); });")]
    [InlineData("var ok = new List<Customer>(); foreach (var x in all) if (x.MarketingConsent) ok.Add(x); foreach (var x in ok) _partner.Share(x);")]
    [InlineData("List<Customer> ok = []; foreach (var x in all) { if (!_gate.Has(x.Id, P)) continue; ok.Add(x); } ok.ForEach(x => _partner.Share(x));")]
    [InlineData("if (all.All(y => y.MarketingConsent)) foreach (var x in all) _partner.Share(x);")]
    [InlineData("if (all.Any(y => !y.MarketingConsent)) return; foreach (var x in all) _partner.Share(x);")]
    [InlineData("all.RemoveAll(y => !y.MarketingConsent); foreach (var x in all) _partner.Share(x);")]
    [InlineData("foreach (var x in all.Where(y => y is { MarketingConsent: true })) _partner.Share(x);")]
    [InlineData("foreach (var g in all.Where(y => y.MarketingConsent).GroupBy(y => y.Id)) foreach (var x in g) _partner.Share(x);")]
    public Task FilteredSequence_DoesNotTrigger(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("foreach (var x in all.Where(y => n > 3)) {|PRIV0404:_partner.Share(x)|};")]
    [InlineData("foreach (var x in all.Where(y => y.MarketingConsent || n > 3)) {|PRIV0404:_partner.Share(x)|};")]
    [InlineData("foreach (var x in all.Where(y => y.MarketingConsent).Append(c)) {|PRIV0404:_partner.Share(x)|};")]
    [InlineData("all.ForEach(y => {|PRIV0404:_partner.Share(y)|});")]
    [InlineData("var some = new List<Customer>(); foreach (var x in all) if (n > 1) some.Add(x); foreach (var x in some) {|PRIV0404:_partner.Share(x)|};")]
    [InlineData("var some = new List<Customer>(all); foreach (var x in all) if (x.MarketingConsent) some.Add(x); foreach (var x in some) {|PRIV0404:_partner.Share(x)|};")]
    [InlineData("if (all.Any(y => y.MarketingConsent)) foreach (var x in all) {|PRIV0404:_partner.Share(x)|};")]
    [InlineData("if (!all.All(y => y.MarketingConsent)) foreach (var x in all) {|PRIV0404:_partner.Share(x)|};")]
    [InlineData("all.RemoveAll(y => y.MarketingConsent); foreach (var x in all) {|PRIV0404:_partner.Share(x)|};")]
    public Task UnfilteredSequence_Triggers(string statements) => VerifyAsync(statements);

    [Fact]
    public Task AwaitedCheck_DoesNotTrigger() => VerifyCodeAsync("""
        class Job(IConsentGate gate, IPartner partner)
        {
            [Purpose("ThirdPartyMarketing")]
            async Task Run(Customer c)
            {
                if (!await gate.HasAsync(c.Id, "ThirdPartyMarketing").ConfigureAwait(false))
                    return;
                partner.Share(c);
            }
        }
        """);

    [Fact]
    public Task TokenParameter_DoesNotTrigger() => VerifyCodeAsync("""
        class Job(IPartner partner)
        {
            [Purpose("ThirdPartyMarketing")]
            public void Run(Customer c, ConsentToken<ThirdPartyMarketing> consent) => partner.Share(c);
        }
        """);

    [Fact]
    public Task TokenOfAnotherPurpose_Triggers() => VerifyCodeAsync("""
        class Job(IPartner partner)
        {
            [Purpose("ThirdPartyMarketing")]
            public void Run(Customer c, ConsentToken<Billing> consent) => {|PRIV0404:partner.Share(c)|};
        }
        """);

    [Fact]
    public Task OwnMethodAnnotatedAsChoice_IsACheck() => VerifyCodeAsync("""
        class Consents
        {
            [return: PersonalData("AccountData.PrivacyPreferences")] public bool Agreed(Guid id) => id != default;
        }
        class Job(Consents consents, IPartner partner)
        {
            [Purpose("ThirdPartyMarketing")]
            public void Run(Customer c) { if (consents.Agreed(c.Id)) partner.Share(c); }
        }
        """);

    [Fact]
    public Task PrivateHelper_IsCheckedAtItsCallers() => VerifyCodeAsync("""
        [Purpose("ThirdPartyMarketing")]
        class Job(IConsentGate gate, IPartner partner)
        {
            public void Good(Customer c) { if (gate.Has(c.Id, "ThirdPartyMarketing")) Share(c); }
            public void Bad(Customer c) => {|PRIV0404:Share(c)|};
            private void Share(Customer c) => partner.Send(c.Email);
        }
        """);

    [Fact]
    public Task LocalFunction_IsCheckedAtItsCalls() => VerifyCodeAsync("""
        class Job(IConsentGate gate, IPartner partner)
        {
            [Purpose("ThirdPartyMarketing")]
            public void Run(Customer c)
            {
                if (gate.Has(c.Id, "ThirdPartyMarketing"))
                    Share();
                void Share() => partner.Share(c);
            }
        }
        """);

    [Fact]
    public Task LambdaWithPurpose_IsCheckedByItself() => VerifyCodeAsync("""
        class Job(IConsentGate gate, IPartner partner)
        {
            public void Map(List<Delegate> endpoints)
            {
                endpoints.Add([Purpose("ThirdPartyMarketing")] (Customer c) => {|PRIV0404:partner.Share(c)|});
                endpoints.Add([Purpose("ThirdPartyMarketing")] (Customer c) =>
                {
                    if (gate.Has(c.Id, "ThirdPartyMarketing"))
                        partner.Share(c);
                });
            }
        }
        """);

    [Fact]
    public Task FunctionWithPurposeInsideConsentBasedMethod_GivesOneFinding() => VerifyCodeAsync("""
        class Job(IPartner partner)
        {
            [Purpose("ThirdPartyMarketing")]
            public Action<Customer> Run() => [Purpose("ThirdPartyMarketing")] (c) => {|PRIV0404:partner.Share(c)|};

            [Purpose("ThirdPartyMarketing")]
            public Action<Customer> Other() => [Purpose("Correspondence")] (c) => partner.Share(c);
        }
        """);

    [Fact]
    public Task OtherBasis_DoesNotTrigger() => VerifyCodeAsync("""
        class Job(IPartner partner) { [Purpose("Correspondence")] void Run(Customer c) => partner.Share(c); }
        """);

    [Fact]
    public Task SeveralOpenPlaces_GiveOneFinding() => VerifyAsync(
        "_partner.Send({|PRIV0404:c.Email|}); _partner.Send(c.Letter); _partner.Share(c);");

    private static string InMethod(string statements) => PurposeSource.With($$"""
        class Job(IConsentGate gate, IPartner partner)
        {
            private const string P = "ThirdPartyMarketing";
            private readonly IConsentGate _gate = gate;
            private readonly IPartner _partner = partner;

            [Purpose("ThirdPartyMarketing")]
            public void Run(Customer c, List<Customer> all, int n) { {{statements}} }

            private void Open(Customer c) => _partner.Share(c);
            private void Consented(Customer c) { if (_gate.Has(c.Id, P)) _partner.Share(c); }
        }
        """);

    private static Task VerifyAsync(string statements) =>
        Verify<MissingConsentCheckAnalyzer>.CodeAsync(InMethod(statements), PurposeSource.Policy);

    private static Task VerifyCodeAsync(string code) =>
        Verify<MissingConsentCheckAnalyzer>.CodeAsync(PurposeSource.With(code), PurposeSource.Policy);
}
