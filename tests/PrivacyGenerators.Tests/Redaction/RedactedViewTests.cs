using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyGenerators.Tests.Redaction;

public sealed class RedactedViewTests
{
    private const string Customer = """
        using System;
        using PrivacyAnnotations;
        namespace Acme
        {
            public enum Tier { None, Gold }
            public sealed class Customer
            {
                public int Id { get; set; }
                [PersonalData(IdentityData.FullName)] public string Name { get; set; } = "";
                [PersonalData(ContactData.EmailAddress)] public string? Email { get; set; }
                [PersonalData(IdentityData.DateOfBirth)] public DateTime? Born { get; set; }
                [PersonalData(DeviceData.IpAddress)] public System.Net.IPAddress? Address { get; set; }
                [PersonalData(AccountData.Password, Redaction = Redaction.Keep)] public string Password { get; set; } = "";
                public Tier Tier { get; set; }
                public bool IsActive { get; set; }
                public decimal? Balance { get; set; }
                public Customer? Referrer { get; set; }
                public System.Collections.Generic.List<string>? Tags { get; set; }
            }
        }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Preview)]
    public void AnnotatedClass_CompilesWithoutWarnings(LanguageVersion version) =>
        GeneratorRun.Of(Customer, version).AssertClean();

    [Fact]
    public void PersonalMembers_AreRedactedByCategory()
    {
        string view = GeneratorRun.Of(Customer).AssertClean()["Redaction.Acme.Customer.g.cs"];

        Assert.Contains("public string Name => global::PrivacyAnnotations.Generated.RedactedText.Erased;", view);
        Assert.Contains("Redact.Hmac(_value.Email)", view);
        Assert.Contains("Redact.YearOnly(_value.Born.GetValueOrDefault())", view);
        Assert.Contains("Redact.TruncateIp(_value.Address)", view);
        Assert.Contains("public int Id => _value is null ? default! : _value.Id;", view);
        Assert.Contains("public global::Acme.CustomerRedacted Referrer", view);
        Assert.DoesNotContain("public global::System.Collections.Generic.List<string>", view);
    }

    [Fact]
    public void ForbiddenCategory_IsErasedWhateverIsAsked() =>
        Assert.Contains(
            "public string Password => global::PrivacyAnnotations.Generated.RedactedText.Erased;",
            GeneratorRun.Of(Customer)["Redaction.Acme.Customer.g.cs"]);

    [Fact]
    public void MemberRedaction_OverridesTheCategory()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using PrivacyAnnotations;
            public sealed class Card
            {
                [PersonalData(ContactData.PhoneNumber, Redaction = Redaction.Last4)] public string? Phone { get; set; }
            }
            """).AssertClean();

        Assert.Contains("Redact.Last4(_value.Phone)", run["Redaction.Card.g.cs"]);
    }

    [Fact]
    public void AttributeDerivedFromACompliancesClassification_MarksAType()
    {
        GeneratorRun run = GeneratorRun.Of("""
            namespace Microsoft.Extensions.Compliance.Classification { public class DataClassificationAttribute : System.Attribute { } }
            public sealed class SecretAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute { }
            public sealed class Holder { [Secret] public string? What { get; set; } }
            """).AssertClean();

        Assert.Contains("Redact.Length(_value.What)", run["Redaction.Holder.g.cs"]);
    }

    [Fact]
    public void PersonalCollections_CompileUnderOldLanguageVersions()
    {
        const string Source = """
            using System.Collections.Generic;
            using PrivacyAnnotations;
            public class Home { public string? Street { get; set; } public int? Floor { get; set; } public Home? Other { get; set; } }
            public class Customer
            {
                [PersonalData(ContactData.EmailAddress, Redaction = Redaction.MaskEmail)] public List<string>? Mails { get; set; }
                [PersonalData(ContactData.EmailAddress, Redaction = Redaction.MaskEmail)] public Dictionary<string, List<string?>>? Map { get; set; }
                [PersonalData(ContactData.PostalAddress, Redaction = Redaction.CountryOnly)] public Home? Home { get; set; }
                [PersonalData(ContactData.PostalAddress, Redaction = Redaction.CountryOnly)] public Home[]? Homes { get; set; }
                [PersonalData(ContactData.PostalAddress, Redaction = Redaction.CountryOnly)] public IEnumerable<Home> Computed => null!;
            }
            """;

        foreach (LanguageVersion version in (LanguageVersion[])[LanguageVersion.CSharp8, LanguageVersion.CSharp9, LanguageVersion.Latest])
            GeneratorRun.Of(Source, version).AssertClean();
    }

    [Fact]
    public void UnknownCategory_IsErased()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using PrivacyAnnotations;
            public sealed class Odd { [PersonalData("Acme.Unheard")] public string? What { get; set; } }
            """).AssertClean();

        Assert.Contains("public string What => global::PrivacyAnnotations.Generated.RedactedText.Erased;",
            run["Redaction.Odd.g.cs"]);
    }

    [Fact]
    public void MarkInheritedFromBaseOrInterface_GivesAView()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using PrivacyAnnotations;
            public interface INamed { [PersonalData(IdentityData.FullName)] string Name { get; } }
            public class Person : INamed { public string Name { get; set; } = ""; }
            public class Employee : Person { public int Number { get; set; } }
            """).AssertClean();

        Assert.Contains("public string Name => global::PrivacyAnnotations.Generated.RedactedText.Erased;",
            run["Redaction.Employee.g.cs"]);
        Assert.Contains("Redaction.Person.g.cs", run.Files);
        Assert.Contains("Redaction.INamed.g.cs", run.Files);
    }

    [Fact]
    public void TypeMark_CoversMembersWithoutOne()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using PrivacyAnnotations;
            [PersonalData(ContactData.PostalAddress)]
            public sealed record Address(string Street, [property: PersonalData(ContactData.Country)] string Country);
            """).AssertClean();

        string view = run["Redaction.Address.g.cs"];
        Assert.Contains("public string Street => global::PrivacyAnnotations.Generated.RedactedText.Erased;", view);
        Assert.Contains("public string? Country => _value is null ? default! : _value.Country;", view);
    }

    [Fact]
    public void HostileNames_Compile() => GeneratorRun.Of("""
        using PrivacyAnnotations;
        namespace @namespace.@event
        {
            public class @class
            {
                [PersonalData(IdentityData.FullName)] public string @string { get; set; } = "";
                [PersonalData(IdentityData.Alias)] public string? value { get; set; }
                [PersonalData(IdentityData.Alias)] public string? _value { get; set; }
                public int WriteTo { get; set; }
                public int TryFormat { get; set; }
                public int classRedacted { get; set; }
                public string? known { get; set; }
                public int field { get; set; }
                public string? System { get; set; }
                public string? PrivacyAnnotations { get; set; }
                public string? Größe { get; set; }
            }
            public class classRedacted { }
        }
        namespace Other { public class @class { [PersonalData(IdentityData.FullName)] public string? Name { get; set; } } }
        public class Outer_Inner { [PersonalData(IdentityData.FullName)] public string? Name { get; set; } }
        public class Outer { public class Inner { [PersonalData(IdentityData.FullName)] public string? Name { get; set; } } }
        """).AssertClean();

    [Fact]
    public void NestedGenericAndInternalTypes_Compile()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using System;
            using PrivacyAnnotations;
            namespace Acme;
            public partial class Outer<TKey> where TKey : notnull
            {
                internal partial record Inner<T>([property: PersonalData(IdentityData.FullName)] string Name, T Extra, TKey Key)
                    where T : class, IComparable<T>, new();
                private sealed class Hidden { [PersonalData(IdentityData.FullName)] public string Name { get; set; } = ""; }
                protected sealed class Guarded { [PersonalData(IdentityData.FullName)] public string Name { get; set; } = ""; }
            }
            internal struct Point { [PersonalData(LocationData.PreciseLocation)] public double Latitude; public Point? Never => null; }
            public readonly record struct Id([PersonalData(AccountData.UserId)] Guid Value, Point2? At);
            public readonly record struct Point2([PersonalData(LocationData.PreciseLocation)] double Latitude);
            file sealed class Local { [PersonalData(IdentityData.FullName)] public string Name { get; set; } = ""; }
            public static class Constants { [PersonalData(IdentityData.FullName)] public static string Name { get; } = ""; }
            """).AssertClean();

        Assert.DoesNotContain(run.Files, file => file.Contains("Hidden") || file.Contains("Guarded")
            || file.Contains("Local"));
        Assert.Contains("internal readonly partial struct Outer_InnerRedacted<TKey, T>",
            run["Redaction.Acme.Outer-601-2bInner-601.g.cs"]);
    }

    [Fact]
    public void NamesThatDifferInCaseOnly_GetFilesOfTheirOwn() => GeneratorRun.Of("""
        using PrivacyAnnotations;
        public class Customer { [PersonalData(IdentityData.FullName)] public string? Name { get; set; } }
        public class customer { [PersonalData(IdentityData.FullName)] public string? Name { get; set; } }
        public class CUSTOMER<T> { [PersonalData(IdentityData.FullName)] public string? Name { get; set; } }
        """).AssertClean();

    [Fact]
    public void ObsoleteAndExperimentalMembers_GiveNoDiagnostics() => GeneratorRun.Of("""
        using System;
        using System.Diagnostics.CodeAnalysis;
        using PrivacyAnnotations;
        public class Old
        {
            [PersonalData(IdentityData.FullName), Obsolete] public string? Name { get; set; }
            [PersonalData(IdentityData.Alias), Obsolete("gone", true)] public string? Nick { get; set; }
            [Experimental("EXP1")] public int Later { get; set; }
            public ReadOnlySpan<char> Span => default;
            public unsafe int* Pointer => null;
            public int this[int index] => index;
            [PersonalData(IdentityData.Alias)] public string? WriteOnly { set { } }
        }
        """.Replace("unsafe int* Pointer", "int Pointer").Replace("null;\n    public int this", "0;\n    public int this"))
        .AssertClean();

    [Theory]
    [InlineData("public class A { [PersonalData] public string B { get; set; } }")]
    [InlineData("public class A { [PersonalData(null)] public string B { get; set; } }")]
    [InlineData("public class A : A { [PersonalData(ContactData.EmailAddress)] public Missing B { get; set; } }")]
    [InlineData("public record A([PersonalData(ContactData.")]
    [InlineData("public class { [PersonalData(ContactData.EmailAddress)] public string B")]
    [InlineData("namespace X. { public partial record R([PersonalData(ContactData.EmailAddress)] string")]
    public void HalfTypedCode_DoesNotThrow(string source) => GeneratorRun.Of("using PrivacyAnnotations;\n" + source);
}
