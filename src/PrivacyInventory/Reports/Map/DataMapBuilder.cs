using System;
using System.Collections.Generic;
using PrivacyInventory.Views;

namespace PrivacyInventory.Reports;

/// <summary>Makes the data map of a record of processing; the long tail of a column becomes one box.</summary>
internal sealed class DataMapBuilder
{
    private const int BoxesPerColumn = 14;

    private readonly Dictionary<(MapColumn, string), MapNode> _nodes = [];
    private readonly Dictionary<(MapNode, MapNode, bool), MapLink> _links = [];
    private readonly Dictionary<(MapColumn, string), int> _weights = [];
    private readonly HashSet<(MapColumn, string)> _shown = [];

    /// <summary>Null when there is nothing to draw.</summary>
    public static DataMap? Build(IReadOnlyList<Activity> activities)
    {
        if (activities.Count == 0)
            return null;
        DataMapBuilder builder = new();
        foreach (Activity activity in activities)
            builder.Count(activity);
        builder.ChooseShown();
        foreach (Activity activity in activities)
            builder.Add(activity);
        return DataMapLayout.Arrange([.. builder._nodes.Values], [.. builder._links.Values]);
    }

    private void Count(Activity activity)
    {
        int weight = WeightOf(activity);
        CountOne(MapColumn.Subject, activity.Subject, weight);
        CountOne(MapColumn.Category, activity.Category, weight);
        CountOne(MapColumn.Purpose, activity.Purpose, weight);
        foreach (Disclosure disclosure in activity.Disclosures)
        {
            CountOne(MapColumn.Recipient, disclosure.Recipient, weight);
            foreach (string country in disclosure.Countries)
                CountOne(MapColumn.Country, country, weight);
        }
    }

    private void CountOne(MapColumn column, string? name, int weight)
    {
        if (name is null)
            return;
        _weights.TryGetValue((column, name), out int sum);
        _weights[(column, name)] = sum + weight;
    }

    private void ChooseShown()
    {
        List<KeyValuePair<(MapColumn Column, string Name), int>> byWeight = [.. _weights];
        byWeight.Sort(static (left, right) =>
        {
            int order = right.Value.CompareTo(left.Value);
            return order != 0 ? order : string.CompareOrdinal(left.Key.Name, right.Key.Name);
        });
        int[] columnSizes = new int[5];
        foreach (KeyValuePair<(MapColumn Column, string Name), int> pair in byWeight)
        {
            if (columnSizes[(int)pair.Key.Column]++ < BoxesPerColumn)
                _shown.Add(pair.Key);
        }
    }

    private void Add(Activity activity)
    {
        int weight = WeightOf(activity);
        bool sensitive = CategoryStatus.IsSensitive(activity.GdprStatus);
        MapNode subject = NodeOf(MapColumn.Subject, activity.Subject, false, weight);
        MapNode category = NodeOf(MapColumn.Category, activity.Category, sensitive, weight);
        MapNode purpose = NodeOf(MapColumn.Purpose, activity.Purpose, false, weight);
        Link(subject, category, sensitive, weight);
        Link(category, purpose, sensitive, weight);
        foreach (Disclosure disclosure in activity.Disclosures)
        {
            MapNode recipient = NodeOf(MapColumn.Recipient, disclosure.Recipient, false, weight);
            Link(purpose, recipient, sensitive, weight);
            foreach (string country in disclosure.Countries)
                Link(recipient, NodeOf(MapColumn.Country, country, false, weight), sensitive, weight);
        }
    }

    private MapNode NodeOf(MapColumn column, string? name, bool sensitive, int weight)
    {
        bool shown = name is not null && _shown.Contains((column, name));
        string label = shown ? name! : name is null ? "Not stated" : "Others";
        if (!_nodes.TryGetValue((column, label), out MapNode? node))
        {
            string id = $"n{_nodes.Count}";
            node = new MapNode(id, column, label)
            {
                Sensitive = sensitive && shown,
                Missing = name is null,
                Filter = shown ? name : null,
            };
            _nodes.Add((column, label), node);
        }

        node.Weight += weight;
        return node;
    }

    private void Link(MapNode from, MapNode to, bool sensitive, int weight)
    {
        if (!_links.TryGetValue((from, to, sensitive), out MapLink? link))
            _links.Add((from, to, sensitive), link = new MapLink(from, to, sensitive));
        link.Weight += weight;
    }

    private static int WeightOf(Activity activity) => Math.Max(1, activity.Members.Count);
}
