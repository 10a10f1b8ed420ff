using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Privacy.Model;
using Privacy.Symbols;
using PrivacyAnalyzers.Flow.Catalog;
using PrivacyAnalyzers.Flow.Names;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// Follows personal data through one compilation. Made once per compilation and shared by the rules, on all threads.
/// <para>For rules: <see cref="For"/> gives the engine; <see cref="FindingsIn"/> every place in a body where personal
/// data reaches a sink, disclosures to recipients included; <see cref="ValueOf"/> what an operation (an argument, say)
/// may hold; <see cref="DataIn"/> turns that into members and categories; <see cref="GetSummary"/> what a method gives
/// back; <see cref="DataReadBy"/> the personal data that a body touches at all.</para>
/// </summary>
internal sealed class FlowEngine
{
    // Keyed weakly: the engine, and with it every symbol, dies with its compilation.
    private static readonly ConditionalWeakTable<Compilation, FlowEngine> Cache = new();

    private readonly ConcurrentDictionary<IParameterSymbol, ImmutableArray<ISymbol>> _initialized =
        new(SymbolEqualityComparer.Default);

    private readonly AnnotationReader _annotations;
    private readonly MarkedAssemblies _marked;
    private readonly PrivacyPolicy? _policy;
    private readonly bool _hasClassification;
    private NameSources? _names;

    private FlowEngine(PrivacyContext privacy)
    {
        _annotations = privacy.Annotations;
        Compilation = privacy.Compilation;
        _policy = privacy.Policy;
        _hasClassification = privacy.Known.HasClassification;
        Declared = DeclaredApis.Create(Compilation, _policy);
        MarkedAssemblies marked = _marked = privacy.Marked;
        Sources = new SourceMap(privacy.Annotations, marked, Declared, privacy.RedactionFor);
        Sinks = new SinkMap(privacy.Annotations, marked, Declared);
        Transfers = new TransferMap(privacy.Annotations, marked, Declared, privacy.HashCodesAreClean);
        Opaque = new OpaqueCalls(marked);
        Types = new TypeClosure(Sources, marked);
        Bodies = new Bodies(Compilation);
        Dispatch = new Dispatch(Compilation, Bodies);
        State = new StateMap(Compilation);
        Kept = new KeptObjects(this);
        Stores = new StoreMap(Sources, State, Types, Compilation);
        Summaries = new SummaryStore(this);
        Quiet = new QuietBodies(this, new ShownObjects(this), privacy.Known.HasAliases);
    }

    public Compilation Compilation { get; }

    public DeclaredApis Declared { get; }

    public SourceMap Sources { get; }

    public SinkMap Sinks { get; }

    public TransferMap Transfers { get; }

    public OpaqueCalls Opaque { get; }

    public TypeClosure Types { get; }

    public Bodies Bodies { get; }

    public Dispatch Dispatch { get; }

    public KeptObjects Kept { get; }

    public StateMap State { get; }

    public StoreMap Stores { get; }

    public SummaryStore Summaries { get; }

    public QuietBodies Quiet { get; }

    public static FlowEngine For(PrivacyContext privacy)
    {
        FlowEngine engine = Cache.GetValue(privacy.Compilation, _ => new FlowEngine(privacy));
        if (Equals(engine._policy, privacy.Policy))
            return engine;

        // An editor reads a changed privacy.json for a compilation that stays the same.
        Cache.Remove(privacy.Compilation);
        return Cache.GetValue(privacy.Compilation, _ => new FlowEngine(privacy));
    }

    /// <summary>A member of this compilation, written or made by the compiler.</summary>
    public bool IsOwn(ISymbol definition) =>
        SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, Compilation.Assembly);

    /// <summary>The words of the sources, read when first asked for.</summary>
    public NameSources Names(CancellationToken cancellationToken) =>
        _names ??= new NameSources(Compilation, _marked, _hasClassification).Read(Declared.SourceNames, cancellationToken);

    public bool IsInSource(ISymbol symbol) =>
        !symbol.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty
        || IsOwn(symbol);

    /// <summary>
    /// What a visible member keeps is told by its annotation alone; code is followed, and so is what is kept in private.
    /// </summary>
    public bool IsFollowed(ISymbol definition) => IsOwn(definition) && definition switch
    {
        IMethodSymbol => true,
        IPropertySymbol property => property.IsVirtual || property.IsAbstract || State.IsTracked(property)
            || (property.GetMethod is { } getter && Bodies.HasBody(getter)),
        IFieldSymbol field => State.IsTracked(field),
        _ => false,
    };

    /// <summary>Everything that reaches a sink in the body that the operation belongs to.</summary>
    public BodyFindings FindingsIn(IOperation operation, ISymbol owner, CancellationToken cancellationToken)
    {
        BodyScan scan = Bodies.ScanOf(operation, owner, cancellationToken);
        Quietness quietness = Quiet.Of(scan, cancellationToken);
        bool isLeading = PublicParameters.MayReachSink(scan, this);
        if (quietness == Quietness.Mute && !isLeading)
            return new BodyFindings([], [], scan, evaluator: null, scan.Size > BodyScan.LargeBody);
        ISummaries summaries = Summaries.Query(cancellationToken);
        Evaluator evaluator = new(this, summaries, scan, cancellationToken)
        {
            Following = isLeading ? Following.All : Following.Data,
        };
        evaluator.Prepare();
        LeakFinder finder = new(this, summaries, evaluator)
        {
            SkipsScalars = quietness < Quietness.Loud && !isLeading,
            EndsAtPublic = true,
        };
        return new FindingBuilder(this, summaries, cancellationToken).Build(
            finder.Find(), scan, evaluator, isQuiet: quietness < Quietness.Text);
    }

    /// <summary>What may be in the value of an operation. For several operations of one body, share the evaluator.</summary>
    public FlowValue ValueOf(IOperation operation, ISymbol owner, CancellationToken cancellationToken) =>
        EvaluatorFor(operation, owner, cancellationToken).Evaluate(operation);

    public Evaluator EvaluatorFor(IOperation operation, ISymbol owner, CancellationToken cancellationToken) =>
        new(this, Summaries.Query(cancellationToken), Bodies.ScanOf(operation, owner, cancellationToken), cancellationToken);

    /// <summary>The personal members whose data a value holds, whole objects taken apart. In order of name.</summary>
    public IReadOnlyList<SourceInfo> DataIn(FlowValue value)
    {
        List<SourceInfo> data = [];
        foreach (Atom atom in value.Flatten().Atoms)
        {
            if (atom.Kind == AtomKind.Data && Sources.Get(atom.Symbol) is { } source && !data.Contains(source))
                data.Add(source);
            if (atom.Kind != AtomKind.Object)
                continue;
            foreach (SourceInfo member in Types.MembersOf((INamedTypeSymbol)atom.Symbol))
            {
                if (!data.Contains(member))
                    data.Add(member);
            }
        }

        data.Sort(static (first, second) => string.CompareOrdinal(first.Display, second.Display));
        return data;
    }

    /// <summary>What a method of this compilation gives back, in terms of its parameters and of the data it reads.</summary>
    public MethodEffects GetSummary(IMethodSymbol method, CancellationToken cancellationToken) =>
        Summaries.Query(cancellationToken).EffectsOf(method);

    /// <summary>Members whose initializers take the value of a primary-constructor parameter as it is.</summary>
    public ImmutableArray<ISymbol> InitializedFrom(IParameterSymbol parameter, CancellationToken cancellationToken)
    {
        if (_initialized.TryGetValue(parameter, out ImmutableArray<ISymbol> members))
            return members;
        ImmutableArray<ISymbol>.Builder found = ImmutableArray.CreateBuilder<ISymbol>();
        foreach (ISymbol member in parameter.ContainingType.GetMembers())
        {
            if (member is not (IFieldSymbol or IPropertySymbol)
                || TypeBodies.InitializerOf(member, this, cancellationToken) is not { } scan)
            {
                continue;
            }

            IOperation? value = (scan.Root as ISymbolInitializerOperation)?.Value;
            while (value is IConversionOperation conversion)
                value = conversion.Operand;
            if (value is IParameterReferenceOperation reference
                && SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter))
            {
                found.Add(member);
            }
        }

        members = found.ToImmutable();
        _initialized.TryAdd(parameter, members);
        return members;
    }

    /// <summary>Personal members that the <c>ToString</c> of a type shows.</summary>
    public ImmutableArray<SourceInfo> TextOf(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        new TextClosure(this, Summaries.Query(cancellationToken)).MembersShownBy(type);

    /// <summary>Name of the attribute that makes a method a redactor; null when none does.</summary>
    public string? MarkOf(IMethodSymbol method)
    {
        Annotation annotation = _annotations.Read(method);
        if (annotation.Redacts)
            return "Redacts";
        return annotation.Pseudonymizes ? "Pseudonymizes" : annotation.Anonymizes ? "Anonymizes" : null;
    }

    /// <summary>The annotated members, parameters and return values that a body mentions. In order of name.</summary>
    public IReadOnlyList<SourceInfo> DataReadBy(IOperation body)
    {
        List<SourceInfo> data = [];
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            ISymbol? symbol = SymbolRead(operation);
            if (symbol is not null && Sources.Get(symbol) is { } source && !data.Contains(source))
                data.Add(source);
        }

        data.Sort(static (first, second) => string.CompareOrdinal(first.Display, second.Display));
        return data;
    }

    private static ISymbol? SymbolRead(IOperation operation) => operation switch
    {
        IMemberReferenceOperation member => member.Member,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IInvocationOperation invocation => invocation.TargetMethod,
        _ => null,
    };
}
