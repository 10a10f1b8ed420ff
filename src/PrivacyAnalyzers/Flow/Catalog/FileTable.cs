using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Catalog;

/// <summary>File and folder names, and what is written to files in clear text.</summary>
internal static class FileTable
{
    private const string File = "System.IO.File";

    public static readonly LibraryTable Table = new()
    {
        Sinks = ImmutableArray.Create(
            new SinkRow(File,
                "WriteAllText,WriteAllTextAsync,WriteAllLines,WriteAllLinesAsync,AppendAllText,AppendAllTextAsync,AppendAllLines,AppendAllLinesAsync,WriteAllBytes,WriteAllBytesAsync,AppendAllBytes,AppendAllBytesAsync", "contents,bytes", SinkKind.ClearTextFile),
            new SinkRow(File, "*", "path,destFileName,destinationFileName", SinkKind.FileName),
            new SinkRow("System.IO.Directory",
                "CreateDirectory,Move,CreateTempSubdirectory", "path,destDirName,prefix", SinkKind.FileName),
            new SinkRow("System.IO.FileStream", ".ctor", "path", SinkKind.FileName),
            new SinkRow("System.IO.StreamWriter", ".ctor", "path", SinkKind.FileName),
            new SinkRow("System.IO.FileInfo", ".ctor", "fileName", SinkKind.FileName),
            new SinkRow("System.IO.FileInfo", "MoveTo,CopyTo", "destFileName", SinkKind.FileName),
            new SinkRow("System.IO.DirectoryInfo", ".ctor,CreateSubdirectory", "path", SinkKind.FileName),
            new SinkRow("System.IO.DirectoryInfo", "MoveTo", "destDirName", SinkKind.FileName),
            new SinkRow("System.IO.FileInfo", "Replace", "destinationFileName", SinkKind.FileName),
            new SinkRow("System.IO.RandomAccess", "Write,WriteAsync", "buffer,buffers", SinkKind.ClearTextFile),
            new SinkRow("System.IO.MemoryMappedFiles.MemoryMappedFile", "CreateFromFile", "path", SinkKind.FileName),
            new SinkRow("Microsoft.Extensions.FileProviders.IFileProvider",
                "GetFileInfo,GetDirectoryContents", "subpath", SinkKind.FileName),
            new SinkRow("System.IO.TextWriter",
                "Write,WriteLine,WriteAsync,WriteLineAsync", "value,format,arg*,buffer",
                SinkKind.ClearTextFile) { OnlyFiles = true },
            new SinkRow("System.IO.Stream",
                "Write,WriteAsync", "buffer,array", SinkKind.ClearTextFile) { OnlyFiles = true },
            new SinkRow("System.IO.BinaryWriter",
                "Write", "value,buffer,chars", SinkKind.ClearTextFile) { OnlyFiles = true },
            new SinkRow("System.Text.Json.Utf8JsonWriter", "WriteString,WriteStringValue,WriteNumber,WriteNumberValue,"
                + "WriteBoolean,WriteBooleanValue,WriteRawValue,WritePropertyName", "value,utf8Value,json,propertyName",
                SinkKind.ClearTextFile) { OnlyFiles = true },
            new SinkRow("System.Xml.XmlWriter", "WriteString,WriteElementString,WriteAttributeString,WriteCData,WriteRaw,"
                + "WriteValue,WriteStringAsync,WriteElementStringAsync", "value,text,data",
                SinkKind.ClearTextFile) { OnlyFiles = true },
            new SinkRow("System.Text.Json.JsonSerializer",
                "Serialize,SerializeAsync", "value", SinkKind.ClearTextFile, Reading.Structure) { IntoFile = "utf8Json,writer" },
            new SinkRow("System.Xml.Serialization.XmlSerializer",
                "Serialize", "o", SinkKind.ClearTextFile, Reading.Structure) { IntoFile = "stream,textWriter,xmlWriter" },
            new SinkRow("System.Xml.Linq.XElement", "Save,SaveAsync", "fileName", SinkKind.FileName),
            new SinkRow("System.Xml.Linq.XDocument", "Save,SaveAsync", "fileName", SinkKind.FileName),
            new SinkRow("System.Xml.Linq.XElement", "Save,SaveAsync", "this", SinkKind.ClearTextFile)
            {
                IntoFile = "fileName,stream,textWriter",
            },
            new SinkRow("System.Xml.Linq.XDocument", "Save,SaveAsync", "this", SinkKind.ClearTextFile)
            {
                IntoFile = "fileName,stream,textWriter",
            },
            new SinkRow("Newtonsoft.Json.JsonSerializer",
                "Serialize", "value", SinkKind.ClearTextFile, Reading.Structure) { IntoFile = "textWriter" },
            new SinkRow("System.IO.Compression.ZipFile",
                "CreateFromDirectory", "destinationArchiveFileName", SinkKind.FileName),
            new SinkRow("System.IO.Compression.ZipFileExtensions", "CreateEntryFromFile", "entryName", SinkKind.FileName),
            new SinkRow("System.IO.Compression.ZipArchive", "CreateEntry", "entryName", SinkKind.FileName)),
    };
}
