using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Catalog;
using PrivacyAnalyzers.Flow.Names;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// Whether a body may turn an object with personal members into something that does not say so by its type: text,
/// <c>object</c>, an open type.
/// </summary>
internal sealed class ShownObjects(FlowEngine engine)
{
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _isBearing = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _mayShow = new(SymbolEqualityComparer.Default);
    private LoudNames? _names;

    public bool AnyIn(BodyScan scan, CancellationToken cancellationToken)
    {
        foreach (IOperation opening in scan.Openings)
        {
            if (Opens(opening))
                return true;
        }

        foreach (ISymbol symbol in scan.Mentions)
        {
            if (MayShow(symbol, cancellationToken))
                return true;
        }

        foreach (IOperation use in scan.Uses)
        {
            if (use is IInvocationOperation or IObjectCreationOperation && Shows(use))
                return true;
        }

        return false;
    }

    private bool Opens(IOperation opening) => opening switch
    {
        IConversionOperation conversion => IsBearing(conversion.Operand.Type) && !IsBearing(conversion.Type),
        IInterpolationOperation hole => IsBearing(hole.Expression.Type),
        _ => false,
    };

    /// <summary>A value of the type is, or holds, an object that can show personal data.</summary>
    private bool IsBearing(ITypeSymbol? type)
    {
        if (type is null || type.SpecialType is not (SpecialType.None or SpecialType.System_Nullable_T)
            && type is not INamedTypeSymbol { IsGenericType: true })
        {
            return false;
        }

        if (_isBearing.TryGetValue(type, out bool isBearing))
            return isBearing;
        isBearing = !engine.Types.ObjectsIn(type).IsEmpty || HasOwnText(type);
        _isBearing.TryAdd(type, isBearing);
        return isBearing;
    }

    private bool HasOwnText(ITypeSymbol type) => TypeFacts.Unwrap(type) switch
    {
        IArrayTypeSymbol array => IsBearing(array.ElementType),
        INamedTypeSymbol named => engine.IsOwn(named.OriginalDefinition) && engine.Dispatch.TextOf(named) is not null
            || AnyIsBearing(named.TypeArguments),
        _ => false,
    };

    private bool AnyIsBearing(ImmutableArray<ITypeSymbol> types)
    {
        foreach (ITypeSymbol type in types)
        {
            if (IsBearing(type))
                return true;
        }

        return false;
    }

    // A member of this compilation that gives back text, made inside of it from an object that it gets at.
    private bool MayShow(ISymbol symbol, CancellationToken cancellationToken)
    {
        ISymbol definition = symbol.OriginalDefinition;
        if (_mayShow.TryGetValue(definition, out bool mayShow))
            return mayShow;
        mayShow = engine.IsFollowed(definition)
            && (MayBeText(TypeFacts.Of(definition))
                || HasOutput(definition)
                || definition is IMethodSymbol { MethodKind: MethodKind.Constructor })
            && NamesOfObjects(cancellationToken).Contains(definition);
        _mayShow.TryAdd(definition, mayShow);
        return mayShow;
    }

    private bool MayBeText(ITypeSymbol? type) =>
        !TypeFacts.SaysNothing(type) && !TypeFacts.IsScalar(type) && !IsBearing(type) && !IsItself(type);

    // A value of an own type that nothing derives from is no object of another type, nor its text.
    private bool IsItself(ITypeSymbol? type)
    {
        switch (TypeFacts.Unwrap(type))
        {
            case IArrayTypeSymbol array:
                return IsItself(array.ElementType);
            case INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsGenericType: false } own
                when engine.IsOwn(own):
                return own.IsSealed || !engine.Dispatch.MayBeDerivedFrom(own);
            case INamedTypeSymbol { IsGenericType: true } generic when !engine.IsOwn(generic.OriginalDefinition):
                foreach (ITypeSymbol argument in generic.TypeArguments)
                {
                    if (!TypeFacts.IsScalar(argument) && !IsItself(argument))
                        return false;
                }

                return true;
            default:
                return false;
        }
    }

    /// <summary>Gives something back through a parameter.</summary>
    public static bool HasOutput(ISymbol symbol)
    {
        if (symbol is not IMethodSymbol method)
            return false;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.RefKind is RefKind.Ref or RefKind.Out || MutatorNames.IsDestination(parameter.Name))
                return true;
        }

        return false;
    }

    // What a library is handed may come back as text, or go to a sink as it is.
    private bool Shows(IOperation use)
    {
        if (CallSite.OfCall(use) is not { } call)
            return false;
        bool isGiven = false;
        foreach (IArgumentOperation argument in call.Arguments)
            isGiven |= IsBearing(argument.Value.Type);
        if (isGiven && !engine.Sinks.Get(call.Method).IsEmpty)
            return true;
        if (IsWritten(call.Method) || (!isGiven && !IsBearing(call.Receiver?.Type)))
            return false;
        return engine.Transfers.Get(call.Method) switch
        {
            Transfer.Clean or Transfer.Delegate => false,
            Transfer.Elements or Transfer.Receiver => TypeFacts.IsOpen(use.Type) && !IsBearing(use.Type),
            Transfer.Mutation => !IsBearing(call.Receiver?.Type),
            _ => MayBeText(use.Type) || HasOutput(call.Method),
        };
    }

    // Has a text of its own that was read for its words; the members that the compiler makes have none.
    private bool IsWritten(IMethodSymbol method) =>
        engine.IsOwn(method.OriginalDefinition)
        && method is { IsImplicitlyDeclared: false, MethodKind: not MethodKind.DelegateInvoke };

    /// <summary>The name by which the member is referred to is one behind which an object may be that has personal data.</summary>
    public bool IsNamed(ISymbol member, CancellationToken cancellationToken) =>
        NamesOfObjects(cancellationToken).Contains(member.OriginalDefinition);

    private LoudNames NamesOfObjects(CancellationToken cancellationToken) =>
        _names ??= LoudNames.OfObjects(engine.Names(cancellationToken), cancellationToken);
}
