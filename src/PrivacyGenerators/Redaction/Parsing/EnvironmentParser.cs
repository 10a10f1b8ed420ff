using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Privacy.Model;

namespace Privacy.Generators.Redaction;

/// <summary>Finds out what generated code may use.</summary>
internal static class EnvironmentParser
{
    private const string RedactName = "PrivacyAnnotations.Redact";

    public static EnvironmentSpec Parse(Compilation compilation, CancellationToken cancellationToken)
    {
        INamedTypeSymbol? redact = compilation.GetTypeByMetadataName(RedactName);
        bool hasSpans = compilation.GetTypeByMetadataName("System.ISpanFormattable") is not null;
        return new EnvironmentSpec
        {
            CanGenerate = redact is not null
                && compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp8 },
            HasSpanFormattable = hasSpans,
            HasUtf8SpanFormattable = hasSpans && Has(compilation, "System.IUtf8SpanFormattable"),
            HasSpanRedactors = hasSpans && redact?.GetMembers("TryMask").IsEmpty == false,
            HasForms = Has(compilation, "PrivacyAnnotations.RedactedForm`1"),
            HasFrozenCollections = Has(compilation, "System.Collections.Frozen.FrozenDictionary`2"),
            HasSerilog = Has(compilation, "Serilog.Core.IDestructuringPolicy"),
            HasJson = Has(compilation, "System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver"),
            HasCompliance = Has(compilation, "Microsoft.Extensions.Compliance.Classification.DataClassificationSet"),
            HasRedactionBuilder = Has(compilation, "Microsoft.Extensions.Compliance.Redaction.IRedactionBuilder"),
            HasOpenTelemetry = Has(compilation, "OpenTelemetry.BaseProcessor`1"),
            HasXunit = Has(compilation, "Xunit.FactAttribute"),
            TakenEntryPoints = FindTaken(compilation),
            TypedRedactors = redact is null ? default : FindTyped(redact),
        };
    }

    private static bool Has(Compilation compilation, string metadataName) =>
        !compilation.GetTypesByMetadataName(metadataName).IsEmpty;

    private static EquatableArray<string> FindTaken(Compilation compilation)
    {
        List<string> taken = [];
        foreach (string name in EntryPoints.All)
        {
            foreach (INamedTypeSymbol type in compilation.GetTypesByMetadataName(name))
            {
                if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
                    && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
                {
                    taken.Add(name);
                    break;
                }
            }
        }

        return taken.ToEquatableArray();
    }

    private static EquatableArray<TypedRedactor> FindTyped(INamedTypeSymbol redact)
    {
        List<TypedRedactor> found = [];
        foreach (ISymbol member in redact.GetMembers())
        {
            if (member is IMethodSymbol { IsStatic: true, DeclaredAccessibility: Accessibility.Public, Arity: 0 } method
                && method.Parameters.Length == 1 && method.Parameters[0].Type.SpecialType != SpecialType.System_String
                && method.Parameters[0].RefKind == RefKind.None && !method.Parameters[0].Type.IsRefLikeType)
            {
                ITypeSymbol type = method.Parameters[0].Type;
                bool acceptsNull = type.IsReferenceType
                    || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
                found.Add(new TypedRedactor(
                    method.Name,
                    TypeNaming.FullWithoutNullability(type).TrimEnd('?'),
                    acceptsNull,
                    method.ReturnType.SpecialType == SpecialType.System_String,
                    HasSpanForm(redact, method)));
            }
        }

        return found.ToEquatableArray();
    }

    private static bool HasSpanForm(INamedTypeSymbol redact, IMethodSymbol method)
    {
        foreach (ISymbol member in redact.GetMembers("Try" + method.Name))
        {
            if (member is IMethodSymbol { Parameters.Length: 3 } span
                && SymbolEqualityComparer.Default.Equals(span.Parameters[0].Type, method.Parameters[0].Type))
            {
                return true;
            }
        }

        return false;
    }
}
