using PrivacyAnnotations;

namespace OpusPlatform.Recipients;

/// <summary>What the agent who ships an order must know, and nothing more.</summary>
[DataSubject(DataSubjects.Customer)]
[Retention("BillingRecords")]
public sealed partial record Shipment(
    [property: PersonalData(IdentityData.FullName), DataSource(DataSource.Direct)] string Name,
    [property: PersonalData(ContactData.PostalAddress), DataSource(DataSource.Direct)] string Address,
    [property: PersonalData(CommercialData.OrderHistory), DataSource(DataSource.Direct)] string Product);

/// <summary>The agent who ships orders (S4.13).</summary>
[Recipient("Agents", Country = "US")]
public sealed class Dispatcher(HttpClient http)
{
    public static readonly Uri Address = new("https://dispatch.example/");

    [Purpose(Purposes.Fulfilment)]
    public async Task ShipAsync(Shipment shipment, CancellationToken cancellation)
    {
        HttpResponseMessage response = await http.PostAsJsonAsync("shipments", shipment, cancellation);
        response.EnsureSuccessStatusCode();
    }
}
