using System.Collections.Immutable;
using System.Text;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Linting.Caching;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Linting.Caching;

/// <summary>When a document is checked again, and how the folder stays small.</summary>
public sealed class ReportCacheTests : IDisposable
{
    private static readonly DateOnly s_today = new(2026, 6, 15);
    private readonly string _folder = Directory.CreateTempSubdirectory("doclint-cache-").FullName;
    private readonly Counts _analyzer = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_document_is_checked_once()
    {
        Assert.Equal(["DL9911"], Run("One apple."));
        Assert.Equal(["DL9911"], Run("One apple."));
        Assert.Equal(1, _analyzer.Calls);
        Assert.Equal(["DL9911"], Run("Two apples."));
        Assert.Equal(2, _analyzer.Calls);
    }

    [Fact]
    public void A_rule_that_fails_is_tried_again()
    {
        _analyzer.Action = _ => throw new InsufficientMemoryException();
        Assert.Equal(["DL0001"], Run("One apple."));
        _analyzer.Action = null;

        Assert.Equal(["DL9911"], Run("One apple."));
    }

    [Fact]
    public void Another_day_counts_only_for_rules_that_read_it()
    {
        Run("One apple.");
        Run("One apple.", s_today.AddDays(1));
        Assert.Equal(1, _analyzer.Calls);

        _analyzer.Action = context => _ = context.AsOf;
        Run("Two apples.");
        Run("Two apples.");
        Assert.Equal(2, _analyzer.Calls);
        Run("Two apples.", s_today.AddDays(1));
        Assert.Equal(3, _analyzer.Calls);
    }

    [Fact]
    public void What_nobody_can_tell_the_state_of_is_asked_again()
    {
        _analyzer.Action = context => _ = context.Repository.Find("b.md");
        Run("One apple.", repository: new Unversioned());
        Run("One apple.", repository: new Unversioned());
        Assert.Equal(1, _analyzer.Calls);

        _analyzer.Action = context => _ = context.Repository.GetAnchors("b.md");
        Run("Two apples.", repository: new Unversioned());
        Run("Two apples.", repository: new Unversioned());
        Assert.Equal(3, _analyzer.Calls);

        _analyzer.Action = context => _ = context.Evidence.Facts;
        Run("Three apples.", repository: new Unversioned());
        Run("Three apples.", repository: new Unversioned());
        Assert.Equal(5, _analyzer.Calls);
    }

    [Fact]
    public void A_configuration_that_nobody_can_tell_apart_is_never_kept()
    {
        Run("One apple.", config: new Unnamed());
        Run("One apple.", config: new Unnamed());

        Assert.Equal(2, _analyzer.Calls);
    }

    [Fact]
    public void Other_rules_are_another_build()
    {
        Run("One apple.");

        var other = new Counts("'{0}' is an apple indeed.");
        Assert.Equal(["DL9911"], Run("One apple.", analyzer: other));
        Assert.Equal(1, other.Calls);
    }

    [Fact]
    public void What_is_old_goes_and_what_is_used_stays()
    {
        Run("One apple.");
        Run("Two apples.");
        string[] entries = Entries();
        Age(entries[0], 40);
        Age(entries[1], 2);
        File.WriteAllText(entries[0] + ".0123.tmp", "never finished");
        Age(entries[0] + ".0123.tmp", 1);
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(entries[0])!, "letter.txt"), "somebody's own file");
        Age(Path.Combine(Path.GetDirectoryName(entries[0])!, "letter.txt"), 400);

        new ReportCache(_folder).Trim();

        Assert.Equal([entries[1]], Entries());
        Assert.Equal(["letter.txt"], Directory.EnumerateFiles(_folder, "letter.txt", SearchOption.AllDirectories).Select(Path.GetFileName));
        Assert.Empty(Directory.EnumerateFiles(_folder, "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_hit_makes_an_entry_young_again()
    {
        Run("One apple.");
        string entry = Assert.Single(Entries());
        Age(entry, 29);

        Run("One apple.");

        Assert.Equal(1, _analyzer.Calls);
        Assert.True(DateTime.UtcNow - File.GetLastWriteTimeUtc(entry) < TimeSpan.FromHours(1));
    }

    [Fact]
    public void Beyond_the_limit_the_oldest_go()
    {
        for (int i = 0; i < 20; i++)
        {
            Run($"Apple number {i}.");
        }

        string[] entries = Entries();
        for (int i = 0; i < entries.Length; i++)
        {
            Age(entries[i], 1 + i);
        }

        long size = new FileInfo(entries[0]).Length;
        new ReportCache(_folder, new CacheLimits(size * 12, TimeSpan.FromDays(30))).Trim();

        string[] left = Entries();
        Assert.InRange(left.Length, 7, 10);
        Assert.Equal(entries[..left.Length], left);
    }

    [Fact]
    public void Trimming_waits_a_day_unless_much_was_written()
    {
        Run("One apple.");
        string entry = Assert.Single(Entries());
        new ReportCache(_folder).Trim();
        Age(entry, 40);

        new ReportCache(_folder).Trim();
        Assert.Single(Entries());

        var cache = new ReportCache(_folder, new CacheLimits(100, TimeSpan.FromDays(30)));
        Run("Two apples.", cache: cache);
        cache.Trim();
        Assert.DoesNotContain(entry, Entries());
    }

    private static void Age(string path, int days) => File.SetLastWriteTimeUtc(path, DateTime.UtcNow - TimeSpan.FromDays(days) - TimeSpan.FromHours(2));

    private string[] Entries() => [.. Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Where(path => Path.GetFileName(path).Length == 30).Order(StringComparer.Ordinal)];

    private string[] Run(string text, DateOnly? day = null, IRepositoryFiles? repository = null, AnalyzerConfig? config = null, Counts? analyzer = null, ReportCache? cache = null)
    {
        var formats = new DocumentFormats([new MarkdownFormat()]);
        var findings = new Findings();
        var linter = new Linter(new DocumentLinter(new AnalyzerDriver([analyzer ?? _analyzer])), formats);
        linter.Run(
            new LintRequest
            {
                Root = "/repo",
                Inputs = [new LintInput("a.md", () => Encoding.UTF8.GetBytes(text))],
                GetConfig = _ => config ?? AnalyzerConfig.Default,
                AsOf = day ?? s_today,
                Repository = repository ?? NoRepositoryFiles.Instance,
                Cache = cache ?? new ReportCache(_folder),
            },
            [findings]);
        return [.. findings.Rules];
    }

    private sealed class Counts(string message = "'{0}' is an apple.") : DiagnosticAnalyzer
    {
        private readonly DiagnosticDescriptor _rule = new("DL9911", "Apple", message, RuleCategory.Style, RuleLevel.Warning) { Description = "Fruit." };

        public int Calls { get; private set; }

        public Action<DocumentAnalysisContext>? Action { get; set; }

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

        public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(document =>
        {
            Calls++;
            Action?.Invoke(document);
            document.Report(Diagnostic.Create(_rule, new TextSpan(0, 3), "It"));
        });
    }

    private sealed class Findings : IReporter
    {
        public List<string> Rules { get; } = [];

        public void Begin(RunInfo run)
        {
        }

        public void Report(DocumentReport document) => Rules.AddRange(document.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id));

        public void End(RunSummary summary)
        {
        }
    }

    private sealed class Unnamed : AnalyzerConfig
    {
        public override RuleLevel GetLevel(DiagnosticDescriptor descriptor) => descriptor.DefaultLevel;

        public override string? GetOption(string ruleId, string option) => null;
    }

    private sealed class Unversioned : IRepositoryFiles
    {
        public IEvidence Evidence { get; } = new UnversionedEvidence();

        public RepositoryEntryKind Find(string path) => RepositoryEntryKind.File;

        public string? FindIgnoringCase(string path) => null;

        public DocumentAnchors? GetAnchors(string path) => null;
    }

    private sealed class UnversionedEvidence : IEvidence
    {
        public ImmutableArray<Capture> Captures => [];

        public ImmutableArray<Diagnostic> Problems => [];

        public FactIndex Facts => FactIndex.Empty;

        public ClaimReviewIndex ClaimReviews => ClaimReviewIndex.Empty;

        public Capture? FindCapture(string? address) => null;

        public Capture? FindCaptureFile(string path) => null;

        public LinkState? FindLink(string? address) => null;
    }
}
