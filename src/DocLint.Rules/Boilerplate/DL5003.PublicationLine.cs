using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Boilerplate;

/// <summary>DL5003: a date line, reading time or kicker above the text.</summary>
public sealed class PublicationLine : DiagnosticAnalyzer
{
    private const int MaximumWords = 14;
    private const int MaximumKickerWords = 4;

    private static readonly DiagnosticDescriptor Rule = new(
        "DL5003",
        "Publication line",
        "'{0}' is a line of the page, not of the article: '{1}'.",
        RuleCategory.Boilerplate,
        RuleLevel.Warning,
        FixAvailability.Always)
    {
        Description = "A date line, a reading time or a kicker stands above the text as if it were part of it.",
    };

    // What may stand beside a date in a line that is nothing but a date line.
    private static readonly ImmutableHashSet<string> DateLineWords = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "published", "updated", "posted", "modified", "last", "on", "at", "date", "first", "created", "released", "am", "pm", "a.m.", "p.m.", "et", "est", "edt", "gmt", "utc", "bst", "pst", "pdt", "cet", "min", "mins", "minute", "minutes", "hour", "read", "reading", "time", "about", "an");

    private static readonly ImmutableHashSet<string> Kickers = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "COMMENTARY", "OPINION", "ANALYSIS", "EDITORIAL", "EXCLUSIVE", "BREAKING", "INTERVIEW", "FEATURE", "FEATURES", "EXPLAINER", "BACKGROUNDER", "REPORT", "REVIEW", "NEWS", "COLUMN", "ESSAY", "INVESTIGATION", "PROFILE", "BLOG", "VIDEO", "PODCAST", "PERSPECTIVE", "SPECIAL", "ISSUE", "PRESS", "LIVE", "UPDATE", "RESEARCH", "POLITICS", "WORLD", "BUSINESS", "SPORTS", "CULTURE", "TECHNOLOGY", "SCIENCE", "HEALTH");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        ImmutableArray<TextBlock> blocks = context.Tree.TextBlocks;
        BodyZone body = BodyZone.Find(context.Tree);
        if (body.First > body.Last)
        {
            return;
        }

        for (int i = 0; i < body.First; i++)
        {
            if (Judge(context, blocks[i]) is { } what)
            {
                TextSpan span = Residue.Trim(context.Source, blocks[i].Span);
                context.Report(Diagnostic.Create(Rule, span, blocks[i].Prose.Text, what).WithFix(Residue.Delete(context.Source, span, "Delete the line")));
            }
        }
    }

    private static string? Judge(DocumentAnalysisContext context, TextBlock block)
    {
        Prose prose = block.Prose;
        int words = BodyZone.WordCount(prose);
        if (words is 0 or > MaximumWords)
        {
            return null;
        }

        if (HasReadingTime(prose))
        {
            return "it tells a reading time";
        }

        // A draft in Markdown is dated and headed by its author; only scraped text has these lines from a page.
        if (context.Tree.Format == "markdown")
        {
            return null;
        }

        return IsDateLine(context.Model, prose) ? "it tells a date" : IsKicker(prose, words) ? "it is a kicker" : null;
    }

    private static bool HasReadingTime(Prose prose)
    {
        ImmutableArray<Token> tokens = prose.Tokens;
        for (int i = 2; i < tokens.Length; i++)
        {
            if (Is(prose, tokens[i], "read", "reading") && Is(prose, tokens[i - 1], "min", "mins", "minute", "minutes", "hour")
                && (tokens[i - 2].Kind == TokenKind.Number || Is(prose, tokens[i - 2], "an", "one")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDateLine(SemanticModel model, Prose prose)
    {
        bool dated = false;
        foreach (DateMention date in model.Dates)
        {
            dated |= ReferenceEquals(date.Sentence.Prose, prose) && date is { Kind: DateKind.Day, Date: { Day: not null, Month: not null }, IsResolved: false };
        }

        if (!dated)
        {
            return false;
        }

        foreach (Token token in prose.Tokens)
        {
            bool known = token.Kind is not (TokenKind.Word or TokenKind.Abbreviation)
                || DateLineWords.Contains(prose.Text.Substring(token.Start, token.Length))
                || model.Dates.Any(date => ReferenceEquals(date.Sentence.Prose, prose) && date.ProseSpan.Contains(token.Start));
            if (!known)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsKicker(Prose prose, int words)
    {
        if (words > MaximumKickerWords || prose.Text.AsSpan().ContainsAny(".!?:;,"))
        {
            return false;
        }

        // A headline may be set in capitals: behind the kicker, long words in capitals must be kickers too, and no small ones stand.
        foreach (Token token in prose.Tokens)
        {
            ReadOnlySpan<char> word = prose.Text.AsSpan(token.Start, token.Length);
            bool isCapitals = token.Kind == TokenKind.Word && token.Length > 1 && !word.ContainsAnyExceptInRange('A', 'Z');
            if (isCapitals && (token.Length > 3 || word is "ON" or "OF" or "IN" or "TO" or "FOR" or "AND") && !Kickers.Contains(word.ToString()))
            {
                return false;
            }
        }

        Token first = prose.Tokens[0];
        return Kickers.Contains(prose.Text.Substring(first.Start, first.Length)) && !prose.Text.EndsWith(" BY", StringComparison.Ordinal);
    }

    private static bool Is(Prose prose, Token token, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (prose.Text.AsSpan(token.Start, token.Length).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
