namespace Privacy.Model;

/// <summary>
/// A defect of an inventory file; line and column are one-based, zero when it concerns the whole file.
/// </summary>
internal sealed record InventoryReadError(string Message, int Line, int Column);

/// <summary>What could be read, and every defect. A document is only there when there is no defect.</summary>
internal sealed record InventoryReadResult(InventoryDocument? Document, EquatableArray<InventoryReadError> Errors)
{
    public static InventoryReadResult Failure(string message) =>
        new(null, EquatableArray.Of(new InventoryReadError(message, 0, 0)));
}
