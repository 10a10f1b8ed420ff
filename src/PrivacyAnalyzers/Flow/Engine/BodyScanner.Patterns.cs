using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Variables that patterns declare.</summary>
internal sealed partial class BodyScanner
{
    private void VisitPattern(IPatternOperation? pattern, IOperation input, PartPath? path)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation declaration:
                Declare(declaration.DeclaredSymbol, pattern, input, path);
                break;
            case IRecursivePatternOperation recursive:
                Declare(recursive.DeclaredSymbol, pattern, input, path);
                int count = recursive.DeconstructionSubpatterns.Length;
                IMethodSymbol? deconstructor = recursive.DeconstructSymbol as IMethodSymbol;
                for (int index = 0; index < count; index++)
                    VisitPattern(recursive.DeconstructionSubpatterns[index], input, PartPath.OfPosition(path, index, count, deconstructor));
                foreach (IPropertySubpatternOperation property in recursive.PropertySubpatterns)
                {
                    if (property.Member is IMemberReferenceOperation member)
                        VisitPattern(property.Pattern, input, PartPath.OfMember(path, member.Member));
                }

                break;
            case IListPatternOperation list:
                Declare(list.DeclaredSymbol, pattern, input, path);
                foreach (IPatternOperation item in list.Patterns)
                    VisitPattern(item, input, PartPath.OfElement(path));
                break;
            case ISlicePatternOperation slice:
                VisitPattern(slice.Pattern, input, path);
                break;
            case IBinaryPatternOperation binary:
                VisitPattern(binary.LeftPattern, input, path);
                VisitPattern(binary.RightPattern, input, path);
                break;
            case INegatedPatternOperation negated:
                VisitPattern(negated.Pattern, input, path);
                break;
        }
    }

    private void Declare(ISymbol? variable, IOperation pattern, IOperation input, PartPath? path)
    {
        if (variable is not null)
        {
            scan.Add(new Definition(variable, DefinitionKind.Part, input, pattern) { Path = path, Kills = true });
        }
    }
}
