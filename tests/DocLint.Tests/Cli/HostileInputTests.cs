using System.Text;
using DocLint.Cli;

namespace DocLint.Tests.Cli;

/// <summary>Files that are not what an editor thinks they are: each is reported, none stops the others.</summary>
public sealed class HostileInputTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_binary_file_is_unreadable_and_the_others_are_checked()
    {
        byte[] binary = new byte[4096];
        for (int i = 0; i < binary.Length; i++)
        {
            binary[i] = (byte)(i * 7);
        }

        _workspace.Write("a.md", binary);
        _workspace.Write("b.md", Workspace.Wrong);

        CliResult result = _workspace.Check();

        Assert.Equal(["a.md:1 DL0002", "b.md:3 DL3001"], result.Findings);
        Assert.Equal(ExitCode.Findings, result.Exit);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_reported_and_the_file_is_checked()
    {
        _workspace.Write("a.md", [.. "# Caf"u8, 0xE9, .. "\n\nThe hearing is on Monday, 3 March 2026.\n"u8]);

        CliResult result = _workspace.Check();

        Assert.Equal(["a.md:1 DL0002", "a.md:3 DL3001"], result.Findings);
        Assert.Equal(ExitCode.Findings, result.Exit);
    }

    [Fact]
    public void Front_matter_that_cannot_be_read_stops_neither_its_body_nor_the_other_files()
    {
        _workspace.Write("a.md", "---\ntitle: Harbour: the report\n---\n\nThe hearing is on Monday, 3 March 2026.\n");
        _workspace.Write("b.md", Workspace.Wrong);

        CliResult result = _workspace.Check();

        Assert.Equal(["a.md:2 DL7008", "a.md:5 DL3001", "b.md:3 DL3001"], result.Findings);
        Assert.Equal(ExitCode.Findings, result.Exit);
    }

    [Fact]
    public void A_picture_inside_the_text_costs_little_time()
    {
        string picture = Convert.ToBase64String(Bytes(1_050_000));
        _workspace.Write("a.md", $"# Harbour\n\n![Chart](data:image/png;base64,{picture})\n\nThe hearing is on Monday, 3 March 2026.\n");
        CliResult? result = null;

        CpuTime.AssertWithin(TimeSpan.FromSeconds(3), () => result = _workspace.Check());

        Assert.Equal(["a.md:5 DL3001"], result!.Findings);
    }

    [Fact]
    public void A_file_that_is_too_large_is_unreadable_and_the_others_are_checked()
    {
        using (FileStream large = File.Create(_workspace.PathOf("a.md")))
        {
            large.SetLength((32 << 20) + 1);
        }

        _workspace.Write("b.md", Workspace.Wrong);

        CliResult result = _workspace.Check();

        Assert.Equal(["a.md:1 DL0002", "b.md:3 DL3001"], result.Findings);
    }

    [Fact]
    public void A_folder_that_links_to_itself_is_walked_once()
    {
        _workspace.Write("sub/a.md", Workspace.Wrong);
        Directory.CreateSymbolicLink(_workspace.PathOf("sub/loop"), _workspace.PathOf("sub"));

        CliResult result = _workspace.Check();

        Assert.Equal(["sub/a.md:3 DL3001"], result.Findings);
        Assert.Contains(
            result.Json.GetProperty("summary").GetProperty("unchecked").EnumerateArray(),
            skipped => skipped.GetProperty("path").GetString() == "sub/loop" && skipped.GetProperty("reason").GetString()!.Contains("link", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_accounted_for()
    {
        _workspace.Write("a.md", Workspace.Right);
        File.CreateSymbolicLink(_workspace.PathOf("b.md"), _workspace.PathOf("gone.md"));

        CliResult result = _workspace.Check();

        Assert.Contains("the link leads nowhere", result.Output, StringComparison.Ordinal);
    }

    private static byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        uint state = 12345;
        for (int i = 0; i < count; i++)
        {
            state = (state * 1664525) + 1013904223;
            bytes[i] = (byte)(state >> 24);
        }

        return bytes;
    }
}
