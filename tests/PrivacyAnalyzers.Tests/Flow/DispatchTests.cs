namespace PrivacyAnalyzers.Tests.Flow;

/// <summary>A call runs the implementations that its receiver's type allows, and no other type argument's.</summary>
public sealed class DispatchTests
{
    private const string Stores =
        """
        interface IStore<T> where T : class { T? Get(int id); string Name(T one); }
        interface ICustomerStore : IStore<Customer> { }
        interface IThingStore : IStore<Thing> { string Own(); }
        class Thing { public string Label { get; set; } = ""; }
        abstract class Store<T> : IStore<T> where T : class
        {
            protected virtual T? Find(int id) => null;
            public virtual T? Get(int id) => Find(id);
            public abstract string Name(T one);
        }
        class CustomerStore : Store<Customer>, ICustomerStore
        {
            public override Customer? Get(int id) => new Customer();
            public override string Name(Customer one) => one.Email;
        }
        class ThingStore : Store<Thing>, IThingStore
        {
            public override string Name(Thing one) => one.Label;
            public string Own() => "";
        }
        """;

    private const string Handlers =
        """
        interface IHandler<in TQuery, out TResult> { TResult Run(TQuery query); }
        class AskName { public Customer Of = new(); }
        class AskCount { public Customer Of = new(); }
        class NameHandler : IHandler<AskName, string> { public string Run(AskName query) => query.Of.Email; }
        class CountHandler : IHandler<AskCount, string> { public string Run(AskCount query) => "" + query.Of.Id; }
        class AnyHandler<T> : IHandler<List<T>, string> where T : Customer { public string Run(List<T> query) => query[0].Email; }
        """;

    [Theory]
    [InlineData("void A(IStore<Customer> s, Customer c) => log.Information({|PRIV0301:s.Name(c)|});")]
    [InlineData("void A(ICustomerStore s, Customer c) => log.Information({|PRIV0301:s.Name(c)|});")]
    [InlineData("void A(Store<Customer> s, Customer c) => log.Information({|PRIV0301:s.Name(c)|});")]
    [InlineData("void A(CustomerStore s, Customer c) => log.Information({|PRIV0301:s.Name(c)|});")]
    [InlineData("void A<T>(T s, Customer c) where T : ICustomerStore => log.Information({|PRIV0301:s.Name(c)|});")]
    [InlineData("void A<T>(IStore<T> s, T c) where T : class => B(s.Name(c)); void B(string t) { } "
        + "void C(Store<Customer> s) => log.Information({|PRIV0301:s.Name(new Customer())|});")]
    public Task OfTheSameTypeArgument_Triggers(string members) => FlowCase.MembersAsync(members, Stores);

    [Theory]
    [InlineData("void A(IStore<Thing> s, Thing t) => log.Information(s.Name(t));")]
    [InlineData("void A(IThingStore s, Thing t) => log.Information(s.Name(t));")]
    [InlineData("void A(IThingStore s) => log.Information(s.Get(1)!.Label);")]
    [InlineData("void A(Store<Thing> s, Thing t) => log.Information(s.Name(t));")]
    [InlineData("void A(ThingStore s) { var t = s.Get(1); log.Information(t!.Label); }")]
    [InlineData("void A<T>(T s, Thing t) where T : IThingStore => log.Information(s.Name(t));")]
    public Task OfAnotherTypeArgument_DoesNotTrigger(string members) => FlowCase.MembersAsync(members, Stores);

    [Theory]
    [InlineData("void A(IHandler<AskName, string> h, AskName q) => log.Information({|PRIV0301:h.Run(q)|});")]
    [InlineData("void A(IHandler<AskName, object> h, AskName q) => log.Information(\"{N}\", {|PRIV0301:h.Run(q)|});")]
    [InlineData("void A<T>(IHandler<T, string> h, T q) => log.Information({|PRIV0301:h.Run(q)|});")]
    [InlineData("void A(IHandler<List<Customer>, string> h) => log.Information({|PRIV0301:h.Run(new())|});")]
    public Task OfAVariantInterface_Triggers(string members) => FlowCase.MembersAsync(members, Handlers);

    [Theory]
    [InlineData("void A(IHandler<AskCount, string> h, AskCount q) => log.Information(h.Run(q));")]
    [InlineData("void A(IHandler<List<string>, string> h, List<string> q) => log.Information(h.Run(q));")]
    public Task OfAnotherVariantInterface_DoesNotTrigger(string members) => FlowCase.MembersAsync(members, Handlers);
}
