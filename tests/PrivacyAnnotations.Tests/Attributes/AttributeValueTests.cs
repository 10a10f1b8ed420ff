using System.Reflection;

namespace PrivacyAnnotations.Tests.Attributes;

public sealed class AttributeValueTests
{
    [Fact]
    public void PersonalData_WithRedaction_TellsThatItWasSet()
    {
        PersonalDataAttribute mark = Mark<PersonalDataAttribute>(nameof(AnnotatedCustomer.Iban));
        Assert.Equal("FinancialData.BankAccount", mark.Category);
        Assert.Equal(Redaction.Last4, mark.Redaction);
        Assert.True(mark.HasRedaction);
    }

    [Fact]
    public void SpecialCategory_WithoutRedaction_Erases()
    {
        SpecialCategoryAttribute mark = Mark<SpecialCategoryAttribute>(nameof(AnnotatedCustomer.Allergies));
        Assert.Equal("SpecialCategory.Health", mark.Category);
        Assert.Equal(Redaction.Erase, mark.Redaction);
        Assert.False(mark.HasRedaction);
    }

    [Fact]
    public void Purposes_AddUp()
    {
        IEnumerable<string> purposes = typeof(AnnotatedCustomer).GetProperty(nameof(AnnotatedCustomer.Iban))!
            .GetCustomAttributes<PurposeAttribute>()
            .SelectMany(static mark => mark.Ids);
        Assert.Equal([Purposes.Billing, Purposes.PaymentProcessing], purposes.Order());
    }

    [Fact]
    public void RecordParameter_CarriesTheBareMark()
    {
        ParameterInfo name = typeof(AnnotatedPerson).GetConstructors()[0].GetParameters()[0];
        Assert.Equal(IdentityData.FullName, name.GetCustomAttribute<PersonalDataAttribute>()!.Category);
    }

    [Fact]
    public void Constants_AreGroupAndLeaf()
    {
        Type[] groups = [.. typeof(ContactData).Assembly.GetExportedTypes()
            .Where(static type => type is { IsAbstract: true, IsSealed: true })
            .Where(static type =>
                type.Name is "SpecialCategory" || type.Name.EndsWith("Data", StringComparison.Ordinal))];
        Assert.Equal(19, groups.Length);
        foreach (Type group in groups)
        {
            Assert.All(
                group.GetFields(),
                field => Assert.Equal($"{group.Name}.{field.Name}", field.GetRawConstantValue()));
        }
    }

    private static T Mark<T>(string property)
        where T : Attribute
    {
        return typeof(AnnotatedCustomer).GetProperty(property)!.GetCustomAttribute<T>()!;
    }
}
