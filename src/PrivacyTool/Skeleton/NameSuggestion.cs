namespace PrivacyTool.Skeleton;

/// <summary>A member whose name says that it holds personal data, and the category.</summary>
internal sealed record NameSuggestion(string Member, string Category);
