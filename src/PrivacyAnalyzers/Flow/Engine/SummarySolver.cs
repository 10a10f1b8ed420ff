using System.Collections.Generic;
using System.Threading;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// Solves one summary and all it depends on. What is missing is assumed empty, and whoever read it is computed again when
/// it grows. What was found last is computed first, so that a summary is taken up again only when all below it is done;
/// who was found later than what it reads waits for the next pass, so that a pass takes up nothing twice.
/// </summary>
internal sealed class SummarySolver(SummaryStore store, FlowEngine engine, CancellationToken cancellationToken)
    : SummaryReader(engine)
{
    private readonly FlowEngine _engine = engine;
    private readonly Dictionary<SummaryKey, Node> _nodes = new(SummaryKey.Comparer);
    private SortedSet<Node> _open = new(Node.LatestFirst);
    private SortedSet<Node> _next = new(Node.LatestFirst);
    private Node? _current;

    public IEnumerable<KeyValuePair<SummaryKey, ISummary>> Solve(SummaryKey root)
    {
        Add(root);
        while (_open.Count > 0 || StartOver())
        {
            cancellationToken.ThrowIfCancellationRequested();
            _current = _open.Min;
            _open.Remove(_current);
            ISummary summary = _current.Summary.Join(
                SummaryBuilder.Build(_current.Key, _engine, this, cancellationToken));
            if (summary.Equals(_current.Summary))
                continue;
            _current.Summary = summary;
            foreach (Node reader in _current.Readers)
                (reader.IsBefore(_current) ? _open : _next).Add(reader);
        }

        foreach (KeyValuePair<SummaryKey, Node> node in _nodes)
            yield return new KeyValuePair<SummaryKey, ISummary>(node.Key, node.Value.Summary);
    }

    private bool StartOver()
    {
        (_open, _next) = (_next, _open);
        return _open.Count > 0;
    }

    protected override ISummary Get(SummaryKey key)
    {
        if (store.TryGet(key, out ISummary? published))
            return published!;
        if (!_nodes.TryGetValue(key, out Node? node))
            node = Add(key);
        if (_current is not null)
            node.Readers.Add(_current);
        return node.Summary;
    }

    private Node Add(SummaryKey key)
    {
        Node node = new(key, SummaryBuilder.Bottom(key.Aspect), _nodes.Count);
        _nodes.Add(key, node);
        _open.Add(node);
        return node;
    }

    private sealed class Node(SummaryKey key, ISummary summary, int order)
    {
        public static readonly IComparer<Node> LatestFirst =
            Comparer<Node>.Create(static (first, second) => second._order.CompareTo(first._order));

        private readonly int _order = order;

        public SummaryKey Key { get; } = key;

        public ISummary Summary { get; set; } = summary;

        public HashSet<Node> Readers { get; } = [];

        public bool IsBefore(Node other) => _order < other._order;
    }
}
