using System.Collections.Immutable;
using System.Text;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Linting.Caching;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Linting;

/// <summary>What the documents of a run share reaches each document's check, always the same, and with a cache too.</summary>
public sealed class RunLinesTests : IDisposable
{
    private static readonly DocumentFormats Formats = new([new PlainTextFormat(), new MarkdownFormat(), new HtmlFormat()]);
    private readonly string _cache = Directory.CreateTempSubdirectory("doclint-cache-").FullName;
    private readonly Teller _teller = new();

    public void Dispose() => Directory.Delete(_cache, recursive: true);

    [Fact]
    public void Each_document_is_told_what_it_shares()
    {
        string[] told = Check([Page("a.md", "Harbour"), Page("b.html", "Ferry"), Page("c.txt", "Market")]);

        Assert.Equal(
            ["a.md: 'Read more on this' 3 1", "a.md: 'Sign up for it today' 3 1", "b.html: 'Read more on this' 3 1", "b.html: 'Sign up for it today' 3 1", "c.txt: 'Read more on this' 3 1", "c.txt: 'Sign up for it today' 3 1"],
            told);
    }

    [Fact]
    public void One_document_is_read_once_and_told_nothing()
    {
        int reads = 0;
        LintInput input = Page("a.md", "Harbour");

        Assert.Empty(Check([input with { Read = () => reads++ == 0 ? input.Read() : throw new IOException("The pipe is at its end.") }]));
        Assert.Equal(1, reads);
    }

    [Fact]
    public void Number_of_jobs_and_order_of_the_documents_do_not_matter()
    {
        LintInput[] inputs = [.. Enumerable.Range(0, 60).Select(i => Page($"{i % 5}/{i}.{(i % 3 == 0 ? "md" : i % 3 == 1 ? "txt" : "html")}", $"Number{i / 2}"))];
        string[] expected = Check(inputs);
        Assert.NotEmpty(expected);

        var random = new Random(3);
        for (int round = 0; round < 4; round++)
        {
            random.Shuffle(inputs);
            Assert.Equal(expected, Check(inputs, jobs: round % 2 == 0 ? 8 : 1));
        }
    }

    [Fact]
    public void What_cannot_be_read_shares_nothing_and_is_reported()
    {
        LintInput[] inputs =
        [
            Page("a.md", "Harbour"),
            Page("b.md", "Ferry"),
            new("binary.md", () => [.. Enumerable.Range(0, 4096).Select(i => (byte)(i % 7))]),
            new("gone.md", () => throw new FileNotFoundException("It is gone.")),
            new("locked.md", () => throw new UnauthorizedAccessException("It is locked.")),
            new("unknown.docx", () => "Sign up for it today"u8.ToArray()),
        ];

        string[] told = Check(inputs);

        Assert.Contains("a.md: 'Sign up for it today' 2 1", told);
        Assert.Equal(["binary.md DL0002", "gone.md DL0002", "locked.md DL0002", "unknown.docx DL0002"], told.Where(line => line.Contains(" DL0", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_text_that_is_checked_in_the_place_of_a_document_shares_what_that_shares()
    {
        LintRequest request = Request([Page("a.md", "Harbour"), Page("b.md", "Ferry")]) with { Lines = null };
        var linter = new Linter(new DocumentLinter(new AnalyzerDriver([_teller])), Formats);
        var source = SourceText.From("Sign up for it today\n\nNew words\n", "a.md");
        Assert.Empty(linter.Check(request, source).Diagnostics);

        request = request with { Lines = new RunLines(request.Inputs, Formats, 1) };
        linter.Run(request, []);

        Assert.Equal("'Sign up for it today' 2 1", Assert.Single(linter.Check(request, source).Diagnostics).Message);
    }

    [Fact]
    public void A_run_over_what_has_changed_compares_with_all_documents()
    {
        LintInput[] inputs = [Page("a.md", "Harbour"), Page("b.md", "Ferry")];

        Assert.Equal(["a.md: 'Read more on this' 2 1", "a.md: 'Sign up for it today' 2 1"], Check([inputs[0]], all: inputs));
    }

    [Fact]
    public void A_result_is_kept_while_what_is_shared_stays()
    {
        LintInput[] two = [Page("a.md", "Harbour"), Page("b.md", "Ferry")];
        string[] first = Check(two, keep: true);
        Assert.Equal(2, _teller.Calls);
        Assert.Equal(first, Check(two, keep: true));
        Assert.Equal(2, _teller.Calls);

        // Another document that shares nothing is checked, and no other one.
        Check([.. two, new("c.md", () => "Quite another thing.\n"u8.ToArray())], keep: true);
        Assert.Equal(3, _teller.Calls);

        LintInput[] three = [.. two, Page("c.md", "Market")];
        string[] more = Check(three, keep: true);
        Assert.Equal(6, _teller.Calls);
        Assert.Contains("a.md: 'Sign up for it today' 3 1", more);
        Assert.Equal(more, Check(three, keep: true));
        Assert.Equal(6, _teller.Calls);

        // The results of the first run still hold.
        Assert.Equal(first, Check(two, keep: true));
        Assert.Equal(6, _teller.Calls);
    }

    [Fact]
    public void Among_many_documents_one_more_costs_no_other_one_its_result()
    {
        LintInput[] many = [.. Enumerable.Range(0, 30).Select(i => Page($"{i}.md", $"Number{i}"))];
        Check(many[..20], keep: true);
        Assert.Equal(20, _teller.Calls);

        Check(many[..21], keep: true);
        Assert.Equal(21, _teller.Calls);
    }

    [Fact]
    public void Lines_from_the_cache_are_the_lines_of_the_documents()
    {
        LintInput[] inputs = [.. Enumerable.Range(0, 40).Select(i => Page($"{i}.{(i % 2 == 0 ? "md" : "txt")}", $"Number{i / 2}"))];
        string[] expected = Check(inputs);
        Assert.Equal(expected, Check(inputs, keep: true));
        int entries = CountEntries();

        // Some documents change, some go: their lines go with them, those of the others stay.
        LintInput[] others = [.. inputs[10..], Page("new.md", "Other")];
        Assert.Equal(Check(others), Check(others, keep: true));
        Assert.Equal(expected, Check(inputs, keep: true));
        Assert.True(entries > inputs.Length, "the lines are kept too");

        foreach (string file in Directory.EnumerateFiles(_cache, "*", SearchOption.AllDirectories).Where(path => Path.GetFileName(path).Length == 30))
        {
            byte[] bytes = File.ReadAllBytes(file);
            bytes[bytes.Length / 2] ^= 0xFF;
            File.WriteAllBytes(file, bytes);
        }

        Assert.Equal(expected, Check(inputs, keep: true));
    }

    [Fact]
    public void Extract_reads_one_document_once()
    {
        int reads = 0;
        var input = new LintInput("a.md", () => reads++ == 0 ? "# Harbour\n\nThe quay is open.\n"u8.ToArray() : throw new IOException("The pipe is at its end."));

        Extraction extraction = Assert.Single(new Extractor(Formats).Run([input], 2));

        Assert.Null(extraction.Failure);
        Assert.Equal(1, reads);
    }

    private static LintInput Page(string path, string topic)
    {
        string[] lines =
        [
            "Read more on this",
            $"The {topic} has been closed for repairs since the storm of last November.",
            $"Nobody expects the work on the {topic} to be done before the summer begins.",
            $"Those who need the {topic} must take the long way round, past the old mill and the school.",
            "Sign up for it today",
        ];
        string text = path.EndsWith(".html", StringComparison.Ordinal)
            ? string.Concat(lines.Select(line => $"<p>{line}</p>"))
            : string.Concat(lines.Select(line => line + "\n\n"));
        return new LintInput(path, () => Encoding.UTF8.GetBytes(text));
    }

    private int CountEntries() => Directory.EnumerateFiles(_cache, "*", SearchOption.AllDirectories).Count(path => Path.GetFileName(path).Length == 30);

    private LintRequest Request(LintInput[] inputs, LintInput[]? all = null, int jobs = 1, bool keep = false) => new()
    {
        Root = "/repo",
        Inputs = inputs,
        Lines = all is null ? null : new RunLines(all, Formats, jobs),
        GetConfig = _ => AnalyzerConfig.Default,
        AsOf = new DateOnly(2026, 6, 15),
        Jobs = jobs,
        Cache = keep ? new ReportCache(_cache) : null,
    };

    private string[] Check(LintInput[] inputs, LintInput[]? all = null, int jobs = 1, bool keep = false)
    {
        var findings = new Findings();
        new Linter(new DocumentLinter(new AnalyzerDriver([_teller])), Formats).Run(Request(inputs, all, jobs, keep), [findings]);
        return [.. findings.Told.Order(StringComparer.Ordinal)];
    }

    /// <summary>Tells of each line that is shared.</summary>
    private sealed class Teller : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("DL9912", "Shared line", "'{0}' {1} {2}", RuleCategory.Style, RuleLevel.Warning) { Description = "Lines." };
        private int _calls;

        public int Calls => _calls;

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(document =>
        {
            Interlocked.Increment(ref _calls);
            foreach (TextBlock block in document.Model.Tree.TextBlocks)
            {
                SharedLine line = document.Model.Shared.Find(TextFold.Of(block.Prose.Text));
                if (line != SharedLine.Own)
                {
                    document.Report(Diagnostic.Create(Rule, block.Span, block.Prose.Text, line.Documents, line.Kin));
                }
            }
        });
    }

    private sealed class Findings : IReporter
    {
        public List<string> Told { get; } = [];

        public void Begin(RunInfo run)
        {
        }

        public void Report(DocumentReport document) =>
            Told.AddRange(document.Diagnostics.Select(found => found.Descriptor.Id == "DL9912" ? $"{document.Path}: {found.Message}" : $"{document.Path} {found.Descriptor.Id}"));

        public void End(RunSummary summary)
        {
        }
    }
}
