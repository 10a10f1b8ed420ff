namespace PrivacyAnalyzers.Tests.Flow;

public sealed class RedactPrimitiveFlowTests
{
    [Theory]
    [InlineData("""log.Information("x {E}", {|PRIV0301:Redact.Keep(u.Email)|});""")]
    [InlineData("""log.Information("x {E}", {|PRIV0301:Redact.Hmac(u.Password)|});""")]
    public Task KeptOrForbidden_Triggers(string statements) => FlowCase.BodyAsync(statements);

    [Theory]
    [InlineData("""log.Information("x {E}", Redact.Erase(u.Email));""")]
    [InlineData("""log.Information("x {E}", Redact.Hmac(u.Email));""")]
    [InlineData("""log.Information("x {E}", Pseudonym.Of(u.Email));""")]
    [InlineData("""log.Information("x {E}", Redact.Apply(Redaction.Mask, u.Email));""")]
    [InlineData("""log.Information("x {E}", Redact.ForSink(ContactData.EmailAddress, u.Email));""")]
    [InlineData("""log.Information("x {E}", PersonalScope.Mask(u.Email));""")]
    public Task Redacted_DoesNotTrigger(string statements) => FlowCase.BodyAsync(statements);
}
