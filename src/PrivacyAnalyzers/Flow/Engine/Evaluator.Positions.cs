using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Values taken apart: tuples, records, deconstructors.</summary>
internal sealed partial class Evaluator
{
    private FlowValue EvaluatePosition(
        FlowValue outer, ITypeSymbol? outerType, PartPath path, SyntaxNode place, out ITypeSymbol? type)
    {
        outerType = TypeFacts.Unwrap(outerType);
        type = null;
        if (outerType is INamedTypeSymbol { IsTupleType: true } tuple && path.Position < tuple.TupleElements.Length)
        {
            IFieldSymbol element = tuple.TupleElements[path.Position];
            type = element.Type;
            return ReadMember(outer, element, place);
        }

        if (path.Method is { IsStatic: true } extension)
        {
            MethodEffects parts = _summaries.EffectsOf(extension);
            type = extension.Parameters[path.Position + 1].Type;
            return Instantiate(parts.Parameter(path.Position + 1), _ => outer, static () => FlowValue.Empty)
                .Join(ObjectsOf(type, place));
        }

        IMethodSymbol? method = path.Method ?? (outerType is INamedTypeSymbol plain ? Deconstructor(plain, path.Count) : null);
        if (method?.ContainingType is not { } named)
            return outer;
        IParameterSymbol parameter = method!.Parameters[path.Position];
        type = parameter.Type;
        if (_engine.Bodies.HasBody(method))
        {
            MethodEffects effects = _summaries.EffectsOf(method);
            return Instantiate(effects.Parameter(path.Position), _ => FlowValue.Empty, () => outer);
        }

        if (parameter.Name.Length == 0)
            return outer;
        string pascal = char.ToUpperInvariant(parameter.Name[0]) + parameter.Name.Substring(1);
        foreach (ISymbol member in named.GetMembers(pascal))
        {
            if (member is IPropertySymbol)
                return outer.HasField(pascal) || _engine.IsInSource(member) ? ReadMember(outer, member, place)
                    : WithFitting(KeyOrPart(outer, pascal), type);
        }

        return outer.Project(parameter.Name);
    }

    // The keys of what was serialized are the names of its members.
    private static FlowValue KeyOrPart(FlowValue value, string part) => part == "Key"
        ? value.ProjectAll(part).Where(0, static (atom, _) => atom.Rendering is Rendering.Raw or Rendering.Text)
        : value.ProjectAll(part);

    private static IMethodSymbol? Deconstructor(INamedTypeSymbol type, int count)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers("Deconstruct"))
            {
                if (member is IMethodSymbol { IsStatic: false } method && method.Parameters.Length == count)
                    return method;
            }
        }

        return null;
    }
}
