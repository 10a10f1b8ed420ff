using System.Reflection;
using System.Runtime.Loader;
using CsCheck;

namespace PrivacyAnnotations.Tests.Primitives;

/// <summary>The netstandard2.0 assembly has to do what the net8.0 one does.</summary>
public sealed class OtherTargetTests
{
    private static readonly Assembly Other = new AssemblyLoadContext("netstandard2.0").LoadFromAssemblyPath(
        Path.Combine(AppContext.BaseDirectory, "netstandard2.0", "PrivacyAnnotations.dll"));

    [Fact]
    public void Assembly_ReferencesNothingButTheStandard() =>
        Assert.Equal(["netstandard"], Other.GetReferencedAssemblies().Select(static name => name.Name!));

    [Fact]
    public void Primitives_GiveTheSameTexts()
    {
        foreach (Redaction redaction in Enum.GetValues<Redaction>())
        {
            if (redaction == Redaction.Hmac)
                continue;
            Func<string?, string> other = Method<string?>(redaction.ToString());
            Samples.Text.Sample(value => Assert.Equal(Redact.Apply(redaction, value), other(value)), iter: 300);
            Assert.Equal(Redact.Apply(redaction, null), other(null));
        }
    }

    [Fact]
    public void Pseudonyms_AreTheSame()
    {
        const string Keys = "k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
        Type ring = Other.GetType(typeof(PseudonymKeyRing).FullName!, throwOnError: true)!;
        Assert.Equal(true, ring.GetMethod(nameof(PseudonymKeyRing.TryConfigure))!.Invoke(null, [Keys]));
        Func<string?, string> other = Method<string?>(nameof(Redact.Hmac));
        Assert.Equal("k1:XIILSlqsjzHrZ0GCW_7Ljg", other("ada@example.com"));
        Assert.Equal("", other(null));
    }

    [Fact]
    public void TypedForms_GiveTheSameTexts()
    {
        Func<double, string> roundGeo = Method<double>(nameof(Redact.RoundGeo));
        Gen.Double.Sample(value => Assert.Equal(Redact.RoundGeo(value), roundGeo(value)), iter: 300);
        Func<System.Net.IPAddress?, string> truncateIp = Method<System.Net.IPAddress?>(nameof(Redact.TruncateIp));
        Gen.Byte.Array[16].Select(static bytes => new System.Net.IPAddress(bytes))
            .Sample(value => Assert.Equal(Redact.TruncateIp(value), truncateIp(value)), iter: 300);
    }

    private static Func<T, string> Method<T>(string name) =>
        Other.GetType(typeof(Redact).FullName!, throwOnError: true)!
            .GetMethod(name, [typeof(T)])!
            .CreateDelegate<Func<T, string>>();
}
