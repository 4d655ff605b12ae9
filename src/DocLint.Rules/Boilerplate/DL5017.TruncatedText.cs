using System.Collections.Frozen;
using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Boilerplate;

/// <summary>DL5017: the text breaks off, or a line leads to the rest of it.</summary>
public sealed class TruncatedText : DiagnosticAnalyzer
{
    private const int ParagraphWords = 12;

    private static readonly DiagnosticDescriptor Rule = new(
        "DL5017",
        "Truncated text",
        "The text breaks off at '{0}': '{1}'.",
        RuleCategory.Boilerplate,
        RuleLevel.Warning,
        FixAvailability.Sometimes)
    {
        Description = "The article breaks off in mid-sentence, or a line such as \u201CRead more\u201D leads to the rest of it on another page.",
    };

    // Words that no sentence ends with.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OpenWords = new[]
        {
            "a", "an", "the", "of", "and", "or", "but", "nor", "because", "although", "whether", "which", "whose", "than", "my", "your", "our", "their", "every", "into", "onto", "upon", "among", "between", "toward", "towards", "during", "despite", "its", "if",
        }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        Residue.Report(context, Rule, ResidueKind.TruncatedText, "Delete the line");
        ImmutableArray<BlockJudgement> judgements = context.Model.Judgements;
        for (int i = judgements.Length - 1; i >= 0; i--)
        {
            if (judgements[i].IsResidue || judgements[i].Block is not ParagraphBlock block)
            {
                continue;
            }

            if (FindBreak(block.Prose) is { } place)
            {
                context.Report(Diagnostic.Create(Rule, block.Prose.ToSource(place), block.Prose.Text.Substring(place.Start, place.Length), "the last paragraph ends in mid-sentence"));
            }

            return;
        }
    }

    // The last word with the mark behind it, where a long paragraph ends with a word that opens more, or with the mark of an excerpt.
    private static TextSpan? FindBreak(Prose prose)
    {
        ImmutableArray<Token> tokens = prose.Tokens;
        if (tokens.Length < ParagraphWords)
        {
            return null;
        }

        int last = tokens.Length - 1;
        bool bracket = prose.Text[tokens[last].Start] == ']';
        last -= bracket ? 1 : 0;
        ReadOnlySpan<char> mark = Text(prose, tokens[last]);
        bool isEllipsis = mark is "\u2026" or "..." or "....";
        if (bracket && !(isEllipsis && Text(prose, tokens[last - 1]) is "["))
        {
            return null;
        }

        int word = bracket ? last - 2 : isEllipsis ? last - 1 : last;
        bool breaksOff = bracket || OpenWords.Contains(Text(prose, tokens[word]));
        return breaksOff && tokens[word].Kind == TokenKind.Word ? TextSpan.FromBounds(tokens[word].Start, tokens[^1].End) : null;
    }

    private static ReadOnlySpan<char> Text(Prose prose, Token token) => prose.Text.AsSpan(token.Start, token.Length);
}
