using PrivacyAnalyzers.Rules.Leaks;
using PrivacyAnalyzers.Tests.Flow;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Rules.Leaks;

public sealed class StoreAndSignatureTests
{
    private const string Types = """
        public class Dto
        {
            public string Mail { get; set; } = "";
            [PersonalData(ContactData.EmailAddress)] public string Marked { get; set; } = "";
            [NotPersonalData("label")] public string Label { get; set; } = "";
            public int Length { get; set; }
            public Customer? Owner { get; set; }
        }

        public record Row(string Mail, int Id);

        [Aggregate]
        public record PageCount(string Page, int Visits);

        """;

    [Theory]
    [InlineData("var d = new Dto(); d.Mail = {|PRIV0311:u.Email|};")]
    [InlineData("var d = new Dto { Mail = {|PRIV0311:u.Email|} };")]
    [InlineData("""var d = new Dto { Mail = {|PRIV0311:$"<{u.Email}>"|} };""")]
    [InlineData("var r = new Row({|PRIV0311:u.Email|}, 1);")]
    [InlineData("""var r = new Row("", 1) with { Mail = {|PRIV0311:u.Email|} };""")]
    public Task Store_Triggers(string statements) => FlowCase.BodyAsync(statements, Types, "PRIV0311");

    [Theory]
    [InlineData("var d = new Dto { Marked = u.Email };")]
    [InlineData("var d = new Dto { Label = u.Email };")]
    [InlineData("var d = new Dto { Length = u.Email.Length };")]
    [InlineData("var d = new Dto { Owner = u };")]
    [InlineData("var d = new Dto { Mail = Clean.Mask(u.Email) };")]
    [InlineData("var d = new Dto { Mail = Clean.Hash(u.Email) };")]
    [InlineData("var d = new Dto { Mail = u.Segment };")]
    [InlineData("var page = new PageCount(u.Email, 1);")]
    public Task Store_DoesNotTrigger(string statements) => FlowCase.BodyAsync(statements, Types, "PRIV0311");

    [Theory]
    [InlineData("public string {|PRIV0312:Mail|}(Customer u) => u.Email;")]
    [InlineData("public async Task<string> {|PRIV0312:Mail|}(Customer u) { await Task.Yield(); return u.Email; }")]
    [InlineData("public void Write(string {|PRIV0312:text|}) => log.Information(text);")]
    public Task Signature_Triggers(string members) => FlowCase.MembersAsync(members, "", "PRIV0312");

    [Theory]
    [InlineData("[return: PersonalData(ContactData.EmailAddress)] public string Mail(Customer u) => u.Email;")]
    [InlineData("internal string Mail(Customer u) => u.Email;")]
    [InlineData("public int Length(Customer u) => u.Email.Length;")]
    [InlineData("public Customer Same(Customer u) => u;")]
    [InlineData("public void Write([PersonalDataSink(SinkKind.Log)] string text) => log.Information(text);")]
    [InlineData("""public void Write(int id) => log.Information("{Id}", id);""")]
    public Task Signature_DoesNotTrigger(string members) => FlowCase.MembersAsync(members, "", "PRIV0312");

    [Theory]
    [InlineData("[Redacts] public string {|PRIV0313:Hide|}(string s) => s;")]
    [InlineData("[Redacts] public string {|PRIV0313:Hide|}(string? s) { var t = s; return t ?? \"\"; }")]
    [InlineData("[Redacts] public string {|PRIV0313:Hide|}(string s) { var a = s; var b = a; b = s; return b; }")]
    [InlineData("[Redacts] public string {|PRIV0313:Hide|}(string s) => s.ToString();")]
    [InlineData("[Redacts] public string {|PRIV0313:Hide|}(string s) => $\"{s}\";")]
    [InlineData("[Redacts] public string {|PRIV0313:Hide|}(string s, bool c) => c ? s : (string)s.Clone();")]
    [InlineData("[Pseudonymizes] public string {|PRIV0313:Hide|}(string s) => s;")]
    public Task Redactor_Triggers(string members) => FlowCase.MembersAsync(members, "", "PRIV0313");

    [Theory]
    [InlineData("[Redacts] public string Hide(string s) => s.Substring(0, 1);")]
    [InlineData("[Redacts] public string Hide(string s) { if (s.Length == 0) return s; return \"*\"; }")]
    [InlineData("[Redacts] public string Hide(string s) { var a = s; a = \"*\"; return a; }")]
    [InlineData("[Redacts] public string Hide(string s) => $\"<{s.Length}>\";")]
    [InlineData("[Redacts] public string Hide(string s, bool c) => c ? s : \"*\";")]
    public Task Redactor_DoesNotTrigger(string members) => FlowCase.MembersAsync(members, "", "PRIV0313");

    [Fact]
    public Task PrintingRecord_Triggers() => Verify<ObjectPrintingAnalyzer>.CodeAsync("""
        using PrivacyAnnotations;
        public record {|PRIV0306:Person|}([PersonalData(IdentityData.FullName)] string Name);
        public class {|PRIV0306:Worker|}
        {
            [PersonalData(IdentityData.FullName)] public string Name { get; set; } = "";
            public override string ToString() => "Worker " + Name;
        }
        [System.Diagnostics.DebuggerDisplay("{Name,nq}")]
        public class {|PRIV0306:Guest|}
        {
            [PersonalData(IdentityData.FullName)] public string Name { get; set; } = "";
        }
        """);

    [Fact]
    public Task QuietObject_DoesNotTrigger() => Verify<ObjectPrintingAnalyzer>.CodeAsync("""
        using PrivacyAnnotations;
        public record Order(int Id, string Sku);
        public class Person
        {
            [PersonalData(IdentityData.FullName)] public string Name { get; set; } = "";
        }
        public record Worker([PersonalData(IdentityData.FullName)] string Name)
        {
            public override string ToString() => "Worker";
        }
        [System.Diagnostics.DebuggerDisplay("{Id} {Name.Length}")]
        public class Guest
        {
            public int Id { get; set; }
            [PersonalData(IdentityData.FullName)] public string Name { get; set; } = "";
        }
        """);
}
