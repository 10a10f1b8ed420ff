namespace PrivacyAnalyzers.Benchmarks.Analysis;

/// <summary>
/// Texts of one feature of the generated application. <c>_F</c> is the number of the feature, <c>_M</c> of the method.
/// </summary>
internal static class FeatureTemplates
{
    public const string Head = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;

        namespace Shop.Feature_F;

        public enum State
        {
            Open,
            Paid,
            Shipped,
            Closed,
        }

        public sealed class Customer
        {
            public int Id { get; set; }

            [MAIL]public string Mail { get; set; } = "";

            [NAME]public string Name { get; set; } = "";

            [PHONE]public string? Phone { get; set; }

            public string Tenant { get; set; } = "";

            public DateTime CreatedAt { get; set; }

            public State State { get; set; }

            public List<Order> Orders { get; } = [];
        }

        public sealed class Order
        {
            public int Number { get; set; }

            public decimal Total { get; set; }

            public string Sku { get; set; } = "";

            public State State { get; set; }

            public Customer Customer { get; set; } = new();
        }

        public sealed record Summary(int Id, string Tenant, decimal Total, int Count);

        public interface ICustomerStore
        {
            Customer? Find(int id);

            Task<Customer?> FindAsync(int id, CancellationToken cancellation);

            Task SaveAsync(Customer customer, CancellationToken cancellation);

            IReadOnlyList<Customer> All();
        }

        """;

    public const string Service = """

        public sealed class CustomerService(ICustomerStore store, ILogger<CustomerService> logger)
        {
            private readonly Dictionary<int, Summary> _summaries = [];
            private readonly object _gate = new();
            private int _loads;

            private string Describe(Customer customer, string note) =>
                note + " " + customer.Id + " of " + customer.Tenant + (customer.Orders.Count > 0 ? " with orders" : "");

            private void Trace(string text, int level) => logger.LogDebug("Trace {Level}: {Text}", level, text);

        """;

    public static readonly string[] Methods =
    [
        """

            public Customer? Load_M(int id)
            {
                Customer? customer = store.Find(id);
                if (customer is null)
                {
                    logger.LogWarning("Customer {Id} is not known", id);
                    return null;
                }

                Interlocked.Increment(ref _loads);
                logger.LogInformation("Loaded {Id} of {Tenant}: {Count}", id, customer.Tenant, customer.Orders.Count);
                return customer;
            }

        """,
        """

            public async Task<bool> Rename_M(int id, string name, CancellationToken cancellation)
            {
                Customer? customer = await store.FindAsync(id, cancellation).ConfigureAwait(false);
                if (customer is null || string.IsNullOrWhiteSpace(name))
                    return false;
                string before = customer.Name;
                customer.Name = name.Trim();
                if (string.Equals(before, customer.Name, StringComparison.Ordinal))
                {
                    logger.LogDebug("Nothing to rename for {Id}", customer.Id);
                    return false;
                }

                await store.SaveAsync(customer, cancellation).ConfigureAwait(false);
                logger.LogInformation("Renamed {Id} in {Tenant}", customer.Id, customer.Tenant);
                return true;
            }

        """,
        """

            public decimal Total_M(State state)
            {
                decimal total = 0;
                foreach (Customer customer in store.All())
                {
                    foreach (Order order in customer.Orders.Where(order => order.State == state))
                    {
                        total += order.Total;
                        if (order.Total > 1000)
                            logger.LogInformation("Large order {Number} of {Total}", order.Number, order.Total);
                    }
                }

                logger.LogInformation("Total of {State} is {Total}", state, total);
                return total;
            }

        """,
        """

            public IReadOnlyList<Summary> Summarize_M(int least)
            {
                var rows = store.All()
                    .Where(customer => customer.Orders.Count >= least)
                    .Select(customer => new Summary(
                        customer.Id, customer.Tenant, customer.Orders.Sum(order => order.Total), customer.Orders.Count))
                    .OrderByDescending(summary => summary.Total)
                    .ToList();
                foreach (Summary row in rows)
                    logger.LogDebug("Summary {Summary}", row);
                return rows;
            }

        """,
        """

            public Summary Cached_M(int id)
            {
                lock (_gate)
                {
                    if (_summaries.TryGetValue(id, out Summary? known))
                        return known;
                    Customer customer = store.Find(id) ?? throw new KeyNotFoundException($"Customer {id} is not known");
                    Summary made = new(customer.Id, customer.Tenant, customer.Orders.Sum(order => order.Total), 1);
                    _summaries[id] = made;
                    Trace(Describe(customer, "cached"), 2);
                    return made;
                }
            }

        """,
        """

            public string Report_M(State state, bool full)
            {
                StringBuilder report = new();
                report.Append("Report of ").Append(state).AppendLine();
                foreach (var group in store.All().GroupBy(customer => customer.Tenant))
                {
                    report.Append(group.Key).Append(": ").Append(group.Count()).AppendLine();
                    if (!full)
                        continue;
                    foreach (Customer customer in group)
                        report.Append("  ").Append(customer.Id).Append(' ').Append(customer.CreatedAt.ToString("O"));
                }

                logger.LogInformation("Report of {Length} characters: {Report}", report.Length, report.ToString());
                return report.ToString();
            }

        """,
        """

            public State Next_M(Order order)
            {
                State next = order.State switch
                {
                    State.Open when order.Total == 0 => State.Closed,
                    State.Open => State.Paid,
                    State.Paid => State.Shipped,
                    State.Shipped => State.Closed,
                    _ => throw new InvalidOperationException($"Order {order.Number} is {order.State}"),
                };
                logger.LogInformation("Order {Number} goes from {From} to {To}", order.Number, order.State, next);
                order.State = next;
                return next;
            }

        """,
        """

            public async Task<int> Import_M(IAsyncEnumerable<Customer> source, CancellationToken cancellation)
            {
                int count = 0;
                try
                {
                    await foreach (Customer customer in source.WithCancellation(cancellation))
                    {
                        if (customer.Mail.Length == 0 || customer.Phone is null)
                        {
                            logger.LogWarning("Customer {Id} cannot be reached", customer.Id);
                            continue;
                        }

                        await store.SaveAsync(customer, cancellation).ConfigureAwait(false);
                        count++;
                    }
                }
                catch (OperationCanceledException)
                {
                    logger.LogInformation("Import stopped after {Count}", count);
                }
                finally
                {
                    logger.LogInformation("Imported {Count} customers", count);
                }

                return count;
            }

        """,
        """

            public bool IsDuplicate_M(Customer left, Customer right)
            {
                bool same = string.Equals(left.Mail, right.Mail, StringComparison.OrdinalIgnoreCase)
                    || (left.Phone is not null && left.Phone == right.Phone);
                if (same && left.Id != right.Id)
                    logger.LogWarning("Customers {Left} and {Right} share a contact", left.Id, right.Id);
                return same;
            }

        """,
        """

            public int[] Page_M(int page, int size)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(page);
                IEnumerable<Customer> ordered = store.All().OrderBy(customer => customer.Name);
                int[] ids = [.. ordered.Skip(page * size).Take(size).Select(customer => customer.Id)];
                string text = string.Join(", ", ids);
                logger.LogDebug("Page {Page}: {Ids}", page, text);
                return ids;
            }

        """,
        """

            public int Compute_M(int[] numbers, int seed)
            {
                int sum = seed;
                for (int i = 0; i < numbers.Length; i++)
                {
                    int value = numbers[i];
                    if ((value & 1) == 0)
                        sum += value * (i + 1);
                    else if (value % 3 == 0)
                        sum -= value;
                    else
                        sum ^= value << (i % 5);
                }

                while (sum > 1_000_000)
                    sum /= 7;
                return sum;
            }

        """,
        """

            public Dictionary<string, int> Index_M(IEnumerable<Order> orders)
            {
                Dictionary<string, int> index = new(StringComparer.Ordinal);
                foreach (Order order in orders)
                {
                    string key = order.Sku.Trim().ToUpperInvariant();
                    index[key] = index.TryGetValue(key, out int count) ? count + 1 : 1;
                }

                foreach ((string sku, int count) in index)
                    logger.LogTrace("{Sku}: {Count}", sku, count);
                return index;
            }

        """,
    ];

    public static readonly string[] Leaks =
    [
        """

            public void Greet_M(Customer customer)
            {
                string line = "Hello " + customer.Name;
                Trace(line, 1);
                logger.LogInformation("Greeted {Id}", customer.Id);
            }

        """,
        """

            public void Remind_M(IEnumerable<Customer> customers)
            {
                foreach (string mail in customers.Where(one => one.State == State.Open).Select(one => one.Mail))
                    logger.LogInformation("Reminder goes to {Mail}", mail);
            }

        """,
        """

            public async Task Check_M(int id, CancellationToken cancellation)
            {
                Customer? customer = await store.FindAsync(id, cancellation);
                if (customer?.Phone is { Length: > 0 } phone)
                    throw new InvalidOperationException($"The phone {phone} is not valid");
            }

        """,
    ];
}
