using Privacy.Model;

namespace PrivacyInventory.Merging;

/// <summary>What a merge came to.</summary>
/// <param name="Inputs">Inputs that had an inventory.</param>
/// <param name="Rows">Rows read from them.</param>
/// <param name="Problems">Inputs that could not be read; the rest is merged all the same.</param>
internal sealed record MergeResult(int Inputs, long Rows, EquatableArray<MergeProblem> Problems);

/// <summary>An input that was left out, and why.</summary>
internal sealed record MergeProblem(string Path, string Message);
