namespace PrivacyGenerators.Tests.Redaction;

public sealed class RecordTests
{
    [Fact]
    public void PartialRecord_GetsARedactingPrintMembers()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using PrivacyAnnotations;
            namespace Acme;
            public partial record Person(int Id, [PersonalData(IdentityData.FullName)] string Name);
            public sealed partial record Employee(int Id, string Name, [PersonalData(ContactData.PhoneNumber)] string Phone)
                : Person(Id, Name);
            """).AssertClean();

        Assert.Contains("protected virtual bool PrintMembers", run["Redaction.Acme.Person.Partial.g.cs"]);
        Assert.Contains("\", Name = ***\"", run["Redaction.Acme.Person.Partial.g.cs"]);
        Assert.Contains("if (base.PrintMembers(builder))", run["Redaction.Acme.Employee.Partial.g.cs"]);
        Assert.Contains("\"Phone = ***\"", run["Redaction.Acme.Employee.Partial.g.cs"]);
    }

    [Fact]
    public void BaseThatPrintsInClear_IsNotCalled()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using PrivacyAnnotations;
            public record Person([PersonalData(IdentityData.FullName)] string Name);
            public partial record Employee(string Name, int Number) : Person(Name);
            """).AssertClean();

        string partial = run["Redaction.Employee.Partial.g.cs"];
        Assert.DoesNotContain("base.PrintMembers", partial);
        Assert.Contains("Name = ***, Number = ", partial);
    }

    [Theory]
    [InlineData("public partial record struct R", "private bool PrintMembers")]
    [InlineData("public readonly partial record struct R", "private bool PrintMembers")]
    [InlineData("public sealed partial record R", "private bool PrintMembers")]
    [InlineData("public abstract partial record R", "protected virtual bool PrintMembers")]
    public void Modifiers_FollowTheFormOfRecord(string header, string expected)
    {
        GeneratorRun run = GeneratorRun.Of(
            $"using PrivacyAnnotations;\n{header}([PersonalData(IdentityData.FullName)] string Name) {{ public int Size => Name.Length; }}")
            .AssertClean();

        Assert.Contains(expected, run["Redaction.R.Partial.g.cs"]);
    }

    [Fact]
    public void OwnPrintMembers_IsLeftAlone()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using System.Text;
            using PrivacyAnnotations;
            public partial record Person([PersonalData(IdentityData.FullName)] string Name)
            {
                protected virtual bool PrintMembers(StringBuilder builder) => false;
            }
            """).AssertClean();

        Assert.DoesNotContain("PrintMembers", run["Redaction.Person.Partial.g.cs"]);
    }

    [Fact]
    public void OwnToString_KeepsAndPrintMembersIsStillRedacting()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using PrivacyAnnotations;
            public partial record Person([PersonalData(IdentityData.FullName)] string Name)
            {
                public sealed override string ToString() => "person";
            }
            """).AssertClean();

        Assert.Contains("PrintMembers", run["Redaction.Person.Partial.g.cs"]);
    }

    [Fact]
    public void RecordThatIsNotPartial_IsLeftAlone()
    {
        GeneratorRun run = GeneratorRun.Of(
            "using PrivacyAnnotations;\npublic record Person([PersonalData(IdentityData.FullName)] string Name);").AssertClean();

        Assert.DoesNotContain("Redaction.Person.Partial.g.cs", run.Files);
    }

    [Fact]
    public void PartialClass_ShowsItsRedactedFormInTheDebugger()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using PrivacyAnnotations;
            namespace Acme { public partial class Person { [PersonalData(IdentityData.FullName)] public string? Name; } }
            """).AssertClean();

        Assert.Contains(
            "[global::System.Diagnostics.DebuggerDisplay(\"{Acme.PersonRedactedExtensions.Redacted(this).ToString(),nq}\")]",
            run["Redaction.Acme.Person.Partial.g.cs"]);
    }
}
