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

    [Fact]
    public Task ArgumentsChangedByAHandler_DoNotTrigger() => FlowCase.MembersAsync("""
        public sealed class Checking(Customer customer) : EventArgs
        {
            public Customer Customer => customer;
            public string Reason { get; set; } = "";
        }

        static event EventHandler<Checking>? Raised;

        static void Install() => Raised += (_, e) => e.Reason = e.Customer.Email;

        void Run(Customer u)
        {
            Checking args = new(u);
            Raised?.Invoke(this, args);
            log.Information("{Reason}", args.Reason);
        }
        """);

    [Fact]
    public Task ObjectFromAPool_DoesNotTrigger() => FlowCase.MembersAsync("""
        public sealed class Note { public string Text { get; set; } = ""; }

        public sealed class Pool
        {
            public static Pool Shared { get; } = new();
            private readonly Stack<Note> _free = new();
            public Note Rent() => _free.TryPop(out var note) ? note : new Note();
            public void Return(Note note) => _free.Push(note);
        }

        Pool pool => Pool.Shared;

        void Fill(Customer u)
        {
            Note note = pool.Rent();
            note.Text = u.Email;
            pool.Return(note);
        }

        void Show() => log.Information("{Text}", pool.Rent().Text);
        """);
}
