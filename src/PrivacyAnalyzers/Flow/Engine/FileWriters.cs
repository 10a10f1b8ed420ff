using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Tells a writer to a file from one to memory or to the network, by where it was made.</summary>
internal static class FileWriters
{
    public static bool IsFile(IOperation? receiver, BodyScan scan)
    {
        while (receiver is IConversionOperation conversion)
            receiver = conversion.Operand;
        if (receiver is IObjectCreationOperation or IInvocationOperation)
            return IsMadeForFile(receiver, scan);
        if (receiver is not ILocalReferenceOperation { Local: var local })
            return false;
        foreach (Definition definition in scan.DefinitionsOf(local))
        {
            if (definition is { Kind: DefinitionKind.Assigned, Operand: { } made } && IsMadeForFile(made, scan))
                return true;
        }

        return false;
    }

    private static bool IsMadeForFile(IOperation made, BodyScan scan)
    {
        while (made is IConversionOperation conversion)
            made = conversion.Operand;
        switch (made)
        {
            case IInvocationOperation { TargetMethod.ContainingType: { Name: "File" or "FileInfo", ContainingNamespace.Name: "IO" } }:
                return true;
            case IObjectCreationOperation { Type.Name: "FileStream" }:
                return true;
            case IObjectCreationOperation { Type.Name: "BinaryWriter" or "BufferedStream" or "GZipStream", Arguments: { Length: > 0 } outer }:
                return IsFile(outer[0].Value, scan);
            case IObjectCreationOperation { Type.Name: "StreamWriter", Arguments: { Length: > 0 } arguments }:
                return TypeFacts.IsString(arguments[0].Parameter?.Type) || IsFile(arguments[0].Value, scan);
            default:
                return false;
        }
    }
}
