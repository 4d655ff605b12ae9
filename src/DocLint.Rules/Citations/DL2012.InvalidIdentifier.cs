using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Citations;

/// <summary>DL2012: an identifier that is none, by its own check digit or by its form.</summary>
public sealed class InvalidIdentifier : DiagnosticAnalyzer
{
    private static readonly ListOption Allowed = new("allowed", [], "Identifiers that are left alone, as those that a work itself misprints; hyphens and blanks make no difference.");

    private static readonly DiagnosticDescriptor Rule = new(
        "DL2012",
        "Invalid identifier",
        "'{0}' cannot be right as '{1}': '{2}'.",
        RuleCategory.Citations,
        RuleLevel.Warning,
        FixAvailability.Sometimes)
    {
        Description = "An ISBN, ISSN, ORCID, ISNI, IBAN, LEI or ISIN whose check digit does not fit the others, or a DOI that does not have the form of one.",
        Options = [Allowed],
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterTextBlockAction(AnalyzeBlock);
        context.RegisterNodeAction<LinkDefinitionBlock>(AnalyzeDefinition, NodeKind.LinkDefinition);
    }

    private static void AnalyzeDefinition(NodeAnalysisContext<LinkDefinitionBlock> context)
    {
        if (AddressedIdentifiers.Find(context.Node.Address, context.Node.AddressSpan) is { } fault)
        {
            Report(context, fault);
        }
    }

    private static void AnalyzeBlock(NodeAnalysisContext<TextBlock> context)
    {
        Prose prose = context.Node.Prose;
        var faults = new List<IdentifierFault>();
        string label = LabelOfCell(context.Node);
        LabelledIdentifiers.AddFaults(label + prose.Text, faults);
        for (int i = 0; i < faults.Count; i++)
        {
            faults[i] = faults[i] with { Span = prose.ToSource(new TextSpan(faults[i].Span.Start - label.Length, faults[i].Span.Length)) };
        }

        // A number that is written and linked is one slip.
        var written = faults.ConvertAll(fault => Fold(fault.Written));
        foreach (SyntaxNode node in context.Node.Descendants())
        {
            if (node is LinkInline { Address: { } address } link && link.Form != LinkForm.Reference
                && AddressedIdentifiers.Find(address, link.AddressSpan.Length > 0 ? link.AddressSpan : link.Span) is { } fault && !written.Contains(Fold(fault.Written)))
            {
                faults.Add(fault);
            }
        }

        foreach (IdentifierFault fault in faults)
        {
            Report(context, fault);
        }
    }

    // "| ISBN | 978-… |": the cell before, or the head of the column, is the label.
    private static string LabelOfCell(TextBlock block)
    {
        const int MostColumns = 30;
        if (block is not TableCellBlock { IsHeader: false, Parent: TableRowBlock { IsHeader: false, Children.Length: <= MostColumns } row })
        {
            return "";
        }

        int index = row.Children.IndexOf(block);
        return index > 0 && Label(row.Children[index - 1]) is { } before ? before
            : row.Parent is TableBlock table && table.Children[0] is TableRowBlock { IsHeader: true } head && index < head.Children.Length && Label(head.Children[index]) is { } above ? above
            : "";

        static string? Label(SyntaxNode cell) =>
            cell is TableCellBlock { Prose.Text: { Length: <= 10 } text } && text.AsSpan().Trim() is var name && (name.StartsWith("IS") || name is "IBAN" or "LEI" or "DOI" or "ORCID") ? text + ": " : null;
    }

    private static void Report(RuleContext context, IdentifierFault fault)
    {
        string number = Fold(fault.Written);
        foreach (string allowed in context.GetOption(Rule, Allowed))
        {
            if (Fold(allowed) == number)
            {
                return;
            }
        }

        Diagnostic diagnostic = Diagnostic.Create(Rule, fault.Span, fault.Written, fault.Kind, fault.Reason);
        if (fault.Swapped is { } swapped)
        {
            diagnostic = diagnostic.WithRelated(fault.Span, $"with two neighbours swapped it would be right: {swapped}");
        }

        context.Report(fault.Repair is { } repair && context.Source.AsSpan(fault.Span).SequenceEqual(fault.Written)
            ? diagnostic.WithFix(Fix.NeedsReview($"Write '{repair}'", TextEdit.Replace(fault.Span, repair)))
            : diagnostic);
    }

    private static string Fold(string identifier) => identifier.ToUpperInvariant().Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
}
