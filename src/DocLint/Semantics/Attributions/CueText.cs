using System.Buffers;
using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>The tokens of a prose with what each may do; made in one pass over the tokens.</summary>
internal readonly struct CueText : IDisposable
{
    private readonly ImmutableArray<Token> _tokens;
    private readonly Cue[] _cues;

    public CueText(Prose prose)
    {
        Prose = prose;
        _tokens = prose.Tokens;
        _cues = ArrayPool<Cue>.Shared.Rent(_tokens.Length);
        string text = prose.Text;
        for (int i = 0; i < _tokens.Length; i++)
        {
            Token token = _tokens[i];
            _cues[i] = token.Kind == TokenKind.Word ? CueLexicon.Of(text.AsSpan(token.Start, token.Length)) : Cue.None;
        }
    }

    public Prose Prose { get; }

    public int Count => _tokens.Length;

    public Token this[int index] => _tokens[index];

    public Cue CueOf(int index) => _cues[index];

    public bool Has(int index, Cue cue) => (_cues[index] & cue) != 0;

    public ReadOnlySpan<char> TextOf(int index) => Prose.Text.AsSpan(_tokens[index].Start, _tokens[index].Length);

    public char FirstOf(int index) => Prose.Text[_tokens[index].Start];

    public bool Is(int index, string word) => _tokens[index].Length == word.Length && TextOf(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a token is a word, a name with periods or a mix of letters and digits.</summary>
    public bool IsWord(int index) => _tokens[index].Kind is TokenKind.Word or TokenKind.Abbreviation or TokenKind.Alphanumeric;

    public bool IsCapitalized(int index) => IsWord(index) && char.IsUpper(FirstOf(index));

    public bool IsMark(int index, char mark) => _tokens[index].Length == 1 && FirstOf(index) == mark;

    public bool IsQuoteMark(int index) => _tokens[index].Kind is TokenKind.Punctuation or TokenKind.Symbol && QuoteMarks.IsMark(FirstOf(index));

    public bool IsHyphen(int index) => _tokens[index].Length == 1 && FirstOf(index) is '-' or '\u2010' or '\u2011';

    public TextSpan Span(int first, int last) => TextSpan.FromBounds(_tokens[first].Start, _tokens[last].End);

    public void Dispose() => ArrayPool<Cue>.Shared.Return(_cues);
}
