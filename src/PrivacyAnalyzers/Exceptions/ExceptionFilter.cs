using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers;

/// <summary>Lets through the findings of one rule that no reviewed exception covers, and finds exceptions in vain.</summary>
internal sealed class ExceptionFilter(PrivacyContext privacy, ImmutableArray<DiagnosticDescriptor> descriptors)
{
    /// <summary>A callback that stands for the given one.</summary>
    public Action<Diagnostic> Around(Action<Diagnostic> report, ISymbol? symbol) => diagnostic =>
    {
        if (!privacy.Exceptions.Covers(symbol, diagnostic, privacy.Today))
            report(diagnostic);
    };

    /// <summary>Reports valid exceptions from this rule that covered nothing; to be called when all else is done.</summary>
    public void ReportUnused(CompilationAnalysisContext context)
    {
        foreach (PlacedException placed in privacy.Exceptions.Placed(context.CancellationToken))
        {
            if (!IsOwn(placed.Mark.Rule)
                || ExceptionDefects.Find(placed.Mark, privacy.Today) is not null
                || privacy.Exceptions.IsUsed(placed.Holder, placed.Mark.Rule!))
            {
                continue;
            }

            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.InvalidException,
                placed.Location,
                placed.Mark.Rule,
                SymbolNames.Of(placed.Holder),
                "covers no finding; remove it"));
        }
    }

    private bool IsOwn(string? rule)
    {
        foreach (DiagnosticDescriptor descriptor in descriptors)
        {
            if (descriptor.Id == rule && rule != RuleIds.InvalidException)
                return true;
        }

        return false;
    }
}
