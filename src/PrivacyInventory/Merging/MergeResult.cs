using Privacy.Model;
using PrivacyInventory.Reading;

namespace PrivacyInventory.Merging;

/// <summary>What a merge came to.</summary>
/// <param name="Inputs">Inputs that had an inventory.</param>
/// <param name="Rows">Rows read from them.</param>
/// <param name="Problems">Inputs without a readable inventory; the rest is merged all the same.</param>
internal sealed record MergeResult(int Inputs, long Rows, EquatableArray<MergeProblem> Problems);

/// <summary>An input that was left out, and why.</summary>
internal sealed record MergeProblem(string Path, string Message, AssemblyInventoryState State);
