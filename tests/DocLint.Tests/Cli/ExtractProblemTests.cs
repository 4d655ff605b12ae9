using System.Text;
using DocLint.Cli;

namespace DocLint.Tests.Cli;

/// <summary>What cannot be extracted, or not as it should be: standard error says so, and the exit code where a check would fail.</summary>
public sealed class ExtractProblemTests : IDisposable
{
    private const string Text = "The café on the quay has been closed since the storm, and its owner says that she will not open it again before the council has mended the wall.\n";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("Latin-1", "a.txt:2:8: a stretch of bytes is not utf-8; save the file as UTF-8")]
    [InlineData("half a character of UTF-16", "a.txt:3:1: a stretch of bytes is not utf-16; save the file as UTF-8")]
    [InlineData("a lost byte of UTF-16", "a byte of utf-16 is lost or added; save it as UTF-8")]
    public void Bytes_of_another_encoding_are_named_as_a_check_names_them_and_the_rest_is_extracted(string damage, string message)
    {
        byte[] utf16 = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("\n" + Text)];
        _workspace.Write("a.txt", damage switch
        {
            "Latin-1" => Encoding.Latin1.GetBytes("\n" + Text),
            "half a character of UTF-16" => [.. utf16, 0x41],
            _ => [.. utf16.AsSpan(0, 100), .. utf16.AsSpan(101)],
        });

        CliResult result = _workspace.Run("extract", "a.txt");
        CliResult check = _workspace.Check("a.txt", "--select", "DL0002");

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Equal(ExitCode.Findings, check.Exit);
        Assert.Contains("doclint: a.txt:", result.Error, StringComparison.Ordinal);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Contains(message[(message.IndexOf(": ", StringComparison.Ordinal) is >= 0 and int at ? at + 2 : 0)..], check.Output, StringComparison.Ordinal);
        Assert.StartsWith("The caf", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16", "it is UTF-16 without a byte order mark; save it as UTF-8")]
    [InlineData("utf-16BE", "it is UTF-16 without a byte order mark; save it as UTF-8")]
    [InlineData("utf-32", "it is UTF-32, which is not read; save it as UTF-8")]
    public void Text_in_wide_characters_is_told_from_binary_data(string encoding, string message)
    {
        byte[] text = Encoding.GetEncoding(encoding).GetBytes(Text);
        _workspace.Write("a.txt", text);
        _workspace.Write("b.txt", [.. text.AsSpan(0, 40), 0x41, .. text.AsSpan(40)]);

        CliResult result = _workspace.Run("extract", ".");
        CliResult check = _workspace.Check("--select", "DL0002");

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.StartsWith($"doclint: cannot extract 'a.txt': {message}\ndoclint: cannot extract 'b.txt': {message}\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(["a.txt:1 DL0002", "b.txt:1 DL0002"], check.Findings);
        Assert.Contains(message, check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_documents_has_nothing_to_extract()
    {
        Directory.CreateDirectory(_workspace.PathOf("empty"));

        CliResult result = _workspace.Run("extract", "empty");

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Equal("doclint: nothing was extracted: no document was found\n", result.Error);
    }

    [Fact]
    public void What_is_left_out_is_named()
    {
        _workspace.Write("a.txt", Text);
        _workspace.Write("chart.png", "");
        _workspace.Write("map.png", "");

        CliResult named = _workspace.Run("extract", "a.txt", "chart.png");
        CliResult met = _workspace.Run("extract", ".");

        Assert.Equal(ExitCode.Clean, named.Exit);
        Assert.Equal("doclint: not extracted: chart.png, no format reads files of its name\n", named.Error);
        Assert.Equal(ExitCode.Clean, met.Exit);
        Assert.Contains("doclint: not extracted: *.png, no format reads such files (2 met)\n", met.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_without_an_article_is_named_and_fails_only_a_run_that_gives_nothing()
    {
        _workspace.Write("a.txt", Text);
        _workspace.Write("b.html", "<script>start()</script>");

        CliResult both = _workspace.Run("extract", ".", "-f", "jsonl");
        CliResult alone = _workspace.Run("extract", "b.html", "-f", "jsonl");

        Assert.Equal(ExitCode.Clean, both.Exit);
        Assert.Contains("doclint: no article in 'b.html': it has no text\n", both.Error, StringComparison.Ordinal);
        Assert.Equal(2, both.Output.Count(c => c == '\n'));
        Assert.Equal(ExitCode.Untrustworthy, alone.Exit);
        Assert.Contains("no document holds an article", alone.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_looks_like_an_option_is_no_file()
    {
        _workspace.Write("a.txt", Text);

        CliResult option = _workspace.Run("extract", "a.txt", "--formt", "text");
        CliResult format = _workspace.Run("extract", "a.txt", "--format", "txt");

        Assert.Equal(ExitCode.Untrustworthy, option.Exit);
        Assert.Empty(option.Output);
        Assert.Contains("there is no option '--formt'", option.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Untrustworthy, format.Exit);
        Assert.Contains("'txt'", format.Error, StringComparison.Ordinal);
        Assert.Contains("'jsonl'", format.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_document_is_written_over()
    {
        _workspace.Write("a.txt", Text);

        CliResult result = _workspace.Run("extract", ".", "--output", "./a.txt");

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Contains("'./a.txt' is one of the documents", result.Error, StringComparison.Ordinal);
        Assert.Equal(Text, File.ReadAllText(_workspace.PathOf("a.txt")));
    }

    [Theory]
    [InlineData("gone/out.txt", "there is no folder")]
    [InlineData("folder", "it is a folder")]
    public void A_place_that_cannot_be_written_is_named(string output, string message)
    {
        _workspace.Write("a.txt", Text);
        Directory.CreateDirectory(_workspace.PathOf("folder"));

        CliResult result = _workspace.Run("extract", "a.txt", "-o", output);

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Equal([".editorconfig", "a.txt", "folder"], Directory.GetFileSystemEntries(_workspace.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_run_that_extracts_nothing_leaves_the_last_output_as_it_is()
    {
        _workspace.Write("out.jsonl", "kept");

        CliResult result = _workspace.Run("extract", "gone.txt", "-o", "out.jsonl");

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Equal("doclint: There is no file or folder 'gone.txt'.\n", result.Error);
        Assert.Equal("kept", File.ReadAllText(_workspace.PathOf("out.jsonl")));
    }

    [Fact]
    public void The_same_document_named_twice_is_extracted_once_and_a_folder_may_have_the_name_of_a_page()
    {
        _workspace.Write("x.html/a.txt", Text);

        CliResult result = _workspace.Run("extract", "x.html", "x.html/a.txt", "./x.html/../x.html/a.txt");

        Assert.Equal(ExitCode.Clean, result.Exit);
        Assert.Equal(Text, result.Output);
    }

    [Fact]
    public void Standard_input_stands_alone()
    {
        _workspace.Write("a.txt", Text);

        CliResult beside = _workspace.RunWithInput(Text, "extract", "-", "a.txt");
        CliResult name = _workspace.RunWithInput(Text, "extract", "-", "--stdin-filename", "a.docx");
        CliResult without = _workspace.Run("extract", "a.txt", "--stdin-filename", "b.txt");

        Assert.All(new[] { beside, name, without }, result => Assert.Equal(ExitCode.Untrustworthy, result.Exit));
        Assert.Contains("cannot stand beside other paths", beside.Error, StringComparison.Ordinal);
        Assert.Contains("no format reads 'a.docx'", name.Error, StringComparison.Ordinal);
        Assert.Contains("--stdin-filename goes with '-'", without.Error, StringComparison.Ordinal);
    }
}
