using PrivacyAnnotations;

namespace Redaction.Benchmarks;

/// <summary>One personal member.</summary>
public sealed class One
{
    [PersonalData(IdentityData.FullName)]
    public string M0 { get; set; } = "value";
}

/// <summary>Leads to itself: as deep as it is filled.</summary>
public sealed class Nested
{
    [PersonalData(IdentityData.FullName)]
    public string Name { get; set; } = "value";

    public Nested? Next { get; set; }

    public static Nested OfDepth(int depth) => new() { Next = depth > 1 ? OfDepth(depth - 1) : null };
}

/// <summary>A hundred members, every second of them personal.</summary>
public sealed class Hundred
{
    [PersonalData(IdentityData.FullName)]
    public string M0 { get; set; } = "value";

    public string M1 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M2 { get; set; } = "value";

    public string M3 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M4 { get; set; } = "value";

    public string M5 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M6 { get; set; } = "value";

    public string M7 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M8 { get; set; } = "value";

    public string M9 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M10 { get; set; } = "value";

    public string M11 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M12 { get; set; } = "value";

    public string M13 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M14 { get; set; } = "value";

    public string M15 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M16 { get; set; } = "value";

    public string M17 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M18 { get; set; } = "value";

    public string M19 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M20 { get; set; } = "value";

    public string M21 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M22 { get; set; } = "value";

    public string M23 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M24 { get; set; } = "value";

    public string M25 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M26 { get; set; } = "value";

    public string M27 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M28 { get; set; } = "value";

    public string M29 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M30 { get; set; } = "value";

    public string M31 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M32 { get; set; } = "value";

    public string M33 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M34 { get; set; } = "value";

    public string M35 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M36 { get; set; } = "value";

    public string M37 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M38 { get; set; } = "value";

    public string M39 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M40 { get; set; } = "value";

    public string M41 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M42 { get; set; } = "value";

    public string M43 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M44 { get; set; } = "value";

    public string M45 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M46 { get; set; } = "value";

    public string M47 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M48 { get; set; } = "value";

    public string M49 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M50 { get; set; } = "value";

    public string M51 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M52 { get; set; } = "value";

    public string M53 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M54 { get; set; } = "value";

    public string M55 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M56 { get; set; } = "value";

    public string M57 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M58 { get; set; } = "value";

    public string M59 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M60 { get; set; } = "value";

    public string M61 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M62 { get; set; } = "value";

    public string M63 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M64 { get; set; } = "value";

    public string M65 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M66 { get; set; } = "value";

    public string M67 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M68 { get; set; } = "value";

    public string M69 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M70 { get; set; } = "value";

    public string M71 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M72 { get; set; } = "value";

    public string M73 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M74 { get; set; } = "value";

    public string M75 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M76 { get; set; } = "value";

    public string M77 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M78 { get; set; } = "value";

    public string M79 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M80 { get; set; } = "value";

    public string M81 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M82 { get; set; } = "value";

    public string M83 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M84 { get; set; } = "value";

    public string M85 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M86 { get; set; } = "value";

    public string M87 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M88 { get; set; } = "value";

    public string M89 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M90 { get; set; } = "value";

    public string M91 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M92 { get; set; } = "value";

    public string M93 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M94 { get; set; } = "value";

    public string M95 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M96 { get; set; } = "value";

    public string M97 { get; set; } = "value";

    [PersonalData(IdentityData.FullName)]
    public string M98 { get; set; } = "value";

    public string M99 { get; set; } = "value";
}
