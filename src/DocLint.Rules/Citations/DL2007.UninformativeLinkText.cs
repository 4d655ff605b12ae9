using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;

namespace DocLint.Rules.Citations;

/// <summary>DL2007: a link whose text does not say where it leads.</summary>
public sealed class UninformativeLinkText : DiagnosticAnalyzer
{
    private static readonly ListOption Words = new(
        "words",
        ["here", "click here", "click", "right here", "this", "this link", "this page", "this website", "link", "the link", "read more", "more", "learn more", "find out more", "see here", "over here"],
        "Link texts that say nothing; case and punctuation do not count.");

    private static readonly DiagnosticDescriptor Rule = new(
        "DL2007",
        "Uninformative link text",
        "The link text '{0}' does not say where it leads.",
        RuleCategory.Citations,
        RuleLevel.Suggestion)
    {
        Description = "A link is called 'here', 'this link' or the like: out of its sentence, as a screen reader lists it, it says nothing.",
        Options = [Words],
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterNodeAction<LinkInline>(AnalyzeLink, NodeKind.Link);

    private static void AnalyzeLink(NodeAnalysisContext<LinkInline> context)
    {
        const int LongestText = 60;

        // A title is read out with the text.
        if (context.Node is not { Form: LinkForm.Inline or LinkForm.Reference, Address: { } address, Title: null } link || link.Children.IsEmpty || IsControl(address) || context.Node.Ancestor<ParagraphBlock>() is not { } block)
        {
            return;
        }

        string text = string.Concat(link.Descendants().OfType<TextInline>().Select(inline => inline.Value)).Trim(' ', '.', ',', ':', ';', '!', '(', ')', '[', ']', '»', '›', '→', '>', '…', '\u00A0');
        bool isShort = text.Length is > 0 and <= LongestText && !link.Descendants().Any(node => node is ImageInline);
        if (isShort && context.GetOption(Rule, Words).Contains(text, StringComparer.OrdinalIgnoreCase) && IsInSentence(block, text))
        {
            context.Report(Diagnostic.Create(Rule, link.Span, text));
        }
    }

    // What a script acts on is a button.
    private static bool IsControl(string address) => address is "" or "#" || address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);

    // A teaser's "Read more" stands alone, and DL5007 has it.
    private static bool IsInSentence(ParagraphBlock block, string text)
    {
        const int FewestLetters = 12;
        return block.Prose.Text.Length >= text.Length + FewestLetters;
    }
}
