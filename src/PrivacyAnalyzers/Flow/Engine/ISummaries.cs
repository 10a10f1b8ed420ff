using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>What an evaluator asks about code outside of its body. While a fixpoint runs, answers may still grow.</summary>
internal interface ISummaries
{
    /// <summary>Effects of a method whose body is in this compilation.</summary>
    MethodEffects EffectsOf(IMethodSymbol method);

    /// <summary>Sinks that one parameter of a method reaches, or that of its extension block.</summary>
    ImmutableArray<Leak> LeaksOf(IMethodSymbol method, int ordinal);

    /// <summary>Sinks that private members, and delegates attached in the method, reach in it.</summary>
    ImmutableArray<Leak> KeptLeaksOf(IMethodSymbol method);

    /// <summary>Personal data stored anywhere in a private member, or passed to a captured parameter.</summary>
    FlowValue StateOf(ISymbol member);

    /// <summary>Sinks that the content of a private member reaches anywhere in its type.</summary>
    ImmutableArray<Leak> StateLeaksOf(ISymbol member);

    /// <summary>What an event is raised with, by argument.</summary>
    FlowValue RaisedWith(IEventSymbol member, int argument);
}
