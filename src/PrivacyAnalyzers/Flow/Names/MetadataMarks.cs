using System.Collections.Generic;

namespace PrivacyAnalyzers.Flow.Names;

/// <summary>The marked names of one compiled module.</summary>
internal sealed class MetadataMarks
{
    /// <summary>Names of marked members and types, and of parts of marked records.</summary>
    public HashSet<int> Marked { get; } = [];

    /// <summary>Names of types with marked members of their own; in a library, of all its types once there is one.</summary>
    public HashSet<int> PersonalTypes { get; } = [];

    /// <summary>Names of attribute classes that may derive from a data classification.</summary>
    public HashSet<int> Classifications { get; } = [];
}
