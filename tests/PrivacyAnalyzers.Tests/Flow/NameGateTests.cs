namespace PrivacyAnalyzers.Tests.Flow;

/// <summary>
/// Bodies are passed over by names alone. Each leak here comes through something that the leaking body does not call by
/// a personal name.
/// </summary>
public sealed class NameGateTests
{
    [Theory]
    [InlineData("string A(Customer u) => u.Email; string B(Customer u) => A(u); string C(Customer u) => B(u); "
        + "void D(Customer u) => log.Information({|PRIV0301:C(u)|});")]
    [InlineData("string _kept = \"\"; void A(Customer u) => _kept = u.Email; string B() => _kept; "
        + "void C() => log.Information({|PRIV0301:B()|});")]
    [InlineData("string _kept = \"\"; void A(Customer u) { var s = u.Email; _kept = s; } "
        + "void C() => log.Information({|PRIV0301:_kept|});")]
    [InlineData("readonly Dictionary<int, string> _all = new(); void A(Customer u) => _all[u.Id] = u.Email; "
        + "string B() => _all[1]; void C() => log.Information({|PRIV0301:B()|});")]
    [InlineData("string this[Customer u] => u.Email; void A(Customer u) => log.Information({|PRIV0301:this[u]|});")]
    [InlineData("string A(Contact c) { var (_, m) = c; return m; } void B(Contact c) => log.Information({|PRIV0301:A(c)|});")]
    [InlineData("string A(Contact c) => c is (_, var m) ? m : \"\"; void B(Contact c) => log.Information({|PRIV0301:A(c)|});")]
    [InlineData("string A(Contact c) => c switch { (1, var m) => m, _ => \"\" }; "
        + "void B(Contact c) => log.Information({|PRIV0301:A(c)|});")]
    [InlineData("string A(Customer u) => u.@Email; void B(Customer u) => log.Information({|PRIV0301:A(u)|});")]
    [InlineData("int A(Customer u) => u.Age; void B(Customer u) => log.Information(\"{A}\", {|PRIV0301:A(u)|});")]
    [InlineData("int A(Customer u) { int.TryParse(u.Phone, out var n); return n; } "
        + "void B(Customer u) => log.Information(\"{A}\", {|PRIV0301:A(u)|});")]
    [InlineData("void A(Customer u) { var n = int.Parse(u.Phone); log.Information(\"{N}\", {|PRIV0301:n|}); }")]
    [InlineData("void A(Customer u) { foreach (var c in u.Phone) log.Information(\"{C}\", {|PRIV0301:c|}); }")]
    public Task BehindOtherNames_Triggers(string members) => FlowCase.MembersAsync(members);

    [Theory]
    [InlineData("class Own { readonly string _kept; public Own(Customer u) { _kept = u.Email; } public string Get() => _kept; }",
        "Own Make(Customer u) => new(u); void A(Customer u) => log.Information({|PRIV0301:Make(u).Get()|});")]
    [InlineData("class Text { public string S = \"\"; public static implicit operator Text(Customer u) => new Text { S = u.Email }; }",
        "Text Make(Customer u) => u; void A(Customer u) => log.Information({|PRIV0301:Make(u).S|});")]
    [InlineData("interface IMail { string Get(Customer u); } class Mail : IMail { string IMail.Get(Customer u) => u.Email; }",
        "void A(IMail m, Customer u) => log.Information({|PRIV0301:m.Get(u)|});")]
    [InlineData("static class Show { public static string Line(this Contact c) => \"for \" + c; }",
        "void A(Contact c) => log.Information({|PRIV0302:c.Line()|});")]
    [InlineData("class Box { readonly Contact _one; public Box(Contact c) { _one = c; } public string Line() => _one.ToString(); }",
        "void A(Contact c) => log.Information({|PRIV0302:new Box(c).Line()|});")]
    public Task BehindTypes_Triggers(string types, string members) =>
        FlowCase.MembersAsync(members, types);

    [Theory]
    [InlineData("void A(Customer u) => log.Information(\"{S} {I}\", u.Segment, u.Id);")]
    [InlineData("string Email(int id) => \"no. \" + id; void A(Customer u) => log.Information(Email(u.Id));")]
    [InlineData("void A(List<Customer> us) { var n = us.Count(x => x.Email != \"\"); log.Information(\"{N}\", n); }")]
    [InlineData("string _kept = \"\"; void A(Customer u) => _kept = u.Segment; void B() => log.Information(_kept);")]
    [InlineData("void A(Contact c) { var (id, _) = c; log.Information(\"{Id}\", id); }")]
    [InlineData("string Line(List<Customer> us) => \"all \" + us.Count; void A(List<Customer> us) => log.Information(Line(us));")]
    [InlineData("string A(Customer u) => nameof(u.Email); void B(Customer u) => log.Information(A(u));")]
    [InlineData("void A(Customer u) { var n = u.Email.Length; var i = u.Email.IndexOf('@'); log.Information(\"{N} {I}\", n, i); }")]
    [InlineData("/* Email */ string A(int id) => \"Email \" + id; void B() => log.Information(A(1));")]
    public Task NamesAlone_DoNotTrigger(string members) => FlowCase.MembersAsync(members);

    // Two types of one name, and two methods of one name: each is told by itself.
    [Theory]
    [InlineData("class Shared { public string Line() => Leaky.All.Owner.Email; }", "{|PRIV0301:new Shared().Line()|}")]
    [InlineData("class Shared { public string Line() => \"x\"; }", "new Shared().Line()")]
    [InlineData("class Shared { private string _kept = Leaky.All.Owner.Email; public string Line() => _kept; }",
        "{|PRIV0301:new Shared().Line()|}")]
    [InlineData("class Shared { private string _kept = \"x\"; public string Line() => _kept; }", "new Shared().Line()")]
    [InlineData("class Shared { private readonly object _gate = new(); public string Line() { lock (_gate) return Leaky.All.Owner.Email; } }",
        "{|PRIV0301:new Shared().Line()|}")]
    [InlineData("class Shared : Leaky.Shared { }", "{|PRIV0301:new Shared().Line()|}")]
    [InlineData("class Shared { public static implicit operator Leaky.Shared(Shared s) => new(); }",
        "{|PRIV0301:((Leaky.Shared)new Shared()).Line()|}")]
    public Task SameNameInTwoNamespaces_IsToldApart(string type, string shown) => FlowCase.MembersAsync(
        "void A() => log.Information(" + shown + ");",
        type + " namespace Leaky { public static class All { public static Customer Owner { get; } = new(); } "
            + "public class Shared { public string Line() => All.Owner.Email; } }");
}
