using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Flow.Engine;

/// <summary>Tells a writer to a file from one to memory or to the network, by where it was made.</summary>
internal static class FileWriters
{
    public static bool IsFile(IOperation? receiver, ValueScope scope)
    {
        if (!scope.TryStep())
            return false;
        while (receiver is IConversionOperation conversion)
            receiver = conversion.Operand;
        if (receiver is IConditionalAccessInstanceOperation access)
            receiver = BodyScanner.ConditionalReceiver(access);
        switch (receiver)
        {
            case IObjectCreationOperation or IInvocationOperation:
                return IsMadeForFile(receiver, scope);
            case ILocalReferenceOperation { Local: var local }:
                foreach (Definition definition in scope.Body.DefinitionsOf(local))
                {
                    if (definition is { Kind: DefinitionKind.Assigned, Operand: { } made } && IsMadeForFile(made, scope))
                        return true;
                }

                return false;
            case IMemberReferenceOperation { Member: var member } when scope.Engine.IsInSource(member):
                foreach ((IOperation value, BodyScan body) in MemberValues.Of(member, scope))
                {
                    if (IsMadeForFile(value, scope.In(body)))
                        return true;
                }

                return false;
            default:
                return false;
        }
    }

    private static bool IsMadeForFile(IOperation made, ValueScope scope)
    {
        while (made is IConversionOperation conversion)
            made = conversion.Operand;
        switch (made)
        {
            case IInvocationOperation { TargetMethod.ContainingType: { Name: "File" or "FileInfo", ContainingNamespace.Name: "IO" } }:
                return true;
            case IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "XmlWriter" }, Arguments: { Length: > 0 } target }:
                return TypeFacts.IsString(target[0].Parameter?.Type) || IsFile(target[0].Value, scope);
            case IObjectCreationOperation { Type.Name: "FileStream" }:
                return true;
            case IObjectCreationOperation
            {
                Type.Name: "BinaryWriter" or "BufferedStream" or "GZipStream" or "DeflateStream" or "BrotliStream"
                    or "ZLibStream" or "Utf8JsonWriter",
                Arguments: { Length: > 0 } outer,
            }:
                return IsFile(outer[0].Value, scope);
            case IObjectCreationOperation { Type.Name: "StreamWriter", Arguments: { Length: > 0 } arguments }:
                return TypeFacts.IsString(arguments[0].Parameter?.Type) || IsFile(arguments[0].Value, scope);
            default:
                return false;
        }
    }
}
