using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>A sentence of a prose.</summary>
/// <remarks><para>Blanks around it are not part of it. Immutable and thread-safe.</para></remarks>
public sealed class Sentence
{
    internal Sentence(Prose prose, TextSpan proseSpan, int firstToken, int tokenCount)
    {
        Prose = prose;
        ProseSpan = proseSpan;
        Span = prose.ToSource(proseSpan);
        FirstToken = firstToken;
        TokenCount = tokenCount;
    }

    /// <summary>The prose it stands in.</summary>
    public Prose Prose { get; }

    /// <summary>Its span in the prose.</summary>
    public TextSpan ProseSpan { get; }

    /// <summary>Its span in the source.</summary>
    public TextSpan Span { get; }

    /// <summary>The index of its first token in <see cref="Prose.Tokens"/>.</summary>
    public int FirstToken { get; }

    /// <summary>How many tokens it has.</summary>
    public int TokenCount { get; }

    /// <summary>Its text as a reader sees it.</summary>
    public string Text => Prose.Text.Substring(ProseSpan.Start, ProseSpan.Length);

    /// <summary>Its tokens; positions are prose positions.</summary>
    public ReadOnlySpan<Token> Tokens => Prose.Tokens.AsSpan().Slice(FirstToken, TokenCount);
}
