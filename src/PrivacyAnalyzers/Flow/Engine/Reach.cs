namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>The definitions that may be the last when control comes to a place; not live where it cannot come.</summary>
internal readonly record struct Reach(bool IsLive, ulong Bits)
{
    public static Reach Join(Reach first, Reach second) =>
        new(first.IsLive || second.IsLive, first.Bits | second.Bits);
}
