using CsCheck;
using DocLint.Syntax;

namespace DocLint.Tests.Syntax;

public class TokenizerTests
{
    [Theory]
    [InlineData("She isn’t here", "She isn’t here")]
    [InlineData("It's Rossi's", "It's Rossi's")]
    [InlineData("the boys' coats", "the boys ' coats")]
    [InlineData("a well-known firm", "a well - known firm")]
    [InlineData("naïve cafe\u0301", "naïve cafe\u0301")]
    [InlineData("co\u00ADop", "co op")]
    public void Reads_words(string text, string tokens) => Assert.Equal(tokens, Join(text));

    [Theory]
    [InlineData("28,000 men", "28,000 men")]
    [InlineData("3.5 or 0,75", "3.5 or 0,75")]
    [InlineData("paid 1,000.", "paid 1,000 .")]
    [InlineData("1, 2", "1 , 2")]
    [InlineData("192.168.0.1", "192.168.0.1")]
    public void Reads_numbers(string text, string tokens) => Assert.Equal(tokens, Join(text));

    [Theory]
    [InlineData("U.S.", TokenKind.Abbreviation)]
    [InlineData("U.S", TokenKind.Abbreviation)]
    [InlineData("Ph.D.", TokenKind.Abbreviation)]
    [InlineData("a.m.", TokenKind.Abbreviation)]
    [InlineData("5G", TokenKind.Alphanumeric)]
    [InlineData("H1N1", TokenKind.Alphanumeric)]
    [InlineData("1990s", TokenKind.Alphanumeric)]
    [InlineData("......", TokenKind.Punctuation)]
    [InlineData("--", TokenKind.Punctuation)]
    [InlineData("——", TokenKind.Punctuation)]
    [InlineData("…", TokenKind.Punctuation)]
    [InlineData("\"", TokenKind.Punctuation)]
    [InlineData("%", TokenKind.Symbol)]
    [InlineData("‰", TokenKind.Symbol)]
    [InlineData("$", TokenKind.Symbol)]
    [InlineData("½", TokenKind.Symbol)]
    [InlineData("😀", TokenKind.Symbol)]
    [InlineData("𠮷", TokenKind.Word)]
    [InlineData("\uFFFC", TokenKind.Object)]
    public void Reads_as_one_token(string text, TokenKind kind) => Assert.Equal(new Token(0, text.Length, kind), Assert.Single(Tokenizer.Tokenize(text)));

    [Theory]
    [InlineData("the end.Next day", "the end . Next day")]
    [InlineData("about it.He left", "about it . He left")]
    [InlineData("saw us.No one", "saw us . No one")]
    public void Leaves_the_period_of_a_missing_blank_alone(string text, string tokens) => Assert.Equal(tokens, Join(text));

    [Theory]
    [InlineData(" \t\r\n\u00A0\u2003\u200B\uFEFF\0")]
    [InlineData("")]
    public void Blanks_and_invisible_characters_are_no_tokens(string text) => Assert.Empty(Tokenizer.Tokenize(text));

    [Fact]
    public void Tokens_stand_in_order_and_cover_all_that_is_not_blank() =>
        Gen.String[Gen.OneOf(Gen.Char["aB é.,'’-\u2014 19\n$%\u00AD\uFFFC漢"], Gen.Char)].Sample(text =>
        {
            int position = 0;
            foreach (Token token in Tokenizer.Tokenize(text))
            {
                Assert.True(token.Length > 0 && token.Start >= position);
                Assert.True(IsSkippable(text.AsSpan(position, token.Start - position)));
                position = token.End;
            }

            Assert.True(IsSkippable(text.AsSpan(position)));
        });

    [Theory]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData(".")]
    [InlineData("1,")]
    [InlineData("a'")]
    [InlineData("\u0301")]
    [InlineData("aa.")]
    public void A_million_of_anything_is_read_in_no_time(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        CpuTime.AssertWithin(TimeSpan.FromSeconds(10), () => Assert.NotEmpty(Tokenizer.Tokenize(text)));
    }

    private static string Join(string text) =>
        string.Join(' ', Tokenizer.Tokenize(text).Select(token => text.Substring(token.Start, token.Length)));

    private static bool IsSkippable(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c) && c >= ' ' && c is not ('\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF'))
            {
                return false;
            }
        }

        return true;
    }
}
