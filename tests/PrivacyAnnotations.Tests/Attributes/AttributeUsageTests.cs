using System.Reflection;

namespace PrivacyAnnotations.Tests.Attributes;

public sealed class AttributeUsageTests
{
    private const AttributeTargets Data =
        AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue
        | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum;

    [Theory]
    [InlineData(typeof(PersonalDataAttribute), Data)]
    [InlineData(typeof(SpecialCategoryAttribute), Data)]
    [InlineData(typeof(NotPersonalDataAttribute), Data)]
    [InlineData(typeof(AggregateAttribute), Data)]
    [InlineData(typeof(AnonymizedAttribute), Data)]
    [InlineData(typeof(EncryptedAttribute), Data)]
    [InlineData(typeof(PersonalDataSinkAttribute), AttributeTargets.Parameter)]
    [InlineData(typeof(RedactsAttribute), AttributeTargets.Method)]
    [InlineData(typeof(PseudonymizesAttribute), AttributeTargets.Method)]
    [InlineData(typeof(AnonymizesAttribute), AttributeTargets.Method)]
    [InlineData(typeof(PrivacyInventoryAttribute), AttributeTargets.Assembly)]
    [InlineData(typeof(PrivacyExceptionAttribute), AttributeTargets.All)]
    public void Attribute_StandsWhereTheContractSays(Type attribute, AttributeTargets targets) =>
        Assert.Equal(targets, Usage(attribute).ValidOn);

    [Fact]
    public void EveryAttribute_IsSealedInheritedAndNotConditional()
    {
        Type[] attributes = [.. typeof(PersonalDataAttribute).Assembly.GetExportedTypes()
            .Where(static type => type.IsSubclassOf(typeof(Attribute)))];
        Assert.Equal(18, attributes.Length);
        Assert.All(attributes, static attribute =>
        {
            Assert.True(attribute.IsSealed, attribute.Name);
            Assert.True(Usage(attribute).Inherited, attribute.Name);
            Assert.Empty(attribute.GetCustomAttributes<System.Diagnostics.ConditionalAttribute>());
        });
    }

    [Fact]
    public void OnlyPurposeAndExceptionRepeat()
    {
        IEnumerable<string> repeating = typeof(PersonalDataAttribute).Assembly.GetExportedTypes()
            .Where(static type => type.IsSubclassOf(typeof(Attribute)) && Usage(type).AllowMultiple)
            .Select(static type => type.Name)
            .Order();
        Assert.Equal([nameof(PrivacyExceptionAttribute), nameof(PurposeAttribute)], repeating);
    }

    [Fact]
    public void Assembly_ReferencesNothingButTheFramework() => Assert.DoesNotContain(
        typeof(PersonalDataAttribute).Assembly.GetReferencedAssemblies(),
        static name => !name.Name!.StartsWith("System.", StringComparison.Ordinal));

    private static AttributeUsageAttribute Usage(Type attribute) =>
        attribute.GetCustomAttribute<AttributeUsageAttribute>()!;
}
