using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyGenerators.Tests.Redaction;

public sealed class RecordTextTests
{
    [Fact]
    public void PartialRecord_GetsTheTextOfItsView() => Assert.Contains(
        "public override string ToString() => new global::PersonRedacted(this).ToString();",
        GeneratorRun.Of("""
            using PrivacyAnnotations;
            public partial record Person([PersonalData(IdentityData.FullName)] string Name);
            """).AssertClean()["Redaction.Person.Partial.g.cs"]);

    [Theory]
    [InlineData("public override string ToString() => \"own\";")]
    [InlineData("public sealed override string ToString() => \"own\";")]
    public void OwnText_IsLeftAlone(string own) => Assert.DoesNotContain(
        "string ToString()",
        GeneratorRun.Of($$"""
            using PrivacyAnnotations;
            public partial record Person([PersonalData(IdentityData.FullName)] string Name) { {{own}} }
            """, LanguageVersion.CSharp10).AssertClean()["Redaction.Person.Partial.g.cs"]);

    [Fact]
    public void SealedTextOfABase_IsNotOverridden() => Assert.DoesNotContain(
        "string ToString()",
        GeneratorRun.Of("""
            using PrivacyAnnotations;
            public record Base { public sealed override string ToString() => "own"; }
            public partial record Person([PersonalData(IdentityData.FullName)] string Name) : Base;
            """, LanguageVersion.CSharp10).AssertClean()["Redaction.Person.Partial.g.cs"]);

    [Fact]
    public void GenericAndNestedRecordsAndStructs_Compile() => GeneratorRun.Of("""
            using PrivacyAnnotations;
            public partial class Outer<TKey>
            {
                public partial record Pair<T>([PersonalData(IdentityData.FullName)] string Name, T Other);
                public sealed partial record Closed([PersonalData(IdentityData.FullName)] string Name, TKey Key) : Pair<int>(Name, 1);
                public partial record struct Value([PersonalData(IdentityData.FullName)] string Name);
                public abstract partial record Abstract([PersonalData(IdentityData.FullName)] string Name);
            }
            """).AssertClean();
}
