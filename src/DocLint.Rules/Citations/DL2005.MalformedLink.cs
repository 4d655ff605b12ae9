using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Citations;

/// <summary>DL2005: a link that cannot lead anywhere as it is written.</summary>
public sealed class MalformedLink : DiagnosticAnalyzer
{
    // Longer texts in brackets are no links.
    private const int LongestText = 200;

    private static readonly DiagnosticDescriptor Rule = new(
        "DL2005",
        "Malformed link",
        "The link '{0}' cannot work: '{1}'.",
        RuleCategory.Citations,
        RuleLevel.Warning,
        FixAvailability.Sometimes)
    {
        Description = "A link whose address no browser can open (a doubled or misspelt scheme, 'www.' without a scheme, an e-mail address without 'mailto:'), or whose brackets are the wrong way round.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterNodeAction<LinkInline>(AnalyzeLink, NodeKind.Link);
        context.RegisterNodeAction<ImageInline>(c => AnalyzeAddress(c, c.Node.Label is null ? c.Node.Address : null, c.Node.AddressSpan), NodeKind.Image);
        context.RegisterNodeAction<LinkDefinitionBlock>(c => AnalyzeAddress(c, c.Node.Address, c.Node.AddressSpan), NodeKind.LinkDefinition);
    }

    private static void AnalyzeLink(NodeAnalysisContext<LinkInline> context)
    {
        if (context.Node.Form == LinkForm.Inline)
        {
            if (context.Node.Address is { } address && address.AsSpan().IsWhiteSpace())
            {
                AnalyzeEmpty(context);
            }
            else
            {
                AnalyzeAddress(context, context.Node.Address, context.Node.AddressSpan);
            }
        }
        else if (context.Node.Form == LinkForm.Bare && context.Tree.Format == "markdown")
        {
            AnalyzeBrackets(context);
        }
    }

    // A page's script may well give an element its address; a text's link has nobody to do so.
    private static void AnalyzeEmpty(NodeAnalysisContext<LinkInline> context)
    {
        if (context.Tree.Format == "markdown" && context.Node.Children.Length > 0)
        {
            context.Report(Diagnostic.Create(Rule, context.Node.Span, context.Source.ToString(context.Node.Span), "it has no address"));
        }
    }

    // "(text)[address]" and "[text](address with blanks)": the address alone is a link, and readers see the brackets.
    private static void AnalyzeBrackets(NodeAnalysisContext<LinkInline> context)
    {
        string source = context.Source.Content;
        TextSpan span = context.Node.Span;
        if (span.Start < 2 || FindOpening(source, span.Start) is not { } open)
        {
            return;
        }

        string text = source[(open + 1)..(span.Start - 2)];
        if (source[span.Start - 1] == '[')
        {
            if (span.End < source.Length && source[span.End] == ']' && (span.End + 1 == source.Length || source[span.End + 1] is not ('(' or '[')))
            {
                var whole = TextSpan.FromBounds(open, span.End + 1);
                context.Report(Diagnostic.Create(Rule, whole, context.Source.ToString(whole), "round and square brackets are the wrong way round")
                    .WithFix(Fix.NeedsReview("Swap the brackets", TextEdit.Replace(whole, $"[{text}]({context.Source.ToString(span)})"))));
            }

            return;
        }

        ReadOnlySpan<char> rest = source.AsSpan(span.End, Math.Min(LongestText, source.Length - span.End));
        int end = rest.IndexOfAny(')', '\n');
        if (end > 0 && rest[end] == ')' && rest[0] == ' ' && (open == 0 || source[open - 1] != '\\'))
        {
            var whole = TextSpan.FromBounds(open, span.End + end + 1);
            context.Report(Diagnostic.Create(Rule, whole, context.Source.ToString(whole), "a blank ends its address, and readers see the brackets"));
        }
    }

    // The bracket that opens the text before "](" or ")[", on the same line.
    private static int? FindOpening(string source, int addressStart)
    {
        (char opening, char closing) = (source[addressStart - 2], source[addressStart - 1]) switch
        {
            (')', '[') => ('(', ')'),
            (']', '(') => ('[', ']'),
            _ => ('\0', '\0'),
        };
        if (opening == '\0')
        {
            return null;
        }

        int from = Math.Max(0, addressStart - 2 - LongestText);
        int inner = source.AsSpan(from, addressStart - 2 - from).LastIndexOfAny(opening, closing, '\n');
        return inner >= 0 && source[from + inner] == opening && from + inner + 1 < addressStart - 2 ? from + inner : null;
    }

    private static void AnalyzeAddress(RuleContext context, string? address, TextSpan span)
    {
        if (address is null || AddressFault.Find(address) is not { } fault)
        {
            return;
        }

        Diagnostic diagnostic = Diagnostic.Create(Rule, span, address, fault.Reason);
        context.Report(fault.Repair is { } repair && context.Source.AsSpan(span).SequenceEqual(address)
            ? diagnostic.WithFix(new Fix($"Write '{repair}'", fault.IsCertain ? FixSafety.Safe : FixSafety.NeedsReview, [TextEdit.Replace(span, repair)]))
            : diagnostic);
    }
}
