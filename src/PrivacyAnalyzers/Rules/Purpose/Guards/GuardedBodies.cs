using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Rules.Purpose.Guards;

/// <summary>The guards of one body, once for each person (or group of people) whose data it works on.</summary>
internal sealed class GuardedBodies
{
    private readonly GuardCheck _check;
    private readonly PurposeFacts _facts;
    private readonly GuardHelpers _helpers;
    private readonly CancellationToken _cancellationToken;
    private readonly IOperation _body;
    private readonly List<GuardedBody> _bodies = [];
    private readonly HashSet<IOperation> _asked = [];

    public GuardedBodies(IOperation region, GuardCheck check, PurposeFacts facts, CancellationToken cancellationToken)
        : this(region, check, facts, new GuardHelpers(check, facts, cancellationToken), cancellationToken)
    {
    }

    public GuardedBodies(
        IOperation region,
        GuardCheck check,
        PurposeFacts facts,
        GuardHelpers helpers,
        CancellationToken cancellationToken)
    {
        _body = LocalDefinitions.FindBody(region);
        _check = check;
        _facts = facts;
        _helpers = helpers;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The body as it looks to the people that a place works on.</summary>
    public GuardedBody For(IOperation site)
    {
        CheckedPerson person = new(site, _body, _facts.Types);
        foreach (GuardedBody known in _bodies)
        {
            if (known.Person.IsSame(person))
                return known;
        }

        GuardedBody body = new(new GuardConditions(_check, _body, person, _helpers), IsGuarded, _cancellationToken);
        _bodies.Add(body);
        return body;
    }

    // A list that is filled from itself proves nothing.
    private bool IsGuarded(IOperation site)
    {
        if (!_asked.Add(site))
            return false;
        bool isGuarded = For(site).IsGuarded(site);
        _asked.Remove(site);
        return isGuarded;
    }
}
