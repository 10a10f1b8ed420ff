using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Privacy.Model;

namespace PrivacyInventory.Merging;

/// <summary>
/// Merges the inventories of many files into one file with flat memory. Rows begin with their assembly's name and are
/// sorted, so inventories of different assemblies, taken in order of name, are merged by writing one after the other.
/// Gives the same bytes as <see cref="InventoryMerge"/> over all inputs.
/// </summary>
internal static class InventoryFileMerge
{
    // Enough files at a time that handing them over costs nothing, few enough that memory stays flat.
    private const int BatchSize = 16;
    private const int BatchesAhead = 4;

    /// <summary>Merges assemblies and inventory files; the output appears whole or not at all.</summary>
    /// <param name="paths">Files in any order; a <c>.json</c> file is an inventory, anything else an assembly.</param>
    /// <param name="outputFile">The inventory to write; its folder must exist.</param>
    /// <param name="progress">Told the number of inputs done, now and then; null for no one.</param>
    /// <param name="cancellationToken">Stops between two inputs.</param>
    /// <exception cref="IOException">The output cannot be written; an older file is untouched.</exception>
    public static MergeResult Merge(
        IEnumerable<string> paths, string outputFile, Action<int>? progress, CancellationToken cancellationToken)
    {
        string[] ordered = Order(paths);
        string folder = Path.GetDirectoryName(Path.GetFullPath(outputFile))!;
        string temporary = Path.Combine(folder, "." + Path.GetFileName(outputFile) + "." + Path.GetRandomFileName());
        try
        {
            MergeResult result = Append(ordered, temporary, progress, cancellationToken)
                ?? MergeInMemory(ordered, temporary, cancellationToken);
            File.Move(temporary, outputFile, overwrite: true);
            return result;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    // An assembly's file is named after it, so this is almost always the order of the rows too.
    private static string[] Order(IEnumerable<string> paths)
    {
        string[] ordered = [.. paths.Distinct(StringComparer.Ordinal)];
        string[] keys = Array.ConvertAll(
            ordered, static path => Path.GetFileNameWithoutExtension(path) + "\"\n" + path);
        Array.Sort(keys, ordered, StringComparer.Ordinal);
        return ordered;
    }

    // Null when the rows turn out not to be in order.
    private static MergeResult? Append(
        string[] paths, string temporary, Action<int>? progress, CancellationToken cancellationToken)
    {
        using MergedOutput output = new(temporary);
        List<MergeProblem> problems = [];
        int inputs = 0;
        long rows = 0;
        using PieceGroup group = new();
        foreach (InventoryPiece piece in ReadInOrder(paths, cancellationToken))
        {
            if (piece.Problem is { } problem)
                problems.Add(problem);
            if (piece.Slices is null)
                continue;
            rows += piece.Slices.Rows;
            if (++inputs % 100 == 0)
                progress?.Invoke(inputs);
            if (!group.Belongs(piece) && !group.Flush(output))
            {
                piece.Dispose();
                return null;
            }

            group.Add(piece);
        }

        if (!group.Flush(output))
            return null;
        output.Complete();
        return new MergeResult(inputs, rows, problems.ToEquatableArray());
    }

    // Reads a few batches ahead on other threads and gives their pieces in order.
    private static IEnumerable<InventoryPiece> ReadInOrder(string[] paths, CancellationToken cancellationToken)
    {
        Queue<Task<InventoryPiece[]>> ahead = new(BatchesAhead);
        int next = 0;
        try
        {
            while (next < paths.Length || ahead.Count > 0)
            {
                for (; next < paths.Length && ahead.Count < BatchesAhead; next += BatchSize)
                {
                    ArraySegment<string> batch = new(paths, next, Math.Min(BatchSize, paths.Length - next));
                    ahead.Enqueue(Task.Run(() => ReadBatch(batch), CancellationToken.None));
                }

                foreach (InventoryPiece piece in ahead.Dequeue().GetAwaiter().GetResult())
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return piece;
                }
            }
        }
        finally
        {
            foreach (Task<InventoryPiece[]> task in ahead)
                Array.ForEach(task.GetAwaiter().GetResult(), static piece => piece.Dispose());
        }
    }

    private static InventoryPiece[] ReadBatch(ArraySegment<string> paths)
    {
        InventoryPiece[] pieces = new InventoryPiece[paths.Count];
        for (int index = 0; index < pieces.Length; index++)
            pieces[index] = PieceReader.Read(paths[index]);
        return pieces;
    }

    private static MergeResult MergeInMemory(string[] paths, string temporary, CancellationToken cancellationToken)
    {
        List<MergeProblem> problems = [];
        List<InventoryDocument> documents = [];
        long rows = 0;
        foreach (InventoryPiece piece in ReadInOrder(paths, cancellationToken))
        {
            using (piece)
            {
                if (piece.Problem is { } problem)
                    problems.Add(problem);
                if (piece.Slices is null)
                    continue;
                rows += piece.Slices.Rows;
                documents.Add(InventoryJson.Read(System.Text.Encoding.ASCII.GetString(piece.Text)).Document!);
            }
        }

        File.WriteAllText(temporary, InventoryJson.Write(InventoryMerge.Merge(documents)));
        return new MergeResult(documents.Count, rows, problems.ToEquatableArray());
    }
}
