using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Tells which sentences state something about the world in the author's own name.</summary>
/// <remarks><para>Not thread-safe: each judge has its own.</para></remarks>
internal sealed class StatementContext(SemanticModel model, ImmutableArray<string> exemptSections)
{
    private const int FewestTokens = 6;

    private readonly ExemptPlaces _places = new(model, exemptSections);
    private readonly StatementVoice _voice = new(model);

    /// <summary>Why what stands at a place of a sentence needs no support; <see cref="SupportExemption.None"/> when it does.</summary>
    public SupportExemption Of(Sentence sentence, TextSpan place)
    {
        Prose prose = sentence.Prose;
        if (prose.Block is not ParagraphBlock || sentence.TokenCount < FewestTokens || !StatementVoice.IsClosed(sentence))
        {
            return SupportExemption.Label;
        }

        if (model.Apparatus.ContainsKey(prose.Block))
        {
            return SupportExemption.Apparatus;
        }

        if (_places.IsExempt(prose.Block))
        {
            return SupportExemption.Section;
        }

        if (prose.Block.Ancestor<BlockQuoteBlock>() is { Alert: null } || model.QuotationAt(place) is { Kind: QuotationKind.Speech or QuotationKind.Block or QuotationKind.ScareQuote or QuotationKind.Title })
        {
            return SupportExemption.Quoted;
        }

        // A paragraph of a longer quotation opens with a mark and does not close it.
        const int LongestQuotation = 5_000;
        if (prose.Text[0] == '\u201C' && !prose.Text.AsSpan(0, Math.Min(prose.Text.Length, LongestQuotation)).Contains('\u201D'))
        {
            return SupportExemption.Quoted;
        }

        if (prose.Text.AsSpan(0, sentence.ProseSpan.End).TrimEnd("\"\u201D\u2019)] ") is [.., '?'])
        {
            return SupportExemption.Question;
        }

        return _voice.IsReadable(prose) ? _voice.Of(sentence) : SupportExemption.Language;
    }

    /// <summary>Whether a block stands where nothing needs support.</summary>
    public bool IsExemptPlace(TextBlock block) => model.Apparatus.ContainsKey(block) || _places.IsExempt(block);
}
