using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using DocLint.Evidence.Pages;

namespace DocLint.Tests.Evidence;

public class PageReaderTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public void Reads_the_text_of_a_PDF_page_by_page()
    {
        PageText page = Read(Pdf("BT /F1 12 Tf 50 700 Td (The port handled 4,100 ships.) Tj ET", "BT /F1 12 Tf 50 700 Td (It lost 3 boats.) Tj ET"));

        Assert.Null(page.Problem);
        Assert.Equal("The port handled 4,100 ships.\n\nIt lost 3 boats.", page.Body.ReplaceLineEndings("\n"));
        Assert.Equal("pdf", page.Type);
    }

    [Fact]
    public void Says_that_a_PDF_of_pictures_holds_no_text() => Assert.Contains("holds no text", Read(Pdf("0 0 10 10 re f")).Problem);

    [Theory]
    [InlineData("%PDF-1.7\n%%EOF")]
    [InlineData("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [2 0 R] /Count 9 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n")]
    [InlineData("%PDF-1.4\nxref\n0 99999999\ntrailer << /Prev 0 /Size 9 >>\nstartxref\n9\n%%EOF")]
    public void A_damaged_PDF_is_said_to_be_one(string text) => Assert.NotNull(Read(Encoding.ASCII.GetBytes(text)).Problem);

    [Fact]
    public void A_PDF_of_nested_arrays_ends_no_process() =>
        Assert.NotNull(Read(Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n" + new string('[', 200_000) + "\nendobj\ntrailer\n<< /Root 1 0 R >>\n")).Problem);

    [Fact]
    public void A_PDF_bomb_costs_bounded_time()
    {
        byte[] bomb = PdfOf([Deflate(400L << 20)]);
        Assert.True(bomb.Length < 8 << 20);
        var clock = Stopwatch.StartNew();

        PageText page = Read(bomb);

        Assert.Contains("PDF", page.Problem);
        Assert.True(clock.Elapsed < Limit + TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public void A_page_of_which_nothing_looks_like_an_article_is_taken_whole()
    {
        PageText page = Read(Encoding.UTF8.GetBytes("<html><body><table><tr><th>Year</th><th>Ships</th></tr><tr><td>2023</td><td>3,900</td></tr></table></body></html>"), "text/html");

        Assert.Equal("Year\tShips", page.Body.Split('\n')[0]);
        Assert.Contains("2023\t3,900", page.Body);
    }

    [Theory]
    [InlineData("<html><body><script>app()</script></body></html>", "text/html", "no text")]
    [InlineData("", "text/plain", "no text")]
    [InlineData("PK\u0003\u0004", "application/zip", "application/zip")]
    [InlineData("\0\0\0\0\0\0", "text/plain", "binary")]
    public void Says_why_there_is_no_text(string content, string type, string reason) => Assert.Contains(reason, Read(Encoding.UTF8.GetBytes(content), type).Problem);

    [Theory]
    [InlineData("shift_jis", "東京の人口は千四百万人")]
    [InlineData("windows-1251", "Население Москвы тринадцать миллионов")]
    [InlineData("iso-2022-jp", "東京の人口")]
    public void Reads_the_charset_that_the_server_names(string charset, string text)
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(charset)!.GetBytes(text);

        Assert.Equal(text, TextDecoding.Decode(bytes, charset, false));
        if (charset != "iso-2022-jp")
        {
            byte[] page = [.. Encoding.ASCII.GetBytes($"<meta charset='{charset}'>"), .. bytes];
            Assert.EndsWith(text, TextDecoding.Decode(page, null, true));
        }
    }

    private static PageText Read(byte[] bytes, string type = "application/pdf") => PageReader.Read(bytes, type, null, "https://example.org/x", Limit);

    private static byte[] Pdf(params string[] contents) => PdfOf([.. contents.Select(content => Compress(Encoding.ASCII.GetBytes(content)))]);

    internal static byte[] Compress(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.Fastest))
        {
            zlib.Write(bytes);
        }

        return target.ToArray();
    }

    internal static byte[] Deflate(long length)
    {
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.Optimal))
        {
            byte[] blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)' ');
            for (long written = 0; written < length; written += blanks.Length)
            {
                zlib.Write(blanks);
            }
        }

        return target.ToArray();
    }

    // A document of pages, each with one compressed stream.
    internal static byte[] PdfOf(byte[][] streams, string filter = "/FlateDecode")
    {
        using var file = new MemoryStream();
        var offsets = new List<long>();
        Write("%PDF-1.4\n");
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object($"<< /Type /Pages /Count {streams.Length} /Kids [{string.Join(' ', streams.Select((_, i) => $"{4 + i * 2} 0 R"))}] >>");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (int i = 0; i < streams.Length; i++)
        {
            Object($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + i * 2} 0 R >>");
            offsets.Add(file.Position);
            Write($"{offsets.Count} 0 obj\n<< /Filter {filter} /Length {streams[i].Length} >>\nstream\n");
            file.Write(streams[i]);
            Write("\nendstream\nendobj\n");
        }

        long start = file.Position;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (long offset in offsets)
        {
            Write($"{offset:D10} 00000 n \n");
        }

        Write($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();

        void Object(string content)
        {
            offsets.Add(file.Position);
            Write($"{offsets.Count} 0 obj\n{content}\nendobj\n");
        }

        void Write(string text) => file.Write(Encoding.ASCII.GetBytes(text));
    }
}
