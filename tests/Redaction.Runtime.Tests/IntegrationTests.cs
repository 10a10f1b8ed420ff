using System.Diagnostics;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Trace;
using PrivacyAnnotations;
using PrivacyAnnotations.Generated;
using Serilog;
using Serilog.Formatting.Compact;

namespace Redaction.Runtime.Tests;

public sealed class IntegrationTests
{
    [Fact]
    public void ComplianceRedactors_FollowTheCategory()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddRedaction(static builder => builder.RedactPersonalData())
            .BuildServiceProvider();
        IRedactorProvider redactors = services.GetRequiredService<IRedactorProvider>();

        Assert.Equal(
            Redact.Hmac(Canary.Mail),
            redactors.GetRedactor(
                new DataClassificationSet(PersonalDataClassifications.ContactData_EmailAddress)).Redact(Canary.Mail));
        Assert.Equal(
            "203.0.113.0",
            redactors.GetRedactor(
                new DataClassificationSet(new DataClassification("Privacy", DeviceData.IpAddress))).Redact(
                    "203.0.113.77"));
        Assert.Equal(
            "***",
            redactors.GetRedactor(
                new DataClassificationSet(new DataClassification("Privacy", AccountData.Password))).Redact(
                    Canary.Text));
    }

    [Fact]
    public void LargeText_IsRedactedByCompliance()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddRedaction(static builder => builder.RedactPersonalData())
            .BuildServiceProvider();

        string text = services.GetRequiredService<IRedactorProvider>()
            .GetRedactor(new DataClassificationSet(PersonalDataClassifications.UnstructuredData_FreeText))
            .Redact(new string('x', 1_000_000));

        Assert.Equal("[1000000 chars]", text);
    }

    [Fact]
    public void SpanTags_ShowNoCanary()
    {
        using ActivitySource source = new("redaction.tests");
        using TracerProvider provider = Sdk.CreateTracerProviderBuilder()
            .AddSource("redaction.tests")
            .RedactPersonalData(("shop.buyer", IdentityData.FullName))
            .Build();
        Activity activity = source.StartActivity("order")!;
        activity.SetTag("user.email", Canary.Mail);
        activity.SetTag("client.address", Canary.Address);
        activity.SetTag("shop.buyer", Canary.Text);
        activity.SetTag("customer", new GoldCustomer());
        activity.SetTag("order.number", 7);
        activity.Dispose();

        string tags = string.Join('\n', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"));

        Canary.AssertAbsent(tags);
        Assert.Contains("order.number=7", tags);
        Assert.Contains("shop.buyer=***", tags);
        Assert.Contains("client.address=203.0.113.0", tags);
        Assert.Contains("customer=GoldCustomer { Number = 42, Name = ***", tags);
    }

    [Fact]
    public async Task ExceptionInScope_ShowsNoCanary()
    {
        string folder = Directory.CreateTempSubdirectory("redaction").FullName;
        string path = Path.Combine(folder, "log.json");
        await using (Serilog.Core.Logger logger = new LoggerConfiguration()
            .WriteTo.RedactExceptions(sinks => sinks.File(new CompactJsonFormatter(), path))
            .CreateLogger())
        {
            using (PersonalDataScope.Enter(Canary.Mail, Canary.Text, null, "x"))
            {
                await Task.Yield();
                Exception inner = new InvalidOperationException($"no account {Canary.Text.ToUpperInvariant()}");
                logger.Error(new InvalidOperationException($"cannot mail {Canary.Mail}", inner), "failed for {Order}",
                    7);
                logger.Error(new BrokenException(), "broken");
            }

            logger.Error(new InvalidOperationException("outside"), "after");
        }

        string output = File.ReadAllText(path);
        Directory.Delete(folder, recursive: true);

        Canary.AssertAbsent(output);
        Assert.Contains("cannot mail ***", output);
        Assert.Contains("no account ***", output);
        Assert.Contains("BrokenException: [unreadable]", output);
        Assert.Contains("outside", output);
    }

    [Fact]
    public void GeneratedProof_FailsOnTextInClear()
    {
        Wide value = (Wide)RedactionCanaries.Fill(typeof(Wide), "Email");

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => RedactionCanaries.AssertAbsent(value.Email));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => RedactionCanaries.Fill(typeof(Wide), "Missing"));
    }

    private sealed class BrokenException : Exception
    {
        public override string Message => throw new InvalidOperationException(Canary.Text);
    }
}
