using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// Methods that other projects see: they are told by annotations what becomes of a parameter. A method that hands its
/// parameter to another such method learns it from that one's annotation.
/// </summary>
internal static class PublicParameters
{
    /// <summary>Seen from other assemblies, and its own declaration of what it takes and gives back.</summary>
    public static bool AreOf(IMethodSymbol method)
    {
        if (method.IsOverride
            || method.MethodKind is not (MethodKind.Ordinary or MethodKind.PropertyGet or MethodKind.UserDefinedOperator))
        {
            return false;
        }

        for (ISymbol? current = method; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected
                or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A parameter of a lambda or local function: the body around it calls that.</summary>
    public static bool IsOfFunction(ISymbol symbol) => symbol is IParameterSymbol
    {
        ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction },
    };

    /// <summary>Only text that is handed on as it is makes a wrapper; ids and counts that are logged do not.</summary>
    public static bool MayLead(IParameterSymbol parameter) =>
        TypeFacts.IsString(parameter.Type) || TypeFacts.IsOpen(parameter.Type);

    /// <summary>Some parameter may reach a sink in the body itself, or in a method that only this assembly sees.</summary>
    public static bool MayReachSink(BodyScan scan, FlowEngine engine)
    {
        if (scan.Owner is not IMethodSymbol method || !AreOf(method) || !AnyMayLead(method))
            return false;
        foreach (IOperation use in scan.Uses)
        {
            if (MayReachSink(use, engine))
                return true;
        }

        return false;
    }

    private static bool AnyMayLead(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (MayLead(parameter))
                return true;
        }

        return false;
    }

    private static bool MayReachSink(IOperation use, FlowEngine engine)
    {
        CallSite? call = use switch
        {
            IPropertyReferenceOperation property => CallSite.OfGetter(property),
            IAssignmentOperation { Target: IPropertyReferenceOperation property } assignment =>
                CallSite.OfSetter(property, assignment.Value, assignment),
            _ => CallSite.OfCall(use),
        };
        return call?.Method is { } called
            && (!engine.Sinks.Get(called).IsEmpty
                || called.MethodKind is MethodKind.LocalFunction or MethodKind.DelegateInvoke
                || (!called.Parameters.IsEmpty && engine.IsOwn(called.OriginalDefinition) && !AreOf(called)));
    }
}
