namespace PrivacyAnalyzers.Tests.Flow;

/// <summary>What the engine does not follow, as docs/flow-engine.md says.</summary>
public sealed class OutOfReachTests
{
    [Theory]
    [InlineData("""var p = typeof(Customer).GetProperty("Email"); log.Information("{V}", p!.Name);""")]
    [InlineData("""if (u.IsPatient) log.Information("patient"); else log.Information("other");""")]
    [InlineData("""string s = "a"; switch (u.Age) { case > 65: s = "old"; break; } log.Information(s);""")]
    [InlineData("""Environment.SetEnvironmentVariable("m", u.Email); log.Information(Environment.GetEnvironmentVariable("m")!);""")]
    [InlineData("""dynamic d = u; log.Information("{V}", (int)d.Age);""")]
    public Task Flow_DoesNotTrigger(string statements) => FlowCase.BodyAsync(statements);

    [Fact]
    public Task PointerWrite_DoesNotTrigger() => FlowCase.MembersAsync("""
        unsafe void Run(Customer u)
        {
            int copy = 0;
            int* pointer = &copy;
            *pointer = u.Age;
            log.Information("{V}", copy);
        }
        """);

    [Fact]
    public Task DelegateHandedToConstructor_DoesNotTrigger() => FlowCase.MembersAsync("""
        sealed class Outlet(Action<string> write)
        {
            public void Write(string text) => write(text);
        }

        void Run(Customer u)
        {
            Outlet outlet = new(line => log.Information("{Line}", line));
            outlet.Write(u.Email);
        }
        """);
}
