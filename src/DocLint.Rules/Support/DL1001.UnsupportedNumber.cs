using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Support;

/// <summary>DL1001: a statistic without a citation or a named source near it.</summary>
public sealed class UnsupportedNumber : DiagnosticAnalyzer
{
    private static readonly IntegerOption Minimum = new("minimum", 100, 0, int.MaxValue, "Counts and amounts of money below this are left alone.");
    private static readonly ListOption Kinds = new("kinds", ["count", "money", "share", "points", "measure"], "The kinds of number that need support: `count`, `money`, `share`, `points`, `measure`.");
    private static readonly ListOption ExemptSections = new(
        "exempt_sections",
        ["changelog", "release notes", "installation", "install", "usage", "configuration", "requirements", "ingredients", "method", "instructions", "license"],
        "Headings whose sections state no facts about the world.");

    private static readonly DiagnosticDescriptor Rule = new(
        "DL1001",
        "Unsupported number",
        "'{0}' has no citation and no named source in its sentence or paragraph.",
        RuleCategory.Support,
        RuleLevel.Warning)
    {
        Description = "A statistic (money, a share, a measure, a number of things) stands without a citation or a named source in its sentence, paragraph or table.",
        Options = [Minimum, Kinds, ExemptSections],
    };

    // In a sentence with one of these the author speaks of herself, of what to do, or of what might be.
    private static readonly ImmutableHashSet<string> PersonalWords = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "I", "me", "my", "we", "our", "us", "you", "your", "if", "imagine", "suppose", "let's", "let’s", "say", "example", "e.g.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        ImmutableArray<string> kinds = context.GetOption(Rule, Kinds);
        int minimum = context.GetOption(Rule, Minimum);
        ImmutableArray<string> exempt = context.GetOption(Rule, ExemptSections);
        var found = new List<Quantity>();
        foreach (Quantity quantity in context.Model.Quantities)
        {
            if (quantity.IsVague || IsCompound(quantity) || !IsStatistic(quantity, kinds, minimum) || !IsStatement(quantity) || IsExempt(quantity, exempt) || context.Model.QuotationAt(quantity.Span) is not null || context.Model.SupportOf(quantity) is not null)
            {
                continue;
            }

            // The numbers of one paragraph need one source, so they are one finding.
            if (found.Count > 0 && !ReferenceEquals(found[0].Sentence.Prose, quantity.Sentence.Prose))
            {
                Report(context, found);
            }

            found.Add(quantity);
        }

        Report(context, found);
    }

    private static void Report(DocumentAnalysisContext context, List<Quantity> found)
    {
        if (found.Count == 0)
        {
            return;
        }

        Diagnostic diagnostic = Diagnostic.Create(Rule, found[0].Span, found[0].Text);
        foreach (Quantity other in found.Skip(1))
        {
            diagnostic = diagnostic.WithRelated(other.Span, "another number of the paragraph");
        }

        context.Report(diagnostic);
        found.Clear();
    }

    private static bool IsStatistic(Quantity quantity, ImmutableArray<string> kinds, int minimum)
    {
        decimal size = Math.Abs(quantity.Value ?? quantity.High ?? 0);
        return quantity.Kind switch
        {
            QuantityKind.Count => kinds.Contains("count") && size >= minimum && quantity.Unit is not null,
            QuantityKind.Money => kinds.Contains("money") && size >= minimum,
            QuantityKind.Share => kinds.Contains("share") && !quantity.IsWritten && size is > 0 and < 100,
            QuantityKind.Points => kinds.Contains("points"),

            // Spans of time, sizes of files and frequencies are rarely statistics; degrees are weather and cooking.
            QuantityKind.Measure => kinds.Contains("measure") && size >= minimum
                && quantity.Measure is { Dimension: not (Dimension.Time or Dimension.Data or Dimension.Frequency or Dimension.Angle or Dimension.Temperature or Dimension.Electricity) },
            _ => false,
        };
    }

    // Headings promise what the text gives; captions and cells have their table's source; a question or an order states nothing.
    private static bool IsStatement(Quantity quantity)
    {
        Sentence sentence = quantity.Sentence;
        if (sentence.Prose.Block is HeadingBlock or TableCellBlock or CaptionBlock || !IsClosed(sentence.Text))
        {
            return false;
        }

        string text = sentence.Prose.Text;
        bool hasVerbRoom = sentence.TokenCount >= 6;
        foreach (Token token in sentence.Tokens)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Abbreviation && PersonalWords.Contains(text.Substring(token.Start, token.Length)))
            {
                return false;
            }
        }

        return hasVerbRoom;
    }

    // "a 112-page book", "a 20-metre tree": the number describes a thing, and is no finding about the world.
    private static bool IsCompound(Quantity quantity)
    {
        string text = quantity.Sentence.Prose.Text;
        int end = quantity.NumberSpan.End;
        return end + 1 < text.Length && text[end] is '-' or '\u2011' && !text.AsSpan(end + 1).StartsWith("plus", StringComparison.OrdinalIgnoreCase);
    }

    // A line of a price list or a table of results has no end mark.
    private static bool IsClosed(string sentence) => sentence.AsSpan().TrimEnd("\"\u201D\u2019)] ") is [.., '.' or '!' or ':' or ';' or '\u2026'];

    private static bool IsExempt(Quantity quantity, ImmutableArray<string> sections)
    {
        foreach (SyntaxNode node in quantity.Sentence.Prose.Block.Ancestors())
        {
            if (node is SectionBlock { Heading.Prose.Text: var heading } && sections.Any(section => heading.Contains(section, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}
