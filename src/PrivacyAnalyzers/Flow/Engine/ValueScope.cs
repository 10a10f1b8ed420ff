using System.Threading;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// Where the values of an expression are looked for. All that one search looks at is counted together, since
/// <c>stream = new GZipStream(stream)</c> leads back to itself, and to every other value that the variable is given.
/// </summary>
internal sealed class ValueScope(FlowEngine engine, BodyScan body, CancellationToken cancellationToken)
{
    private const int MostSteps = 256;

    private readonly ValueScope? _outermost;
    private int _steps;

    private ValueScope(ValueScope outer, BodyScan body)
        : this(outer.Engine, body, outer.CancellationToken) => _outermost = outer._outermost ?? outer;

    public FlowEngine Engine { get; } = engine;

    public BodyScan Body { get; } = body;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Counts one step; false where the search has taken too many.</summary>
    public bool TryStep() => (_outermost ?? this)._steps++ < MostSteps;

    /// <summary>The same search in another body.</summary>
    public ValueScope In(BodyScan other) => new(this, other);
}
