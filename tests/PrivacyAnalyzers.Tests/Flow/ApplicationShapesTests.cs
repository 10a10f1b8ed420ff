namespace PrivacyAnalyzers.Tests.Flow;

/// <summary>Shapes that large applications are made of, each beside the leak that it must not be taken for.</summary>
public sealed class ApplicationShapesTests
{
    // A library that fills in an id, and a repository that hands it back.
    private const string Repository =
        """
        class Order { public System.Guid Id { get; set; } public string Mail { get; set; } = ""; public string Note { get; set; } = ""; }
        class Orders
        {
            readonly Newtonsoft.Json.Linq.JObject _bag = new();
            public void Create(Order o)
            {
                var p = Newtonsoft.Json.Linq.JObject.FromObject(o);
                o.Id = p.GetValue("Id")!.ToObject<System.Guid>();
                o.Note = p.GetValue("Note")!.ToObject<string>()!;
            }
        }
        """;

    [Theory]
    [InlineData("void A(Customer u) { var o = new Order { Mail = u.Email }; new Orders().Create(o); log.Information(\"{N}\", {|PRIV0301:o.Note|}); }")]
    [InlineData("void A(Customer u) { var o = new Order { Mail = u.Email }; log.Information(\"{N}\", {|PRIV0301:o.Mail|}); }")]
    public Task TextThatALibraryGivesBack_Triggers(string members) => FlowCase.MembersAsync(members, Repository);

    [Theory]
    [InlineData("void A(Customer u) { var o = new Order { Mail = u.Email }; new Orders().Create(o); log.Information(\"{N}\", o.Id); }")]
    [InlineData("void A(Customer u) { var o = new Order { Mail = u.Email }; new Orders().Create(o); B(o); } "
        + "void B(Order o) => log.Information($\"order {o.Id}\");")]
    public Task IdThatALibraryFillsIn_DoesNotTrigger(string members) => FlowCase.MembersAsync(members, Repository);

    [Theory]
    [InlineData("void A(Customer u) { Func<string> f = () => u.Email; log.Information(\"{M}\", {|PRIV0301:f()|}); }")]
    [InlineData("void A(List<Customer> us) { System.Linq.Expressions.Expression<Func<Customer, string>> e = x => x.Email; "
        + "log.Information(\"{M}\", {|PRIV0301:us.AsQueryable().Select(e).First()|}); }")]
    public Task ResultOfCode_Triggers(string members) => FlowCase.MembersAsync(members);

    [Theory]
    [InlineData("void A(Customer u) { Func<string> f = () => u.Email; log.Information(\"{M}\", f); }")]
    [InlineData("void A() { System.Linq.Expressions.Expression<Func<Customer, string>> e = x => x.Email; log.Information(\"{M}\", e); }")]
    [InlineData("void A() => B(x => x.Email); void B(System.Linq.Expressions.Expression<Func<Customer, object>> e) "
        + "=> log.Information($\"no column for {e}\");")]
    public Task CodeItself_DoesNotTrigger(string members) => FlowCase.MembersAsync(members);

    private const string Containers =
        """
        public class Page<T> { public T? First { get; set; } public List<T> Items { get; set; } = new(); }
        public class Row { public string Text { get; set; } = ""; }
        public interface IMessage { }
        public class Mail : IMessage { public string To { get; set; } = ""; }
        public class Inbox
        {
            public Row? Top { get; set; }
            public List<Row> Rows { get; set; } = new();
            public IMessage? Last { get; set; }
            public Page<string>? Texts { get; set; }
            public Dictionary<string, Row> ByName { get; set; } = new();
            public object? Any { get; set; }
        }
        """;

    [Theory]
    [InlineData("void A(Customer u) { var r = new Row { Text = {|PRIV0311:u.Email|} }; }")]
    [InlineData("void A(Customer u, Inbox i) { i.Any = {|PRIV0311:u.Email|}; }")]
    [InlineData("void A(Customer u, Inbox i) { i.ByName = {|PRIV0311:new Dictionary<string, Row> { [u.Email] = new Row() }|}; }")]
    [InlineData("void A(Customer u, Inbox i) { i.Texts = {|PRIV0311:new Page<string> { First = u.Email }|}; }")]
    public Task StoredWhereTextMayBe_Triggers(string members) => FlowCase.MembersAsync(members, Containers, "PRIV0311");

    [Theory]
    [InlineData("void A(Customer u) { var p = new Page<string> { First = u.Email }; }")]
    [InlineData("void A(List<Customer> us, Page<string> p) { p.Items = us.Select(x => x.Email).ToList(); }")]
    [InlineData("Row Make(Customer u) => new Row { Text = {|PRIV0311:u.Email|} }; "
        + "void A(Customer u, Inbox i) { i.Top = Make(u); i.Rows = new List<Row> { Make(u) }; }")]
    [InlineData("void A(Customer u, Inbox i) { i.Last = new Mail { To = {|PRIV0311:u.Email|} }; }")]
    public Task StoredWhereOnlyOwnTypesAre_DoesNotTrigger(string members) => FlowCase.MembersAsync(members, Containers, "PRIV0311");

    private const string Database =
        """
        public class Shop : Microsoft.EntityFrameworkCore.DbContext
        {
            public Microsoft.EntityFrameworkCore.DbSet<Customer> Customers => Set<Customer>();
        }
        """;

    [Theory]
    [InlineData("void A(Shop s) => log.Information(\"{@C}\", {|PRIV0302:s.Customers.First()|});")]
    [InlineData("void A(Shop s) => log.Information(\"{C}\", {|PRIV0301:s.Customers.First().Email|});")]
    public Task ObjectsOfADatabase_Trigger(string members) => FlowCase.MembersAsync(members, Database);

    [Theory]
    [InlineData("void A(Shop s) => log.Information(\"{Name}\", s.Database.ProviderName);")]
    [InlineData("void A(Shop s) => log.Information(\"{Shop}\", s);")]
    [InlineData("void A(Func<Shop, Row> f, Shop s) => log.Information(\"{Id}\", f(s).Text); class Row { public string Text = \"\"; }")]
    public Task TheDatabase_DoesNotTrigger(string members) => FlowCase.MembersAsync(members, Database);

    private const string Mapped =
        """
        class Form { public string Key { get; set; } = ""; [PersonalData(ContactData.EmailAddress)] public string Mail { get; set; } = ""; }
        class Entity
        {
            string _key = "";
            public string Key { get => _key; set => _key = value; }
            public string Title { get; set; } = "";
        }
        static class Mapping
        {
            public static T MapTo<S, T>(this S source) => Newtonsoft.Json.Linq.JToken.FromObject(source!).ToObject<T>()!;
            public static Entity ToEntity(this Form form) => form.MapTo<Form, Entity>();
        }
        """;

    [Theory]
    [InlineData("void A(Form f) => log.Information(\"{@F}\", {|PRIV0302:f|});")]
    [InlineData("object B(Form f) => f; void A(Form f) => log.Information(\"{@F}\", {|PRIV0302:B(f)|});")]
    [InlineData("void A(Form f) => log.Information(\"{@F}\", {|PRIV0302:f.MapTo<Form, Form>()|});")]
    [InlineData("class Base { public string Text = \"\"; public Derived Self() => (Derived)this; } class Derived : Base { } "
        + "void A(Customer u) => log.Information({|PRIV0301:new Derived { Text = u.Email }.Self().Text|});")]
    [InlineData("class Dto { public string Text = \"\"; } record Pair<A, B>(A First, B Second); Pair<Dto, int> P(Dto d) => new(d, 1); "
        + "void A(Customer u) => log.Information({|PRIV0301:P(new Dto { Text = u.Email }).First.Text|});")]
    public Task ObjectsThatAreMadeOfOthers_Trigger(string members) => FlowCase.MembersAsync(members, Mapped);

    [Theory]
    [InlineData("void A(Form f) { var e = f.ToEntity(); log.Information(\"{@E}\", new { id = e.Key }); }")]
    [InlineData("void A(Form f) { var e = f.MapTo<Form, Entity>(); log.Information(\"{@E}\", new { id = e.Key }); }")]
    [InlineData("Entity B(Form f) { var e = f.ToEntity(); e.Title = \"x\"; return e; } void A(Form f) => log.Information(\"{K}\", B(f).Key);")]
    [InlineData("class Info { public string Path = \"\"; } List<Info> B(Form f) { var l = Newtonsoft.Json.Linq.JToken.FromObject(f)"
        + ".ToObject<List<Info>>()!; log.Information(\"{@L}\", l); return l; } void A(Form f) => log.Information(\"{@L}\", B(f));")]
    public Task ObjectsOfAnotherType_DoNotTrigger(string members) => FlowCase.MembersAsync(members, Mapped);

    [Theory]
    [InlineData("void A(Contact c) => B(c); void B(object o) { if (o is Contact c) log.Information({|PRIV0301:c.Email|}); }")]
    [InlineData("void A(Customer u) => B({|PRIV0302:u|}); void B(object o) => log.Information(\"{@O}\", o);")]
    [InlineData("void B(object o) { switch (o) { case Customer c: log.Information(\"{@C}\", {|PRIV0302:c|}); break; } }")]
    public Task ObjectsByTheirType_Trigger(string members) => FlowCase.MembersAsync(members);

    [Theory]
    [InlineData("void A(Contact c) => B(c); void B(object o) { switch (o) { case Customer u: log.Information(\"{@C}\", {|PRIV0302:u|}); break; } }")]
    [InlineData("void A(Contact c) => B(c); void B(object o) { if (o is Customer { Segment: var s }) log.Information(s); }")]
    public Task ObjectsOfAnotherTypeThanIsAskedFor_DoNotTrigger(string members) => FlowCase.MembersAsync(members);
}
