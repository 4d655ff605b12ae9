using DocLint.Analysis;
using DocLint.Evidence;
using DocLint.Testing;

namespace DocLint.Tests.Evidence;

public class RepositoryEvidenceTests
{
    private const string Report = "---\r\nurl: https://example.org/report\r\ntitle: \"Report: the port\"\r\nretrieved: 2026-01-05\r\nstatus: 200\r\n---\r\nPort report\r\n\r\nThe port handled 4,100 ships.\r\n";

    [Theory]
    [InlineData("http://example.org/report/?utm_source=x")]
    [InlineData("https://web.archive.org/web/2026/https://example.org/report")]
    [InlineData("https://www.example.org/report#figures")]
    public void Finds_a_capture_however_its_address_is_written(string address)
    {
        Capture? capture = Read(("sources/report.md", Report)).FindCapture(address);

        Assert.NotNull(capture);
        Assert.Equal("Report: the port", capture.Title);
        Assert.Equal(new DateOnly(2026, 1, 5), capture.Retrieved);
        Assert.Equal(200, capture.Status);
    }

    [Fact]
    public void Positions_of_a_capture_are_those_of_its_file()
    {
        Capture capture = Read(("sources/report.md", Report)).Captures.Single();

        var quantity = capture.Model.Quantities.Single();
        Assert.Equal("4,100 ships", quantity.Text);
        Assert.Equal(Report.IndexOf("4,100", StringComparison.Ordinal), quantity.Span.Start);
        Assert.Equal(8, capture.Source.Lines.GetPosition(quantity.Span.Start).Line);
        Assert.Same(capture.Model, capture.Model);
        Assert.DoesNotContain(capture.Model.Tree.TextBlocks, block => block.Prose.Text.Contains("example.org", StringComparison.Ordinal));
    }

    [Fact]
    public void A_capture_of_an_archived_copy_stands_for_the_original_unless_that_is_captured_too()
    {
        RepositoryEvidence evidence = Read(
            ("sources/a.md", "---\nurl: https://web.archive.org/web/2020/https://example.org/a\n---\nOld.\n"),
            ("sources/b.md", "---\nurl: https://web.archive.org/web/2020/https://example.org/b\n---\nOld.\n"),
            ("sources/b-now.md", "---\nurl: https://example.org/b\n---\nNew.\n"));

        Assert.Equal("sources/a.md", evidence.FindCapture("https://example.org/a")?.Path);
        Assert.Equal("sources/b-now.md", evidence.FindCapture("https://example.org/b")?.Path);
        Assert.Equal("sources/b.md", evidence.FindCapture("https://web.archive.org/web/2020/https://example.org/b")?.Path);
    }

    [Theory]
    [InlineData("Just text.\n", "front matter")]
    [InlineData("---\ntitle: T\n---\nText.\n", "no \"url\"")]
    [InlineData("---\nurl: https://example.org\nretrieved: yesterday\n---\nText.\n", "2026-01-31")]
    [InlineData("---\nurl: https://example.org\nsha256: abc\n---\nText.\n", "hexadecimal")]
    [InlineData("---\nurl: https://example.org\ntitle: a: b\n---\nText.\n", "cannot be read")]
    public void A_broken_capture_is_a_problem_and_no_capture(string text, string reason)
    {
        RepositoryEvidence evidence = Read(("sources/broken.md", text), ("sources/report.md", Report));

        var problem = Assert.Single(evidence.Problems);
        Assert.Equal("DL0008", problem.Descriptor.Id);
        Assert.Equal("sources/broken.md", problem.Path);
        Assert.Contains(reason, problem.Message);
        Assert.Equal("sources/report.md", Assert.Single(evidence.Captures).Path);
    }

    [Fact]
    public void Nothing_is_there_without_the_folder()
    {
        RepositoryEvidence evidence = Read(("article.md", "Text.\n"));

        Assert.Empty(evidence.Captures);
        Assert.Empty(evidence.Problems);
        Assert.Null(evidence.FindCapture("https://example.org"));
    }

    [Fact]
    public void The_version_of_a_kind_of_evidence_changes_with_its_files_and_with_no_others()
    {
        RepositoryEvidence before = Read(("sources/report.md", Report), ("facts/port.csv", "subject,attribute,value\n"));

        RepositoryEvidence text = Read(("sources/report.md", Report.Replace("4,100", "4,200", StringComparison.Ordinal)), ("facts/port.csv", "subject,attribute,value\n"));
        Assert.NotEqual(before.GetVersion(EvidenceKind.Captures), text.GetVersion(EvidenceKind.Captures));
        Assert.Equal(before.GetVersion(EvidenceKind.Links), text.GetVersion(EvidenceKind.Links));
        Assert.Equal(before.GetVersion(EvidenceKind.Facts), text.GetVersion(EvidenceKind.Facts));

        RepositoryEvidence name = Read(("sources/other.md", Report), ("facts/port.csv", "subject,attribute,value\n"), ("sources/links.jsonl", "{}"));
        Assert.NotEqual(before.GetVersion(EvidenceKind.Captures), name.GetVersion(EvidenceKind.Captures));
        Assert.NotEqual(before.GetVersion(EvidenceKind.Links), name.GetVersion(EvidenceKind.Links));
    }

    [Fact]
    public void The_version_does_not_depend_on_where_the_repository_lies()
    {
        RepositoryEvidence here = Read(("sources/report.md", Report));
        var there = new RepositoryEvidence(new InMemoryFileSystem().Add("/home/a/copy/sources/report.md", Report), "/home/a/copy");

        Assert.Equal(here.GetVersion(EvidenceKind.Captures), there.GetVersion(EvidenceKind.Captures));
        Assert.Equal(here.GetVersion(EvidenceKind.Facts), there.GetVersion(EvidenceKind.Facts));
    }

    private static RepositoryEvidence Read(params (string Path, string Text)[] entries)
    {
        InMemoryFileSystem files = new InMemoryFileSystem().AddDirectory("/repo");
        foreach ((string path, string text) in entries)
        {
            files.Add($"/repo/{path}", text);
        }

        return new RepositoryEvidence(files, "/repo");
    }
}
