using System.Collections.Generic;

namespace PrivacyInventory.Reports;

/// <summary>Columns of the data map, from the person to the country.</summary>
internal enum MapColumn
{
    Subject,
    Category,
    Purpose,
    Recipient,
    Country,
}

/// <summary>A box of the data map. <c>Id</c> is unique within the map and safe in HTML.</summary>
internal sealed class MapNode(string id, MapColumn column, string label)
{
    public string Id { get; } = id;

    public MapColumn Column { get; } = column;

    public string Label { get; } = label;

    /// <summary>Whether the box is data under GDPR Art. 9 or 10.</summary>
    public bool Sensitive { get; init; }

    /// <summary>Whether the box stands for what neither code nor policy states.</summary>
    public bool Missing { get; init; }

    /// <summary>Text that filters the tables to this box; null when it stands for several or for nothing.</summary>
    public string? Filter { get; init; }

    /// <summary>Rows of the inventory that the box stands for.</summary>
    public int Weight { get; set; }

    public double X { get; set; }

    public double Y { get; set; }

    public double Height { get; set; }
}

/// <summary>A flow between two boxes of neighbouring columns; sensitive data flows apart from the rest.</summary>
internal sealed class MapLink(MapNode from, MapNode to, bool sensitive)
{
    public MapNode From { get; } = from;

    public MapNode To { get; } = to;

    /// <summary>Whether the data that flows here falls under GDPR Art. 9 or 10.</summary>
    public bool Sensitive { get; } = sensitive;

    public int Weight { get; set; }

    public double FromY { get; set; }

    public double ToY { get; set; }

    public double Thickness { get; set; }
}

/// <summary>The flow of personal data: subjects to categories to purposes to recipients to countries.</summary>
internal sealed record DataMap(IReadOnlyList<MapNode> Nodes, IReadOnlyList<MapLink> Links, double Width, double Height);
