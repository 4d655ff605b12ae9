using System.Collections.Immutable;
using System.Reflection;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Linting.Caching;
using DocLint.Text;

namespace DocLint.Tests.Linting.Caching;

/// <summary>A report comes back whole from an entry, or not at all.</summary>
public class ReportCodecTests
{
    private const string Path = "a.md";

    private static readonly DiagnosticDescriptor s_rule = new("DL9901", "Rotten fruit", "'{0}' is '{1}'.", RuleCategory.Style, RuleLevel.Warning) { Description = "Fruit." };
    private static readonly SourceText s_source = SourceText.From("# Orchard\n\nA rotten apple and a pear.\n", Path);
    private static readonly SourceText s_capture = SourceText.From("The source says: fresh.", "sources/orchard.md");
    private static readonly ReportCodec s_codec = new(
        new Dictionary<string, DiagnosticDescriptor> { [s_rule.Id] = s_rule },
        (path, hash) => path == s_capture.Path && hash == ContentHash.Of(s_capture.Content) ? s_capture : null);

    [Fact]
    public void Everything_comes_back()
    {
        DocumentReport report = Full();

        DocumentReport read = Read(Write(report), s_source);

        Assert.Equal(report.Coverage, read.Coverage);
        Assert.Equal([.. report.Suppressions], read.Suppressions.ToArray());
        Assert.Equal(Describe(report.Diagnostics[0]), Describe(read.Diagnostics[0]));
        Assert.Equal(Describe(report.Diagnostics[1]), Describe(read.Diagnostics[1]));
        Assert.Same(s_source, read.Diagnostics[0].Source);
        Assert.Same(s_rule, read.Diagnostics[0].Descriptor);
        Assert.Equal([null, s_capture, s_source], read.Diagnostics[0].RelatedLocations.Select(related => related.Source));
    }

    // Who adds a property to one of these types must write it to entries as well, and name it here.
    [Theory]
    [InlineData(typeof(DocumentReport), "Changes Coverage Diagnostics Path Source Suppressions")]
    [InlineData(typeof(DocumentCoverage), "Characters MaskedCharacters Sentences Support Words")]
    [InlineData(typeof(SupportCoverage), "Claims Evidence Facts Numbers")]
    [InlineData(typeof(SupportTally), "Exempt Supported Unsupported")]
    [InlineData(typeof(EvidenceTally), "Contradicted NotCaptured NotCheckable NotFound Supported")]
    [InlineData(typeof(FactTally), "Agreeing Contradicted")]
    [InlineData(typeof(Diagnostic), "Arguments Baseline ContentKey Descriptor Fingerprint Fixes Level RelatedLocations SectionPath Source Span Suppression")]
    [InlineData(typeof(RelatedLocation), "Message Source Span")]
    [InlineData(typeof(Fix), "Edits Safety Title")]
    [InlineData(typeof(TextEdit), "NewText Span")]
    [InlineData(typeof(SuppressionInfo), "Owner Reason Source Span Until")]
    [InlineData(typeof(SuppressionUse), "Decision Findings Kind Rules State Target")]
    public void No_property_is_forgotten(Type type, string known) =>
        Assert.Equal(known, string.Join(' ', type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(property => property.Name).Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_shorter_entry_is_damaged()
    {
        byte[] entry = Write(Full());

        for (int length = 0; length < entry.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => Read(entry[..length], s_source));
        }

        Assert.Throws<InvalidDataException>(() => Read([.. entry, 0], s_source));
    }

    [Fact]
    public void No_entry_makes_a_report_that_breaks_a_reporter_or_takes_much_memory()
    {
        byte[] entry = Write(Full());
        int damaged = 0;
        for (int i = 0; i < entry.Length; i++)
        {
            foreach (byte value in (byte[])[0, 1, 2, 0x7F, 0x80, 0xFF, (byte)(entry[i] + 1)])
            {
                byte[] changed = [.. entry];
                changed[i] = value;
                long before = GC.GetAllocatedBytesForCurrentThread();
                try
                {
                    AssertUsable(Read(changed, s_source));
                }
                catch (InvalidDataException)
                {
                    damaged++;
                }

                Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 200_000, $"byte {i} as {value} took too much memory");
            }
        }

        Assert.True(damaged > entry.Length, $"only {damaged} changes were seen");
    }

    [Fact]
    public void Lengths_beyond_the_entry_take_no_memory()
    {
        byte[] huge = [0xFF, 0xFF, 0xFF, 0xFF, 0x07];
        byte[] coverage = [0, 0, 0, 0, 0];
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<InvalidDataException>(() => Read([.. coverage, .. huge, .. huge, .. huge], s_source));
        Assert.Throws<InvalidDataException>(() => Read([.. coverage, 0, .. huge], s_source));
        Assert.Throws<InvalidDataException>(() => Read([.. coverage, 0, 1, 1, .. huge], s_source));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000);
    }

    [Fact]
    public void An_entry_of_a_longer_text_does_not_fit() =>
        Assert.Throws<InvalidDataException>(() => Read(Write(Full()), SourceText.From("Short.", Path)));

    [Fact]
    public void What_an_entry_cannot_hold_is_not_written()
    {
        DocumentReport report = Full();
        var baseline = SourceText.From("{}", "baseline.json");

        Assert.False(TryWrite(report with { Diagnostics = [report.Diagnostics[0] with { Source = s_capture }] }));
        Assert.False(TryWrite(report with { Diagnostics = [report.Diagnostics[0] with { Baseline = BaselineState.New }] }));
        Assert.False(TryWrite(report with { Diagnostics = [report.Diagnostics[0] with { Suppression = new SuppressionInfo(default, null, null, null, baseline) }] }));
        Assert.False(TryWrite(report with { Diagnostics = [report.Diagnostics[0] with { Descriptor = s_rule with { Id = "DL9902" } }] }));
        Assert.False(TryWrite(new DocumentReport(Path, null, [], default)));
        Assert.Throws<System.Text.EncoderFallbackException>(() => TryWrite(report with { Diagnostics = [report.Diagnostics[0] with { Arguments = ["half \uD83D", "x"] }] }));
    }

    private static void AssertUsable(DocumentReport report)
    {
        foreach (Diagnostic diagnostic in report.Diagnostics)
        {
            Assert.NotNull(diagnostic.Message);
            _ = report.Source!.ToString(diagnostic.Span);
            foreach (RelatedLocation related in diagnostic.RelatedLocations)
            {
                _ = (related.Source ?? report.Source).ToString(related.Span);
            }

            foreach (Fix fix in diagnostic.Fixes)
            {
                _ = TextEdit.Apply(report.Source.Content, fix.Edits);
            }
        }
    }

    private static DocumentReport Full()
    {
        var first = new Diagnostic
        {
            Descriptor = s_rule,
            Span = new TextSpan(13, 12),
            Arguments = ["rotten apple", "ünfit 🍎"],
            Source = s_source,
            Level = RuleLevel.Error,
            SectionPath = ["Orchard", "Orchard"],
            Fingerprint = "0123456789abcdef:1",
            ContentKey = "fedcba9876543210",
            Suppression = new SuppressionInfo(new TextSpan(0, 3), "agreed", "desk", new DateOnly(2026, 12, 31)),
            RelatedLocations = [new(new TextSpan(30, 4), "the pear"), new(new TextSpan(4, 6), "the source", s_capture), new(new TextSpan(2, 7), "the headline", s_source)],
            Fixes = [Fix.NeedsReview("Throw it away", TextEdit.Delete(new TextSpan(11, 14)), TextEdit.Insert(30, "good ")), Fix.Safe("Wait")],
        };
        Diagnostic second = first with { Suppression = null, RelatedLocations = [], Fixes = [], SectionPath = [], Level = RuleLevel.Suggestion };
        var uses = ImmutableArray.Create(new SuppressionUse { Kind = SuppressionKind.NextBlock, Rules = "DL9901", Decision = first.Suppression!, State = SuppressionState.Used, Findings = 1 });
        var coverage = new DocumentCoverage(7, 2, 37, 300)
        {
            Support = new SupportCoverage(new SupportTally(1, 2, 3), null) { Evidence = new EvidenceTally(1, 2, 3, 4, 5), Facts = new FactTally(6, 700) },
        };
        return new DocumentReport(Path, s_source, [first, second], coverage) { Suppressions = uses };
    }

    private static bool TryWrite(DocumentReport report) => s_codec.TryWrite(new EntryWriter(), report);

    private static byte[] Write(DocumentReport report)
    {
        var writer = new EntryWriter();
        Assert.True(s_codec.TryWrite(writer, report));
        return writer.Written.ToArray();
    }

    private static DocumentReport Read(byte[] entry, SourceText source) => s_codec.Read(new EntryReader(entry), source);

    private static string Describe(Diagnostic diagnostic) => string.Join(
        '|',
        (object?[])[diagnostic.Descriptor.Id, diagnostic.Level, diagnostic.Span, diagnostic.Message, string.Join('/', diagnostic.SectionPath), diagnostic.Fingerprint, diagnostic.ContentKey, diagnostic.Suppression, string.Join('/', diagnostic.RelatedLocations), string.Join('/', diagnostic.Fixes.Select(fix => $"{fix.Title} {fix.Safety} {string.Join('+', fix.Edits)}"))]);
}
