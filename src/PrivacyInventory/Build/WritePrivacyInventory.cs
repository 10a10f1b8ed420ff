using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.Build.Framework;
using Privacy.Model;
using PrivacyInventory.Output;
using PrivacyInventory.Reading;

namespace PrivacyInventory.Build;

/// <summary>
/// Reads the inventory out of a built assembly, merges those of the assemblies it references, and writes the result
/// beside the output, whole or not at all and only when its content differs.
/// </summary>
public sealed class WritePrivacyInventory : Microsoft.Build.Utilities.Task
{
    /// <summary>The assembly that was built.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>Assemblies that it references; those without an inventory are passed over.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>Path of the JSON form; other forms go beside it under their own extension.</summary>
    [Required]
    public string OutputFile { get; set; } = "";

    /// <summary>Names of the forms besides JSON, separated by semicolons: csv, md, html.</summary>
    public string Formats { get; set; } = "json";

    /// <inheritdoc/>
    public override bool Execute()
    {
        AssemblyInventory own = AssemblyInventoryReader.Read(Assembly);
        if (own.State == AssemblyInventoryState.Invalid)
        {
            Log.LogError($"The data inventory of '{Assembly}' cannot be read: {own.Message}.");
            return false;
        }

        List<InventoryDocument> documents = [own.Document ?? new InventoryDocument()];
        foreach (ITaskItem reference in References)
            AddReference(documents, reference.ItemSpec);
        InventoryDocument merged = InventoryMerge.Merge(documents);
        try
        {
            WriteForm(merged, "json");
            foreach (string name in Formats.Split(';'))
            {
                // A property that is written over several lines has blanks between the names.
                if (name.Trim() is { Length: > 0 } form)
                    WriteForm(merged, form);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.LogError($"The data inventory '{OutputFile}' cannot be written: {exception.Message}");
        }

        return !Log.HasLoggedErrors;
    }

    private void AddReference(List<InventoryDocument> documents, string path)
    {
        AssemblyInventory reference = AssemblyInventoryReader.Read(path);
        if (reference.Document is { } document)
            documents.Add(document);
        else if (reference.State == AssemblyInventoryState.Invalid)
            Log.LogWarning($"The data inventory of '{path}' is left out: {reference.Message}.");
    }

    private void WriteForm(InventoryDocument document, string name)
    {
        string title = Path.GetFileNameWithoutExtension(Assembly);
        if (InventoryFormats.Write(name, document, title) is not { } text)
        {
            Log.LogError($"PrivacyInventoryFormats names '{name}'; known are {InventoryFormats.Names}.");
            return;
        }

        string extension = name.ToLowerInvariant();
        string path = extension == "json" ? OutputFile : Path.ChangeExtension(OutputFile, extension);
        if (AtomicFile.Write(path, text))
            Log.LogMessage(MessageImportance.Low, $"Wrote '{path}'.");
    }
}
