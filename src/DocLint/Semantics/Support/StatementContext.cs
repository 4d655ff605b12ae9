using System.Collections.Frozen;
using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Why a statement needs no support.</summary>
public enum SupportExemption
{
    /// <summary>It needs support.</summary>
    None,

    /// <summary>A heading, caption, cell or label announces what the text says.</summary>
    Label,

    /// <summary>It stands in a list of sources, a note or a page's furniture.</summary>
    Apparatus,

    /// <summary>It is a question.</summary>
    Question,

    /// <summary>It supposes, or gives an example.</summary>
    Supposition,

    /// <summary>The author tells what she lived, or speaks to the reader.</summary>
    Personal,

    /// <summary>It tells the reader what to do.</summary>
    Instruction,

    /// <summary>Somebody else's words.</summary>
    Quoted,

    /// <summary>Its section is exempt.</summary>
    Section,

    /// <summary>It is not in English, so that its sources would not be understood.</summary>
    Language,
}

/// <summary>Tells which sentences state something about the world in the author's own name.</summary>
/// <remarks><para>Looks at a paragraph once. Not thread-safe: each judge has its own.</para></remarks>
internal sealed class StatementContext
{
    private const int FewestTokens = 6;
    private const int LongestOrder = 12;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SpeakerWords = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "me", "my", "mine", "myself", "we", "our", "ours", "us", "you", "your", "yours").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SupposingWords = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "if", "imagine", "suppose", "assume", "assuming", "let's", "let’s", "example", "e.g.", "hypothetical", "hypothetically", "rumor", "rumour", "rumors", "hoax", "debunked", "unsubstantiated", "falsely").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Orders = FrozenSet.Create(StringComparer.Ordinal,
        "apply", "set", "use", "choose", "avoid", "ensure", "include", "create", "place", "pour", "mix", "bake", "heat", "install", "run", "open", "select", "enter", "add", "pick", "cut", "put", "turn", "limit",
        "compare", "measure", "write", "send", "save").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly SemanticModel _model;
    private readonly ImmutableArray<string> _sections;
    private readonly bool _isExemptArticle;
    private readonly Dictionary<Prose, bool> _personal = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Prose, bool> _readable = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SyntaxNode, bool> _exempt = new(ReferenceEqualityComparer.Instance);
    private List<int>? _documents;
    private List<int>? _attributions;
    private Dictionary<string, int>? _citedDocuments;

    public StatementContext(SemanticModel model, ImmutableArray<string> exemptSections)
    {
        _model = model;
        _sections = exemptSections;
        _isExemptArticle = model.Metadata.Section is { Value: var section } && IsExemptName(section) || IsExemptName(Path.GetFileNameWithoutExtension(model.Source.Path).Replace('-', ' ').Replace('_', ' '));
    }

    /// <summary>Why what stands at a place of a sentence needs no support; <see cref="SupportExemption.None"/> when it does.</summary>
    public SupportExemption Of(Sentence sentence, TextSpan place)
    {
        Prose prose = sentence.Prose;
        if (prose.Block is not ParagraphBlock || sentence.TokenCount < FewestTokens || !IsClosed(sentence))
        {
            return SupportExemption.Label;
        }

        if (_model.Apparatus.ContainsKey(prose.Block))
        {
            return SupportExemption.Apparatus;
        }

        if (_isExemptArticle || IsInExemptSection(prose.Block))
        {
            return SupportExemption.Section;
        }

        if (prose.Block.Ancestor<BlockQuoteBlock>() is { Alert: null } || _model.QuotationAt(place) is { Kind: QuotationKind.Speech or QuotationKind.Block or QuotationKind.ScareQuote or QuotationKind.Title })
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

        return IsReadable(prose) ? OfWords(sentence) : SupportExemption.Language;
    }

    // Where hardly a word is one that English sentences are built with, who speaks is not understood.
    private bool IsReadable(Prose prose)
    {
        const int Fewest = 12;
        const int Share = 12;
        if (_readable.TryGetValue(prose, out bool known))
        {
            return known;
        }

        int words = 0;
        int function = 0;
        foreach (Token token in prose.Tokens)
        {
            if (token.Kind == TokenKind.Word)
            {
                words++;
                function += (CueLexicon.Of(prose.Text.AsSpan(token.Start, token.Length)) & (Cue.Definite | Cue.Indefinite | Cue.Be | Cue.Preposition | Cue.Boundary | Cue.Possessive | Cue.Auxiliary | Cue.Modal)) != 0 ? 1 : 0;
            }
        }

        return _readable[prose] = words < Fewest || function * Share >= words;
    }

    /// <summary>Whether a study or report is spoken of in a sentence's paragraph, or in one of the few before it.</summary>
    public bool HasDocumentBefore(Sentence sentence)
    {
        _documents ??= FindDocuments();
        return IsNearBefore(_documents, sentence);
    }

    private bool IsNearBefore(List<int> places, Sentence sentence)
    {
        const int Reach = 8;
        int at = places.BinarySearch(sentence.Span.Start);
        at = at < 0 ? ~at : at;
        if (at == 0)
        {
            return false;
        }

        int document = places[at - 1];
        int blocks = 0;
        for (int i = BlockAt(sentence.Span.Start); i >= 0 && blocks <= Reach; i--, blocks++)
        {
            if (_model.Tree.TextBlocks[i].Span.Start <= document)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence is one of the two behind another, or, where that is a paragraph of its own, the first of the next block.</summary>
    public bool IsSoonAfter(Sentence sentence, Sentence other)
    {
        const int Sentences = 2;
        if (ReferenceEquals(sentence.Prose, other.Prose))
        {
            Sentence? next = sentence;
            for (int i = 0; i < Sentences && next is not null; i++)
            {
                next = NextOf(next);
                if (ReferenceEquals(next, other))
                {
                    return true;
                }
            }

            return false;
        }

        int block = BlockAt(sentence.Span.Start);
        return sentence.Prose.Sentences.Length == 1 && block + 1 < _model.Tree.TextBlocks.Length && ReferenceEquals(_model.Tree.TextBlocks[block + 1], other.Prose.Block) && ReferenceEquals(other.Prose.Sentences[0], other);
    }

    // Blanks between two sentences belong to neither.
    private static Sentence? NextOf(Sentence sentence)
    {
        string text = sentence.Prose.Text;
        int start = sentence.ProseSpan.End;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start < text.Length ? sentence.Prose.GetSentence(start) : null;
    }

    /// <summary>Whether a document, a citation or somebody who is named stands in one of the few blocks before a sentence.</summary>
    public bool HasSourceBefore(Sentence sentence)
    {
        if (HasDocumentBefore(sentence))
        {
            return true;
        }

        _attributions ??= FindAttributions();
        return IsNearBefore(_attributions, sentence);
    }

    private List<int> FindAttributions()
    {
        var found = new List<int>();
        foreach (Attribution attribution in _model.Attributions)
        {
            if (attribution.Kind != AttributionKind.Anonymous)
            {
                found.Add(attribution.Span.Start);
            }
        }

        return found;
    }

    /// <summary>Whether a paragraph behind a mentioned document cites, and speaks of a document of its kind.</summary>
    public bool IsCitedLater(Citation mentioned)
    {
        ReadOnlySpan<char> text = mentioned.Text;
        ReadOnlySpan<char> noun = text[(text.LastIndexOf(' ') + 1)..];
        _citedDocuments ??= FindCitedDocuments();
        return _citedDocuments.TryGetValue(noun.ToString(), out int last) && last > mentioned.Span.Start;
    }

    // Where each word for a document, or for what it found, last stands in a paragraph that cites.
    private Dictionary<string, int> FindCitedDocuments()
    {
        var found = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        Prose? read = null;
        foreach (Citation citation in _model.Citations)
        {
            Prose prose = citation.Sentence.Prose;
            if (citation.Kind == CitationKind.Mentioned || citation.Scope == CitationScope.None || ReferenceEquals(prose, read))
            {
                continue;
            }

            read = prose;
            foreach (Token token in prose.Tokens)
            {
                if (token.Kind == TokenKind.Word && (CueLexicon.Of(prose.Text.AsSpan(token.Start, token.Length)) & Cue.Document) != 0)
                {
                    found[prose.Text.Substring(token.Start, token.Length)] = prose.ToSource(token.Start);
                }
            }
        }

        return found;
    }

    private List<int> FindDocuments()
    {
        var found = new List<int>();
        foreach (TextBlock block in _model.Tree.TextBlocks)
        {
            foreach (Token token in block.Prose.Tokens)
            {
                if (token.Kind == TokenKind.Word && (CueLexicon.Of(block.Prose.Text.AsSpan(token.Start, token.Length)) & Cue.Document) != 0)
                {
                    found.Add(block.Prose.ToSource(token.Start));
                }
            }
        }

        return found;
    }

    private int BlockAt(int position)
    {
        ImmutableArray<TextBlock> blocks = _model.Tree.TextBlocks;
        int low = 0;
        int high = blocks.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (blocks[middle].Span.Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    /// <summary>Whether a block stands where nothing needs support.</summary>
    public bool IsExemptPlace(TextBlock block) => _model.Apparatus.ContainsKey(block) || _isExemptArticle || IsInExemptSection(block);

    private SupportExemption OfWords(Sentence sentence)
    {
        string text = sentence.Prose.Text;
        if (IsInstruction(sentence))
        {
            return SupportExemption.Instruction;
        }

        foreach (Token token in BackReference.Opening(sentence))
        {
            if (token.Kind is not (TokenKind.Word or TokenKind.Abbreviation))
            {
                continue;
            }

            ReadOnlySpan<char> word = text.AsSpan(token.Start, token.Length);
            if (SupposingWords.Contains(word) || word.Equals("say", StringComparison.OrdinalIgnoreCase) && token.End < text.Length && text[token.End] == ',')
            {
                return SupportExemption.Supposition;
            }

            if (IsSpeaker(word) && !IsQuoted(sentence, token))
            {
                return SupportExemption.Personal;
            }
        }

        return IsPersonal(sentence.Prose) ? SupportExemption.Personal : SupportExemption.None;
    }

    // "Take 200 grams", "Apply the paint", "Set a limit of 5 percent".
    private static bool IsInstruction(Sentence sentence)
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        string text = sentence.Prose.Text;
        if (tokens[0].Kind != TokenKind.Word || tokens[0].Length > LongestOrder)
        {
            return false;
        }

        Span<char> word = stackalloc char[tokens[0].Length];
        text.AsSpan(tokens[0].Start, tokens[0].Length).ToLowerInvariant(word);
        if (WordLexicon.Classify(word).HasFlag(WordClasses.Imperative))
        {
            return true;
        }

        ReadOnlySpan<char> next = text.AsSpan(tokens[1].Start, tokens[1].Length);
        return Orders.Contains(word) && ((CueLexicon.Of(next) & (Cue.Definite | Cue.Indefinite | Cue.Possessive)) != 0 || next is "up" or "at");
    }

    // Who says "I" in a paragraph tells what she saw there herself.
    private bool IsPersonal(Prose prose)
    {
        if (_personal.TryGetValue(prose, out bool known))
        {
            return known;
        }

        bool found = false;
        foreach (Sentence sentence in prose.Sentences)
        {
            foreach (Token token in sentence.Tokens)
            {
                if (token.Kind == TokenKind.Word && IsNarrator(prose.Text.AsSpan(token.Start, token.Length)) && !IsQuoted(sentence, token))
                {
                    found = true;
                    break;
                }
            }

            if (found)
            {
                break;
            }
        }

        return _personal[prose] = found;
    }

    private bool IsQuoted(Sentence sentence, Token token) => _model.QuotationAt(sentence.Prose.ToSource(token.Span)) is not null;

    private static bool IsNarrator(ReadOnlySpan<char> word) =>
        word is "I" or "I'm" or "I\u2019m" or "I've" or "I\u2019ve" or "I'd" or "I\u2019d" || word.Equals("my", StringComparison.OrdinalIgnoreCase) || word.Equals("me", StringComparison.OrdinalIgnoreCase)
        || word.Equals("we", StringComparison.OrdinalIgnoreCase) || word is "We've" or "we've" or "We\u2019ve" or "we\u2019ve" or "We're" or "we're" or "We\u2019re" or "we\u2019re";

    private static bool IsSpeaker(ReadOnlySpan<char> word)
    {
        if (IsNarrator(word))
        {
            return true;
        }

        // "US" is a country.
        int apostrophe = word.IndexOfAny('\'', '\u2019');
        ReadOnlySpan<char> stem = apostrophe > 0 ? word[..apostrophe] : word;
        return SpeakerWords.Contains(stem) && !(stem is "US");
    }

    private bool IsInExemptSection(TextBlock block)
    {
        if (_sections.IsEmpty)
        {
            return false;
        }

        for (SyntaxNode? node = block.Parent; node is not null; node = node.Parent)
        {
            if (node is SectionBlock section)
            {
                if (!_exempt.TryGetValue(node, out bool isExempt))
                {
                    _exempt[node] = isExempt = IsExemptName(section.Heading.Prose.Text);
                }

                if (isExempt)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsExemptName(string name)
    {
        foreach (string section in _sections)
        {
            if (ContainsWords(name, section))
            {
                return true;
            }
        }

        return false;
    }

    // "method" is in "Method" and in "The method", and not in "methodology".
    private static bool ContainsWords(string text, string words)
    {
        for (int at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    // A line of a price list, of a table of results or a teaser that breaks off has no end mark; an item of a list ends in a semicolon.
    private static bool IsClosed(Sentence sentence)
    {
        string prose = sentence.Prose.Text;
        ReadOnlySpan<char> all = prose.AsSpan().TrimEnd();
        if (all.EndsWith("...") || all.EndsWith("\u2026"))
        {
            return false;
        }

        ReadOnlySpan<char> text = prose.AsSpan(sentence.ProseSpan.Start, sentence.ProseSpan.Length).TrimEnd("\"\u201D\u2019)] ");
        return text is [.., '.' or '!' or '?' or ':'];
    }
}
