using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Privacy.Symbols;
using PrivacyAnalyzers.Tests.Harness;

namespace PrivacyAnalyzers.Tests.Symbols;

public sealed class AnnotationReaderTests
{
    private const string Email = "ContactData.EmailAddress";

    [Theory]
    [InlineData("class C { [PersonalData(ContactData.EmailAddress)] public string M { get; set; } }")]
    [InlineData("class C { [PersonalData(ContactData.EmailAddress)] public string M; }")]
    [InlineData("class C { [PersonalData(\"ContactData\" + \".EmailAddress\")] public string M; }")]
    [InlineData("class C { [field: PersonalData(ContactData.EmailAddress)] public string M; }")]
    [InlineData("record C([PersonalData(ContactData.EmailAddress)] string M);")]
    [InlineData("record C([property: PersonalData(ContactData.EmailAddress)] string M);")]
    [InlineData("record struct C([PersonalData(ContactData.EmailAddress)] string M);")]
    [InlineData("abstract class B { [PersonalData(ContactData.EmailAddress)] public abstract string M { get; } } "
        + "class C : B { public override string M => \"\"; }")]
    [InlineData("interface I { [PersonalData(ContactData.EmailAddress)] string M { get; } } "
        + "class C : I { public string M => \"\"; }")]
    [InlineData("[PersonalData(ContactData.EmailAddress)] class V { } class C { public V M { get; set; } }")]
    [InlineData("[PersonalData(ContactData.EmailAddress)] struct V { } class C { public V? M { get; set; } }")]
    [InlineData("[PersonalData(ContactData.EmailAddress)] class B { } class V : B { } class C { public V M; }")]
    public void Member_HasItsCategory(string source) => Assert.Equal(Email, Read(source).Category);

    [Theory]
    [InlineData("class C { public string M; }")]
    [InlineData("class C { [PersonalData(ContactData.EmailAddress), NotPersonalData(\"queue\")] public string M; }")]
    [InlineData("[PersonalData(ContactData.EmailAddress)] class V { } "
        + "class C { [NotPersonalData(\"a constant\")] public V M; }")]
    [InlineData("class C { [System.Obsolete] public string M; }")]
    public void Member_IsNotPersonal(string source) => Assert.False(Read(source).IsPersonal);

    [Theory]
    [InlineData("class C { [PersonalData] public string M; }")]
    [InlineData("class C { [PersonalData(null)] public string M; }")]
    [InlineData("class C { [PersonalData(X)] public string M; }")]
    [InlineData("class C { static string X = \"\"; [PersonalData(X)] public string M; }")]
    [InlineData("class C { [PersonalData(42)] public string M; }")]
    [InlineData("class C { [PersonalData(category:)] public string M; }")]
    [InlineData("class C { [Purpose(null)] public string M; }")]
    [InlineData("class C { [Purpose(\"a\", null, X)] public string M; }")]
    [InlineData("class C { [Recipient(null), Retention, DataSource(null), DataSubject] public string M; }")]
    [InlineData("class C { [PersonalData(ContactData.EmailAddress, Redaction = )] public string M; }")]
    [InlineData("class C { [PersonalData(ContactData.EmailAddress, Redaction = (Redaction)999)] public string M; }")]
    [InlineData("class C { [PrivacyException] [PrivacyException(null, Reason = null)] public string M; }")]
    [InlineData("class C : C { public string M; }")]
    [InlineData("record C(string M) : C;")]
    public void HalfTypedAttribute_IsReadWithoutFailure(string source) => Assert.NotNull(Read(source));

    [Fact]
    public void Member_HasEveryAspect()
    {
        Annotation annotation = Read(
            """
            class C
            {
                [SpecialCategory(SpecialCategory.Health, Redaction = Redaction.Length)]
                [Purpose(Purposes.Billing, Purposes.Research), Purpose("Own")]
                [DataSubject(DataSubjects.Patient), DataSubjectKey, DataSource(DataSource.Direct, "Partner")]
                [Retention("P6M"), Encrypted]
                [PrivacyException("PRIV0301", Reason = "r", Reviewer = "v", Until = "2030-01-01")]
                public string M { get; set; }
            }
            """);
        Assert.True(annotation.IsSpecialCategory);
        Assert.Equal("SpecialCategory.Health", annotation.Category);
        Assert.Equal("Length", annotation.Redaction);
        Assert.Equal(["Billing", "Research", "Own"], annotation.Purposes);
        Assert.Equal("Patient", annotation.Subject);
        Assert.True(annotation.IsSubjectKey);
        Assert.Equal(["Direct", "Partner"], annotation.Sources);
        Assert.Equal("P6M", annotation.Retention);
        Assert.True(annotation.IsEncrypted);
        Assert.Equal([new ExceptionMark("PRIV0301", "r", "v", "2030-01-01")], annotation.Exceptions);
    }

    [Fact]
    public void DerivedType_HasTheMarksOfItsBaseButNotItsExceptions()
    {
        Annotation annotation = ReadType(
            """
            [DataSubject("Customer"), Retention("accounts"), PrivacyException("PRIV0601")]
            class B { }
            class C : B { }
            """);
        Assert.Equal("Customer", annotation.Subject);
        Assert.Equal("accounts", annotation.Retention);
        Assert.True(annotation.Exceptions.IsEmpty);
    }

    [Fact]
    public void ImplementingParameter_HasTheSinkOfTheContract()
    {
        Annotation annotation = ReadParameter(
            """
            interface I { void M(int a, [PersonalDataSink(SinkKind.Console)] string text); }
            class C : I { public void M(int a, string text) { } }
            """);
        Assert.Equal("Console", annotation.Sink);
    }

    [Fact]
    public void OtherOverload_HasNotTheSinkOfTheContract()
    {
        Annotation annotation = ReadParameter(
            """
            interface I { void M(string a, [PersonalDataSink(SinkKind.Console)] string text); }
            class C : I { public void M(int a, string text) { } void I.M(string a, string text) { } }
            """);
        Assert.Null(annotation.Sink);
    }

    [Fact]
    public void Metadata_IsReadLikeSource()
    {
        using MemoryStream image = new();
        Compile("public record B([PersonalData(ContactData.EmailAddress)] string M);").Emit(image);
        TestProject project = TestProject.Of("class D { }");
        Compilation compilation = (project with
        {
            References = project.References.Add(MetadataReference.CreateFromImage(image.ToArray())),
        }).Compile();
        ISymbol member = compilation.GetTypeByMetadataName("B")!.GetMembers("M").Single();
        Assert.Equal(Email, Reader(compilation).Read(member).Category);
    }

    private static Annotation Read(string source)
    {
        Compilation compilation = Compile(source);
        ISymbol member = compilation.GetTypeByMetadataName("C")!.GetMembers("M").First();
        return Reader(compilation).Read(member);
    }

    private static Annotation ReadType(string source)
    {
        Compilation compilation = Compile(source);
        return Reader(compilation).Read(compilation.GetTypeByMetadataName("C")!);
    }

    private static Annotation ReadParameter(string source)
    {
        Compilation compilation = Compile(source);
        IMethodSymbol method = (IMethodSymbol)compilation.GetTypeByMetadataName("C")!.GetMembers("M").First();
        return Reader(compilation).Read(method.Parameters[1]);
    }

    private static AnnotationReader Reader(Compilation compilation) =>
        new(KnownSymbols.Create(compilation, ImmutableArray<string>.Empty));

    private static Compilation Compile(string source) =>
        (TestProject.Of("using PrivacyAnnotations;\n" + source) with { AllowErrors = true }).Compile();
}
