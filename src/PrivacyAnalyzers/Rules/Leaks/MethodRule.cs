using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Engine;

namespace PrivacyAnalyzers.Rules.Leaks;

/// <summary>Says something about a method as a whole, from what was found in its body.</summary>
internal abstract class MethodRule
{
    public abstract IEnumerable<Diagnostic> Check(IMethodSymbol method, BodyFindings body, FlowEngine engine);

    /// <summary>The member a method belongs to, as its user names it: a property for an accessor.</summary>
    protected static ISymbol MemberOf(IMethodSymbol method) => method.AssociatedSymbol ?? method;
}
