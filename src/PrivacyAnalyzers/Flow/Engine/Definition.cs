using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>How a definition gives its variable a value.</summary>
internal enum DefinitionKind : byte
{
    /// <summary>The value a parameter has on entry.</summary>
    Entry,

    /// <summary>The operand is assigned.</summary>
    Assigned,

    /// <summary>A part of the operand, named by the path, is assigned.</summary>
    Part,

    /// <summary>A part of the variable's object, named by the path, is set to the operand.</summary>
    Member,

    /// <summary>The operand is added to what the variable holds.</summary>
    Added,

    /// <summary>The call in the operand sets or fills the variable passed to it.</summary>
    Argument,

    /// <summary>A parameter of a lambda that the call in the operand invokes.</summary>
    Invoked,

    /// <summary>Emptied.</summary>
    Cleared,
}

/// <summary>One place where a local or parameter gets (part of) its value.</summary>
internal sealed class Definition(ISymbol variable, DefinitionKind kind, IOperation? operand, SyntaxNode place)
{
    /// <summary>As <see cref="Ordinal"/>: the object that the call in <see cref="Operand"/> is made on.</summary>
    public const int Receiver = -1;

    public Definition(ISymbol variable, DefinitionKind kind, IOperation? operand, IOperation site)
        : this(variable, kind, operand, site.Syntax) => Site = site;

    public ISymbol Variable { get; } = variable;

    public DefinitionKind Kind { get; } = kind;

    public IOperation? Operand { get; } = operand;

    /// <summary>Where the control-flow graph shows this definition.</summary>
    public SyntaxNode Place { get; } = place;

    /// <summary>The operation that does it, once its operands are evaluated; null for entry.</summary>
    public IOperation? Site { get; }

    /// <summary>The part of the operand (or, for <see cref="DefinitionKind.Member"/>, of the variable).</summary>
    public PartPath? Path { get; set; }

    /// <summary>Of <see cref="DefinitionKind.Member"/>: the part of the operand that the member is set to.</summary>
    public PartPath? Part { get; set; }

    /// <summary>Parameter of the call in <see cref="Operand"/>, or the lambda parameter's place.</summary>
    public int Ordinal { get; set; }

    /// <summary>The own call whose result is changed: counts where that gives back the object of the variable.</summary>
    public IInvocationOperation? Giver { get; set; }

    /// <summary>The parameter of <see cref="Giver"/> that the variable stands behind.</summary>
    public int GiverOrdinal { get; set; }

    /// <summary>Whether the variable's earlier values are gone after this.</summary>
    public bool Kills { get; set; }

    /// <summary>Of <see cref="DefinitionKind.Member"/>: whether what the member held before is gone after this.</summary>
    public bool Overwrites { get; set; }

    /// <summary>The same for another variable or at another place, where it is not known to overwrite.</summary>
    public Definition Copy(ISymbol variable, IOperation site, bool kills = false) => new(variable, Kind, Operand, site)
    {
        Path = Path,
        Part = Part,
        Ordinal = Ordinal,
        Giver = Giver,
        GiverOrdinal = GiverOrdinal,
        Kills = kills,
    };
}
