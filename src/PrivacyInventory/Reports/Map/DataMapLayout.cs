using System;
using System.Collections.Generic;

namespace PrivacyInventory.Reports;

/// <summary>Places boxes and flows: boxes ordered to keep crossings low, heights by weight.</summary>
internal static class DataMapLayout
{
    public const double BoxWidth = 14;
    public const double HeaderHeight = 34;

    private const double Width = 1204;
    private const double LabelWidth = 190;
    private const double Gap = 12;
    private const double SmallestBox = 22;
    private const int Sweeps = 6;

    public static DataMap Arrange(List<MapNode> nodes, List<MapLink> links)
    {
        List<List<MapNode>> columns = ColumnsOf(nodes);
        double height = SizeBoxes(columns);
        for (int sweep = 0; sweep < Sweeps; sweep++)
            OrderByNeighbours(columns, links, forward: sweep % 2 == 0);
        for (int index = 0; index < columns.Count; index++)
            PlaceColumn(columns[index], index * ColumnWidth(columns.Count), height);
        PlaceLinks(nodes, links);
        return new DataMap(nodes, links, Width, height + HeaderHeight);
    }

    private static double ColumnWidth(int columns) => (Width - BoxWidth - LabelWidth) / Math.Max(1, columns - 1);

    private static List<List<MapNode>> ColumnsOf(List<MapNode> nodes)
    {
        List<List<MapNode>> columns = [];
        foreach (MapColumn column in (MapColumn[])Enum.GetValues(typeof(MapColumn)))
        {
            List<MapNode> boxes = nodes.FindAll(node => node.Column == column);
            boxes.Sort(static (left, right) =>
                right.Weight != left.Weight
                    ? right.Weight.CompareTo(left.Weight)
                    : string.CompareOrdinal(left.Label, right.Label));
            if (boxes.Count != 0)
                columns.Add(boxes);
        }

        return columns;
    }

    // The square root keeps rare flows visible beside common ones
    private static double SizeBoxes(List<List<MapNode>> columns)
    {
        double tallest = 0;
        foreach (List<MapNode> column in columns)
        {
            double sum = 0;
            foreach (MapNode node in column)
                sum += Math.Sqrt(node.Weight);
            double budget = Math.Max(240, column.Count * 34);
            double columnHeight = -Gap;
            foreach (MapNode node in column)
            {
                node.Height = Math.Max(SmallestBox, Math.Sqrt(node.Weight) / sum * budget);
                columnHeight += node.Height + Gap;
            }

            tallest = Math.Max(tallest, columnHeight);
        }

        return tallest + Gap;
    }

    private static void OrderByNeighbours(List<List<MapNode>> columns, List<MapLink> links, bool forward)
    {
        for (int step = 1; step < columns.Count; step++)
        {
            int index = forward ? step : columns.Count - 1 - step;
            List<MapNode> fixedColumn = columns[forward ? index - 1 : index + 1];
            Dictionary<MapNode, double> centres = [];
            foreach (MapNode node in columns[index])
                centres[node] = CentreOf(node, fixedColumn, links, forward);
            Dictionary<MapNode, int> before = [];
            for (int place = 0; place < columns[index].Count; place++)
                before[columns[index][place]] = place;
            columns[index].Sort((left, right) =>
            {
                int order = centres[left].CompareTo(centres[right]);
                return order != 0 ? order : before[left].CompareTo(before[right]);
            });
        }
    }

    private static double CentreOf(MapNode node, List<MapNode> neighbours, List<MapLink> links, bool forward)
    {
        double sum = 0;
        double weight = 0;
        foreach (MapLink link in links)
        {
            if ((forward ? link.To : link.From) != node)
                continue;
            sum += neighbours.IndexOf(forward ? link.From : link.To) * (double)link.Weight;
            weight += link.Weight;
        }

        // A box without neighbours on that side sinks to the end of its column
        return weight == 0 ? double.MaxValue : sum / weight;
    }

    private static void PlaceColumn(List<MapNode> column, double x, double height)
    {
        double used = -Gap;
        foreach (MapNode node in column)
            used += node.Height + Gap;
        double y = HeaderHeight + Math.Max(0, (height - Gap - used) / 2);
        foreach (MapNode node in column)
        {
            node.X = x;
            node.Y = y;
            y += node.Height + Gap;
        }
    }

    private static void PlaceLinks(List<MapNode> nodes, List<MapLink> links)
    {
        foreach (MapNode node in nodes)
        {
            List<MapLink> leaving = links.FindAll(link => link.From == node);
            List<MapLink> arriving = links.FindAll(link => link.To == node);
            leaving.Sort(static (left, right) => left.To.Y.CompareTo(right.To.Y));
            arriving.Sort(static (left, right) => left.From.Y.CompareTo(right.From.Y));
            Stack(leaving, node, static (link, y, thickness) =>
            {
                link.FromY = y;
                link.Thickness = thickness;
            });
            Stack(arriving, node, static (link, y, thickness) =>
            {
                link.ToY = y;
                link.Thickness = Math.Max(1.5, Math.Min(link.Thickness, thickness));
            });
        }

        links.Sort(static (left, right) => right.Thickness.CompareTo(left.Thickness));
    }

    private static void Stack(List<MapLink> links, MapNode node, Action<MapLink, double, double> place)
    {
        double sum = 0;
        foreach (MapLink link in links)
            sum += link.Weight;
        double y = node.Y;
        foreach (MapLink link in links)
        {
            double thickness = node.Height * link.Weight / sum;
            place(link, y + (thickness / 2), thickness);
            y += thickness;
        }
    }
}
