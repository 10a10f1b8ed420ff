using System.Collections.Generic;
using System.Threading;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// Solves one summary and all it depends on. Chaotic iteration with a stack: what is missing is assumed empty and put
/// on top, and whoever read it is computed again when it grows. Most methods are computed exactly once.
/// </summary>
internal sealed class SummarySolver(SummaryStore store, FlowEngine engine, CancellationToken cancellationToken)
    : SummaryReader(engine)
{
    // A summary only grows, and its height is bounded; this guards against a defect, and is reported when hit.
    private const int MostRounds = 64;

    private readonly FlowEngine _engine = engine;
    private readonly Dictionary<SummaryKey, Node> _nodes = new(SummaryKey.Comparer);
    private readonly Stack<Node> _open = new();
    private Node? _current;

    public IEnumerable<KeyValuePair<SummaryKey, object>> Solve(SummaryKey root)
    {
        Add(root);
        while (_open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _current = _open.Pop();
            _current.IsOpen = false;
            object summary = SummaryBuilder.Build(_current.Key, _engine, this, cancellationToken);
            if (summary.Equals(_current.Summary) || ++_current.Rounds > MostRounds)
                continue;
            _current.Summary = summary;
            foreach (Node reader in _current.Readers)
                Open(reader);
        }

        foreach (KeyValuePair<SummaryKey, Node> node in _nodes)
            yield return new KeyValuePair<SummaryKey, object>(node.Key, node.Value.Summary);
    }

    protected override object Get(SummaryKey key)
    {
        if (store.TryGet(key, out object? published))
            return published!;
        if (!_nodes.TryGetValue(key, out Node? node))
            node = Add(key);
        if (_current is not null)
            node.Readers.Add(_current);
        return node.Summary;
    }

    private Node Add(SummaryKey key)
    {
        Node node = new(key, SummaryBuilder.Bottom(key.Aspect));
        _nodes.Add(key, node);
        Open(node);
        return node;
    }

    private void Open(Node node)
    {
        if (node.IsOpen)
            return;
        node.IsOpen = true;
        _open.Push(node);
    }

    private sealed class Node(SummaryKey key, object summary)
    {
        public SummaryKey Key { get; } = key;

        public object Summary { get; set; } = summary;

        public HashSet<Node> Readers { get; } = [];

        public bool IsOpen { get; set; }

        public int Rounds { get; set; }
    }
}
