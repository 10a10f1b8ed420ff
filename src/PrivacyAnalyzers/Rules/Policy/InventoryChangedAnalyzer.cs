using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Privacy.Model;

namespace PrivacyAnalyzers.Rules.Policy;

/// <summary>PRIV0005: the inventory differs from the committed snapshot, and the policy's version is the same.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InventoryChangedAnalyzer() : PrivacyAnalyzer(Descriptors.InventoryChanged)
{
    // The start action is the base class's, which decides there whether a rule runs at all.
#pragma warning disable RS1013
    private protected override void AnalyzeCompilation(CompilationStartAnalysisContext context, PrivacyContext privacy)
    {
        if (InventoryLockFile.Find(context.Options) is { } file)
            context.RegisterCompilationEndAction(end => Compare(end, privacy, file));
    }
#pragma warning restore RS1013

    private static void Compare(CompilationAnalysisContext context, PrivacyContext privacy, AdditionalText file)
    {
        if (file.GetText(context.CancellationToken) is not { } text)
            return;
        InventoryReadResult snapshot = InventoryJson.Read(text.ToString());
        if (snapshot.Document is null)
        {
            ReportUnreadable(context, file, snapshot.Errors[0]);
            return;
        }

        CompiledInventory current = CompiledInventory.Read(context.Options, privacy, context.CancellationToken);
        string assembly = context.Compilation.AssemblyName ?? "";
        int? version = privacy.Policy?.Header?.Version;
        // A new version of the policy announces its changes; the snapshot follows when it is approved.
        if (version is not null && version != InventoryLock.PolicyVersion(snapshot.Document, assembly))
            return;
        foreach (InventoryChange change in InventoryLock.Compare(snapshot.Document, current.Document, assembly))
        {
            if (change.Severity != ChangeSeverity.Info)
                Report(context, current, change, version);
        }
    }

    private static void Report(
        CompilationAnalysisContext context, CompiledInventory current, InventoryChange change, int? version)
    {
        string clauses = change.Clauses.IsEmpty ? "" : " (" + string.Join(", ", change.Clauses) + ")";
        string state = version is { } number
            ? "policy.version is still " + number.ToString(CultureInfo.InvariantCulture)
            : "the policy states no version";
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.InventoryChanged,
            current.Locate(change.Location, context.CancellationToken),
            change.Message + clauses,
            $"differs from {InventoryLock.FileName} while {state}",
            "review it, raise policy.version, and renew the snapshot with 'privacy lock'"));
    }

    private static void ReportUnreadable(
        CompilationAnalysisContext context, AdditionalText file, InventoryReadError error)
    {
        LinePosition place = new(System.Math.Max(0, error.Line - 1), System.Math.Max(0, error.Column - 1));
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.InventoryChanged,
            Location.Create(file.Path, default, new LinePositionSpan(place, place)),
            InventoryLock.FileName,
            "cannot be read: " + error.Message.TrimEnd('.'),
            "renew it with 'privacy lock'"));
    }
}
