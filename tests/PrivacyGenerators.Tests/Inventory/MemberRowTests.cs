using Privacy.Model;

namespace PrivacyGenerators.Tests.Inventory;

public sealed class MemberRowTests
{
    [Fact]
    public void MarkedProperty_HasARowWithAllThatIsStated()
    {
        InventoryMember row = InventoryRun.Member(
            """
            namespace Shop;

            [DataSubject("Customer")]
            public class Customer
            {
                [PersonalData(ContactData.EmailAddress), Purpose("Billing", "Support"), DataSource("Direct")]
                [Retention("P1Y"), Encrypted, DataSubjectKey]
                public string? Email { get; set; }
            }
            """,
            "Email");

        Assert.Equal(
            new InventoryMember
            {
                Assembly = "App",
                Type = "Shop.Customer",
                Member = "Email",
                Kind = "property",
                MemberType = "string?",
                Category = "ContactData.EmailAddress",
                GdprStatus = "personal",
                Purposes = EquatableArray.Of(new InventoryPurpose("Billing", null), new InventoryPurpose("Support", null)),
                Retention = new InventoryRetention("P1Y", "P1Y", null, null),
                Subject = "Customer",
                SubjectKey = true,
                Sources = EquatableArray.Of("Direct"),
                Redaction = "hmac",
                Encrypted = true,
                Location = new InventoryLocation("Model/Source.cs", 9),
            },
            row);
    }

    [Theory]
    [InlineData("public class C { [PersonalData(\"X.Y\")] public string F = \"\"; }", "F", "field")]
    [InlineData("public class C { public void M([PersonalData(\"X.Y\")] string p) { } }", "M(p)", "parameter")]
    [InlineData("public class C { [return: PersonalData(\"X.Y\")] public string M() => \"\"; }", "M()", "return")]
    [InlineData("[PersonalData(\"X.Y\")] public struct C { }", "", "type")]
    [InlineData("public record C([PersonalData(\"X.Y\")] string P);", "P", "property")]
    [InlineData("public record C([property: PersonalData(\"X.Y\")] string P);", "P", "property")]
    [InlineData("public class C([PersonalData(\"X.Y\")] string p) { public int L => p.Length; }", "C(p)", "parameter")]
    [InlineData("public delegate void C([PersonalData(\"X.Y\")] string p);", "Invoke(p)", "parameter")]
    [InlineData("public interface C { [PersonalData(\"X.Y\")] string P { get; } }", "P", "property")]
    public void EveryKindOfMember_HasOneRow(string source, string member, string kind)
    {
        InventoryMember row = Assert.Single(InventoryRun.Read(source).Members);

        Assert.Equal(("C", member, kind, "X.Y"), (row.Type, row.Member, row.Kind, row.Category));
    }

    [Theory]
    [InlineData("public class C { public string Name { get; set; } = \"\"; }")]
    [InlineData("public class C { [NotPersonalData(\"a file\")] public string Name { get; set; } = \"\"; }")]
    [InlineData("public class C { [PersonalData(\"X.Y\")] public const string Name = \"\"; }")]
    public void MemberWithoutPersonalData_HasNoRow(string source) => Assert.Empty(InventoryRun.Read(source).Members);

    [Fact]
    public void MemberOfAMarkedType_HasARow()
    {
        InventoryDocument inventory = InventoryRun.Read(
            """
            [PersonalData(ContactData.EmailAddress)] public readonly struct Email { }
            public class Customer { public Email? Address { get; set; } }
            """);

        Assert.Equal(["Address", ""], inventory.Members.Select(row => row.Member));
    }

    [Fact]
    public void ImplementationOfAMarkedInterfaceMember_HasARow()
    {
        InventoryDocument inventory = InventoryRun.Read(
            """
            public interface IPerson { [PersonalData(IdentityData.FullName)] string Name { get; } }
            public class Person : IPerson { public string Name => ""; }
            """);

        Assert.Equal(["IPerson", "Person"], inventory.Members.Select(row => row.Type));
    }

    [Fact]
    public void NestedGenericType_IsNamedAsInSource()
    {
        InventoryMember row = InventoryRun.Member(
            "namespace N; class Outer<T> { class Inner { [PersonalData(\"X.Y\")] System.Collections.Generic.List<string?>? P; } }",
            "P");

        Assert.Equal(("N.Outer<T>.Inner", "List<string?>?"), (row.Type, row.MemberType));
    }

    [Fact]
    public void OwnRedaction_WinsOverThatOfTheCategory()
    {
        InventoryMember row = InventoryRun.Member(
            "class C { [PersonalData(ContactData.EmailAddress, Redaction = Redaction.Last4)] string P = \"\"; }", "P");

        Assert.Equal("last4", row.Redaction);
    }

    [Fact]
    public void SpecialAndCriminalData_HaveTheirStatus()
    {
        InventoryDocument inventory = InventoryRun.Read(
            """
            class C
            {
                [SpecialCategory("Own.Diet")] string A = "";
                [PersonalData(SpecialCategory.Health)] string B = "";
                [PersonalData(CriminalData.CriminalRecord)] string C1 = "";
                [PersonalData(PseudonymousData.HashedIdentifier)] string D = "";
            }
            """);

        Assert.Equal(["special", "special", "criminal", "pseudonymous"], inventory.Members.Select(row => row.GdprStatus));
    }

    [Fact]
    public void Category_CarriesItsVocabularies()
    {
        InventoryCategory category = Assert.Single(InventoryRun.Read(
            "class C { [PersonalData(ContactData.EmailAddress)] string P = \"\"; }").Categories);

        Assert.Equal("ContactData.EmailAddress", category.Code);
        Assert.StartsWith("https://w3id.org/dpv", category.DpvIri);
        Assert.Equal("user.contact.email", category.FideslangKey);
        Assert.NotNull(category.CcpaLetters);
        Assert.NotNull(category.AppleLabel);
        Assert.NotNull(category.GooglePlayLabel);
    }

    [Theory]
    [InlineData("[PrivacyException(\"PRIV0301\", Reason = \"Court order\")] void Show() { } Show();")]
    [InlineData("System.Action show = [PrivacyException(\"PRIV0301\", Reason = \"Court order\")] () => { }; show();")]
    public void ExceptionOnAFunctionInside_HasARowAtTheMember(string statements)
    {
        InventoryException row = Assert.Single(InventoryRun.Read($$"""
            class Customer { [PersonalData(ContactData.EmailAddress)] public string? Email { get; set; } }
            class Desk { void Run() { {{statements}} } }
            """).Exceptions);

        Assert.Equal(("PRIV0301", "Desk.Run", "Court order"), (row.Rule, row.Target, row.Reason));
        Assert.Equal(3, row.Location!.Line);
    }

    [Fact]
    public void Exception_HasARow()
    {
        InventoryException row = Assert.Single(InventoryRun.Read(
            """
            class C
            {
                [PrivacyException("PRIV0301", Reason = "Court order", Reviewer = "dpo", Until = "2027-01-31")]
                void M() { }
            }
            """).Exceptions);

        Assert.Equal(("PRIV0301", "C.M", "Court order", "dpo", "2027-01-31"), (row.Rule, row.Target, row.Reason, row.Reviewer, row.Until));
        Assert.Equal(new InventoryLocation("Model/Source.cs", 5), row.Location);
    }

    [Fact]
    public void DeclaredSink_HasARow()
    {
        InventorySink row = Assert.Single(InventoryRun.Read(
            "class C { void Write([PersonalDataSink(SinkKind.Log), PersonalData(ContactData.EmailAddress)] string text) { } }").Sinks);

        Assert.Equal(("Log", "C.Write(text)", "ContactData.EmailAddress", "hmac"), (row.Kind, row.Place, row.Category, row.Redaction));
    }
}
