using System.Text;
using DocLint.Text;

namespace DocLint.Tests.Text;

public class SourceTextTests
{
    [Fact]
    public void Leaves_the_byte_order_mark_out_of_the_text()
    {
        SourceText source = SourceText.Decode("\uFEFFnaïve"u8, "a.md");

        Assert.Equal("naïve", source.Content);
        Assert.True(source.HasByteOrderMark);
        Assert.Equal(0, source.DecodingErrors);
    }

    [Fact]
    public void Counts_bytes_that_cannot_be_decoded()
    {
        SourceText source = SourceText.Decode([(byte)'a', 0xC3, 0x28, (byte)'b', 0xFF], "a.md");

        Assert.Equal("a\uFFFD(b\uFFFD", source.Content);
        Assert.Equal(2, source.DecodingErrors);
        Assert.Equal(1, source.FirstDecodingError);
    }

    [Fact]
    public void Takes_a_written_replacement_character_for_text() =>
        Assert.Equal(0, SourceText.Decode("a\uFFFDb"u8, "a.md").DecodingErrors);

    [Fact]
    public void Reads_utf16_by_its_mark() =>
        Assert.Equal("Größe", SourceText.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Größe")], "a.txt").Content);

    // Characters whose lower byte is nothing, as those of letters whose bytes are swapped.
    [Theory]
    [InlineData('\u2500')]
    [InlineData('\u3000')]
    [InlineData('\u4E00')]
    public void Takes_a_row_of_one_character_for_no_lost_byte(char mark) =>
        Assert.Equal(0, SourceText.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"Größe\n{new string(mark, 40)}\n")], "a.txt").DecodingErrors);

    [Theory]
    [InlineData("<meta charset=windows-1252>")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>")]
    public void Reads_a_page_as_windows_1252_when_it_says_so(string head)
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes(head), 0x93, 0xE9, 0x94];

        Assert.EndsWith("\u201Cé\u201D", SourceText.Decode(bytes, "a.html", mayDeclareCharset: true).Content);
    }

    [Fact]
    public void Ends_lines_at_every_kind_of_break()
    {
        LineMap lines = SourceText.From("a\r\nb\rc\n").Lines;

        Assert.Equal(4, lines.Count);
        Assert.Equal(new LinePosition(1, 0), lines.GetPosition(3));
        Assert.Equal(new LinePosition(2, 1), lines.GetPosition(6));
        Assert.Equal(new TextSpan(0, 1), lines.GetSpan(0));
        Assert.Equal(new TextSpan(7, 0), lines.GetSpan(3));
    }
}
