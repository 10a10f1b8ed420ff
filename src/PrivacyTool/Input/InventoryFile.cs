using System;
using Privacy.Model;

namespace PrivacyTool.Input;

/// <summary>An inventory and where it came from. <c>Written</c> decides between two of the same assembly.</summary>
internal sealed record InventoryFile(string Path, InventoryDocument Document, DateTime Written);
