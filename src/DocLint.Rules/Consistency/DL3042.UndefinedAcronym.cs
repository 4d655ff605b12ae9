using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Rules.Consistency;

/// <summary>DL3042: an acronym that the article never spells out.</summary>
public sealed class UndefinedAcronym : DiagnosticAnalyzer
{
    private static readonly ListOption Known = new("known", [], "Acronyms that the house's readers know, beside those of the built-in list.");
    private static readonly IntegerOption MinimumLength = new("minimum_length", 3, 2, 8, "How many letters an acronym must have to be reported; two letters are mostly initials, units and marks.");

    // In English prose one word in five is one of the seven commonest; in lists and notes fewer are.
    private const int OneWordIn = 20;

    private static readonly DiagnosticDescriptor Rule = new(
        "DL3042",
        "Undefined acronym",
        "'{0}' is never spelled out in the article.",
        RuleCategory.Consistency,
        RuleLevel.Suggestion)
    {
        Description = "An acronym that is not generally known is used, and the article says nowhere what it stands for.",
        Options = [Known, MinimumLength],
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        ImmutableArray<string> known = context.GetOption(Rule, Known);
        int minimum = context.GetOption(Rule, MinimumLength);
        foreach (Acronym acronym in context.Model.Acronyms)
        {
            if (acronym is { IsExplained: false, IsTerm: true } && acronym.Letters.Length >= minimum && !IsStation(acronym.Letters)
                && !KnownAcronyms.Contains(acronym.Letters) && !known.Contains(acronym.Letters))
            {
                if (!IsEnglish(context.Model.Tree))
                {
                    return;
                }

                context.Report(Diagnostic.Create(Rule, acronym.Span, acronym.Letters));
            }
        }
    }

    // The list of what is generally known holds for readers of English.
    private static bool IsEnglish(DocumentTree tree)
    {
        int words = 0;
        int articles = 0;
        foreach (TextBlock block in tree.TextBlocks)
        {
            string text = block.Prose.Text;
            foreach (Token token in block.Prose.Tokens)
            {
                words += token.Kind == TokenKind.Word ? 1 : 0;
                articles += token.Length <= 3 && text.AsSpan(token.Start, token.Length) is "the" or "The" or "of" or "and" or "to" or "a" or "is" ? 1 : 0;
            }
        }

        return articles * OneWordIn >= words;
    }

    // The call signs of American stations stand for nothing.
    private static bool IsStation(string letters) => letters is ['W' or 'K', _, _, _];
}
