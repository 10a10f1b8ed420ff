using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Privacy.Model;
using Privacy.Symbols;

namespace PrivacyAnalyzers;

/// <summary>The inventory of the compilation at hand, and the way back from its rows to source.</summary>
internal sealed class CompiledInventory
{
    private readonly Compilation _compilation;
    private readonly string? _projectDirectory;

    private CompiledInventory(Compilation compilation, string? projectDirectory, InventoryDocument document)
    {
        _compilation = compilation;
        _projectDirectory = projectDirectory;
        Document = document;
    }

    public InventoryDocument Document { get; }

    /// <summary>The inventory that was generated into the assembly; read from its symbols where none was.</summary>
    public static CompiledInventory Read(
        AnalyzerOptions options, PrivacyContext privacy, CancellationToken cancellationToken)
    {
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(
            "build_property.ProjectDir", out string? directory);
        InventoryDocument document = Generated(privacy.Compilation) ?? InventoryAssembler.Assemble(
            FactReader.Read(privacy.Compilation, privacy.Annotations, directory, cancellationToken), privacy.Policy);
        return new CompiledInventory(privacy.Compilation, directory, document);
    }

    /// <summary>The line that a row names; no location when its file is not part of the compilation.</summary>
    public Location Locate(InventoryLocation? place, CancellationToken cancellationToken)
    {
        if (place is null)
            return Location.None;
        foreach (SyntaxTree tree in _compilation.SyntaxTrees)
        {
            if (SourcePaths.MakeRelative(_projectDirectory, tree.FilePath) != place.File)
                continue;
            SourceText text = tree.GetText(cancellationToken);
            if (place.Line >= 1 && place.Line <= text.Lines.Count)
                return Location.Create(tree, WithoutIndentation(text.Lines[place.Line - 1]));
        }

        return Location.None;
    }

    private static InventoryDocument? Generated(Compilation compilation)
    {
        foreach (AttributeData attribute in compilation.Assembly.GetAttributes())
        {
            if (attribute.AttributeClass?.ToDisplayString() == MetadataNames.PrivacyInventory
                && attribute.ConstructorArguments.Length == 2
                && attribute.ConstructorArguments[1].Value is string json)
            {
                return InventoryJson.Read(json).Document;
            }
        }

        return null;
    }

    private static TextSpan WithoutIndentation(TextLine line)
    {
        int start = line.Start;
        while (start < line.End && char.IsWhiteSpace(line.Text![start]))
            start++;
        return TextSpan.FromBounds(start, line.End);
    }
}
