using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Rules.Purpose.Guards;

/// <summary>The guards of one body, once for each person (or group of people) whose data it works on.</summary>
internal sealed class GuardedBodies(
    IOperation region, GuardCheck check, PersonalTypes types, CancellationToken cancellationToken)
{
    private readonly IOperation _body = LocalDefinitions.FindBody(region);
    private readonly List<GuardedBody> _bodies = [];
    private readonly HashSet<IOperation> _asked = [];

    /// <summary>The body as it looks to the people that a place works on.</summary>
    public GuardedBody For(IOperation site)
    {
        CheckedPerson person = new(site, _body, types);
        foreach (GuardedBody known in _bodies)
        {
            if (known.Person.IsSame(person))
                return known;
        }

        GuardedBody body = new(_body, check, person, IsGuarded, cancellationToken);
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
