using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>
/// Values that depend on themselves: of variables in loops, and of objects that are passed on and come back changed.
/// Of a group of values that depend on each other only the one that was asked first is iterated, until none of the
/// group grows any more; what was computed before that is computed again from where it was.
/// </summary>
internal sealed partial class Evaluator
{
    private readonly Dictionary<IOperation, Known> _memo = [];
    private readonly Dictionary<object, Node> _nodes = [];
    private readonly List<object> _unsettled = [];

    // The outermost value still being computed that was read since this was last cleared.
    private Node? _dependency;
    private int _openNodes;
    private int _growth;

    private FlowValue Solve<TState>(object key, TState state, Func<Evaluator, TState, FlowValue> compute)
    {
        if (!_nodes.TryGetValue(key, out Node? node))
            _nodes.Add(key, node = new Node());
        else if (node.IsOpen || node.IsFresh)
            return Read(node);
        Node? dependency = _dependency;
        int mark = _unsettled.Count;
        int growth = _growth;
        node.Open(++_openNodes);
        Node? outer = null;
        for (int round = 0; ; round++)
        {
            bool hasGrown = Compute(node, state, compute);
            outer = _dependency;
            if (outer is not null && outer != node)
            {
                _growth += hasGrown ? 1 : 0;
                break;
            }

            if (!hasGrown && _growth == growth)
                break;
            if (round >= MostRounds)
            {
                IsIncomplete = true;
                break;
            }

            _growth = growth;
            Forget(mark);
        }

        Close(node, key, outer == node ? null : outer, mark, growth);
        _dependency = Node.Outermost(dependency, node.Group);
        return node.Value;
    }

    // Whether somebody saw the value before it became what it now is.
    private bool Compute<TState>(Node node, TState state, Func<Evaluator, TState, FlowValue> compute)
    {
        node.WasRead = false;
        _dependency = null;
        FlowValue value = node.Value.Join(compute(this, state));
        bool hasGrown = node.WasRead && !value.Equals(node.Value);
        node.Value = value;
        return hasGrown;
    }

    private void Close(Node node, object key, Node? outer, int mark, int growth)
    {
        _openNodes--;
        node.Close(outer);
        if (outer is null)
        {
            _growth = growth;
            _unsettled.RemoveRange(mark, _unsettled.Count - mark);
        }
        else
        {
            _unsettled.Add(key);
        }
    }

    private FlowValue Read(Node node)
    {
        node.WasRead |= node.IsOpen;
        _dependency = Node.Outermost(_dependency, node.Group);
        return node.Value;
    }

    private void Forget(int mark)
    {
        for (int index = mark; index < _unsettled.Count; index++)
        {
            if (_unsettled[index] is IOperation operation)
                _memo.Remove(operation);
            if (_nodes.TryGetValue(_unsettled[index], out Node? node))
                node.IsFresh = false;
        }

        _unsettled.RemoveRange(mark, _unsettled.Count - mark);
    }

    /// <summary>The value of an operation, and what is still being computed that it depends on.</summary>
    private readonly record struct Known(FlowValue Value, Node? Dependency);

    /// <summary>A value that may depend on itself.</summary>
    private sealed class Node
    {
        private Node? _outer;
        private int _depth;

        public FlowValue Value { get; set; } = FlowValue.Empty;

        public bool IsOpen { get; private set; }

        /// <summary>Computed, and since then nothing that it depends on was taken back.</summary>
        public bool IsFresh { get; set; }

        public bool WasRead { get; set; }

        /// <summary>The outermost value, still being computed, that this one depends on; null where it is final.</summary>
        public Node? Group
        {
            get
            {
                Node? node = this;
                while (node is { IsOpen: false })
                    node = node._outer;
                return node;
            }
        }

        public static Node? Outermost(Node? first, Node? second) =>
            first is null || (second is not null && second._depth < first._depth) ? second : first;

        public void Open(int depth)
        {
            IsOpen = true;
            _depth = depth;
        }

        public void Close(Node? outer)
        {
            IsOpen = false;
            IsFresh = true;
            _outer = outer;
        }
    }
}
