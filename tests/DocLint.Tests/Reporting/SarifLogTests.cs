using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocLint.Diagnostics;
using DocLint.Tests.Catalog;
using DocLint.Tests.Cli;

namespace DocLint.Tests.Reporting;

/// <summary>A SARIF log against the files that it speaks of, with lines and columns counted anew here.</summary>
public sealed partial class SarifLogTests : IDisposable
{
    private const string Skipped = "# Harbour\n\nThe hearing is on Monday, 3 March 2026.\n\n### Soundings\n\nThe channel  is open again, and Sunday, 1 March 2026, was the first day.\n\nIt closed on Monday, 2 February 2026, for repairs, or on Friday, 3 February 2026.\n";
    private readonly Workspace _workspace = new();
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public SarifLogTests()
    {
        Write("lf.md", Skipped);
        Write("crlf.md", Skipped.Replace("\n", "\r\n", StringComparison.Ordinal));
        Write("cr.md", Skipped.Replace('\n', '\r'));
        Write("mixed.md", "# Harbour\r\rThe hearing is on Monday, 3 March 2026.\n\r\nThe other one is on Monday, 3 March 2026.\r\n### Soundings");
        Write("emoji.md", "# Harbour 🚢\n\n👩‍🚀 The 🛳️ hearing is on Monday, 3 March 2026, 😀 they say.\n\n#### 🌊 Soundings\n\nThe channel is open.\n");
        Write("folder of ü/50% [new], #1.md", Skipped);
        Write("line.txt", string.Concat(Enumerable.Repeat("The pilots 🚢 wait for the tide. ", 60)) + "The hearing is on Monday, 3 March 2026. " + string.Concat(Enumerable.Repeat("The 🌊 channel stays open. ", 60)));
        Write("suppressed.md", "# Harbour\n\n<!-- doclint-disable-next-block DL3001 -- agreed until=2026-12-31 owner=desk -->\n\nThe hearing is on Monday, 3 March 2026.\n");
        Write("no-end.md", "The hearing is on Monday, 3 March 2026");
        Write("front.md", "---\ntitle: Harbour: the report\n---\n\nText [one](#gone](x) and [two](gone.md).\n");
        _texts["bom.md"] = Skipped.Replace("\n", "\r\n", StringComparison.Ordinal);
        _workspace.Write("bom.md", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(_texts["bom.md"])]);
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Every_region_agrees_with_the_text_by_line_column_offset_and_snippet()
    {
        int checkedRegions = 0;
        foreach (JsonElement place in Results().SelectMany(Places))
        {
            AssertRegion(place, "region");
            checkedRegions++;
            if (place.TryGetProperty("contextRegion", out _))
            {
                AssertRegion(place, "contextRegion");
            }
        }

        Assert.True(checkedRegions > 30, $"only {checkedRegions} regions were there to check");
    }

    [Fact]
    public void Every_kind_of_file_has_a_result() =>
        Assert.Equal(_texts.Keys.Order(StringComparer.Ordinal), Results().Select(r => PathOf(r.GetProperty("locations")[0].GetProperty("physicalLocation"))).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_context_holds_its_region_and_more()
    {
        int contexts = 0;
        foreach (JsonElement place in Results().SelectMany(Places))
        {
            if (!place.TryGetProperty("contextRegion", out JsonElement context))
            {
                continue;
            }

            JsonElement region = place.GetProperty("region");
            int start = Number(region, "charOffset");
            int end = start + Number(region, "charLength");
            int contextStart = Number(context, "charOffset");
            int contextEnd = contextStart + Number(context, "charLength");
            Assert.True(contextStart <= start && end <= contextEnd && (contextStart, contextEnd) != (start, end));
            Assert.True(contextEnd - contextStart < 2500, "A context must stay short in a file of one line.");
            contexts++;
        }

        Assert.True(contexts > 20, $"only {contexts} contexts were there to check");
    }

    [Fact]
    public void A_message_is_its_template_with_its_arguments_and_its_links_lead_to_related_locations()
    {
        JsonElement run = Run();
        JsonElement rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        int links = 0;
        foreach (JsonElement result in run.GetProperty("results").EnumerateArray())
        {
            JsonElement rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(result.GetProperty("ruleId").GetString(), rule.GetProperty("id").GetString());
            JsonElement message = result.GetProperty("message");
            string template = rule.GetProperty("messageStrings").GetProperty(message.GetProperty("id").GetString()!).GetProperty("text").GetString()!;
            string[] arguments = [.. message.GetProperty("arguments").EnumerateArray().Select(argument => argument.GetString()!)];
            string text = message.GetProperty("text").GetString()!;
            Assert.Equal(Placeholder.Replace(template, match => arguments[int.Parse(match.Groups[1].ValueSpan)]), text);

            int[] ids = result.TryGetProperty("relatedLocations", out JsonElement related) ? [.. related.EnumerateArray().Select(place => Number(place, "id"))] : [];
            Assert.Equal(ids.Length, ids.Distinct().Count());
            foreach (Match link in Link.Matches(text))
            {
                Assert.Contains(int.Parse(link.Groups[1].ValueSpan), ids);
                links++;
            }
        }

        Assert.True(links > 3, $"only {links} links were there to check");
    }

    [Fact]
    public void Every_result_says_whether_it_is_suppressed()
    {
        JsonElement[] results = [.. Results()];

        Assert.All(results, result => Assert.Equal(JsonValueKind.Array, result.GetProperty("suppressions").ValueKind));
        JsonElement suppressed = Assert.Single(results, result => result.GetProperty("suppressions").GetArrayLength() > 0);
        JsonElement suppression = suppressed.GetProperty("suppressions")[0];
        Assert.Equal("inSource", suppression.GetProperty("kind").GetString());
        Assert.Equal("agreed", suppression.GetProperty("justification").GetString());
        Assert.Equal("desk", suppression.GetProperty("properties").GetProperty("owner").GetString());
        Assert.Equal("2026-12-31", suppression.GetProperty("properties").GetProperty("until").GetString());
    }

    [Fact]
    public void Replacements_of_a_fix_do_not_overlap_and_lie_in_the_file()
    {
        int fixes = 0;
        foreach (JsonElement result in Results())
        {
            foreach (JsonElement change in Fixes(result).SelectMany(fix => fix.GetProperty("artifactChanges").EnumerateArray()))
            {
                string text = _texts[PathOf(change)];
                int end = 0;
                foreach ((int Start, int End) edit in Edits(change, text).Select(edit => (edit.Start, edit.End)).Order())
                {
                    Assert.True(end <= edit.Start && edit.Start <= edit.End && edit.End <= text.Length);
                    end = edit.End;
                    fixes++;
                }
            }
        }

        Assert.True(fixes > 10, $"only {fixes} replacements were there to check");
    }

    [Fact]
    public void A_fix_taken_from_the_log_mends_what_was_found()
    {
        JsonElement result = Results().First(r => r.GetProperty("ruleId").GetString() == "DL3001" && PathOf(r.GetProperty("locations")[0].GetProperty("physicalLocation")) == "emoji.md");
        JsonElement change = Fixes(result).First().GetProperty("artifactChanges")[0];
        string text = _texts["emoji.md"];
        foreach ((int start, int end, string inserted) in Edits(change, text).OrderByDescending(edit => edit.Start))
        {
            text = text[..start] + inserted + text[end..];
        }

        _workspace.Write("mended.md", text);

        Assert.Empty(_workspace.Check("mended.md", "--select", "DL3001").Findings);
        Assert.Contains("hearing is on Tuesday, 3 March 2026, 😀", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_without_findings_has_an_empty_array_and_all_rules_that_are_on()
    {
        _workspace.Write("clean.md", Workspace.Right);

        JsonElement run = Run("clean.md");

        Assert.Equal(0, run.GetProperty("results").GetArrayLength());
        Assert.True(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        string[] pages = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "rules"), "DL*.md").Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(id => RuleCatalog.Find(id).DefaultLevel != RuleLevel.None).Order(StringComparer.Ordinal)];
        Assert.Equal(pages, run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_of_rules_are_words_that_begin_with_one_capital()
    {
        _workspace.Write("clean.md", Workspace.Right);

        Assert.All(
            Run("clean.md").GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray(),
            rule =>
            {
                string name = rule.GetProperty("name").GetString()!;
                Assert.Matches(@"^(\p{Lu}[\p{Ll}\p{Nd}]+)+$", name);
                Assert.Equal(RuleCatalog.Find(rule.GetProperty("id").GetString()!).Name, name, ignoreCase: true);
            });
    }

    [Fact]
    public void A_run_over_nothing_is_no_success()
    {
        JsonElement run = Run("gone.md");

        Assert.Equal(0, run.GetProperty("results").GetArrayLength());
        Assert.False(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Placeholder { get; }

    [GeneratedRegex(@"(?<!\\)\]\((\d+)\)")]
    private static partial Regex Link { get; }

    private static IEnumerable<JsonElement> Places(JsonElement result) =>
        result.GetProperty("locations").EnumerateArray()
            .Concat(result.TryGetProperty("relatedLocations", out JsonElement related) ? related.EnumerateArray() : [])
            .Concat(result.GetProperty("suppressions").EnumerateArray().Select(suppression => suppression.GetProperty("location")))
            .Select(location => location.GetProperty("physicalLocation"));

    private static IEnumerable<JsonElement> Fixes(JsonElement result) =>
        result.TryGetProperty("fixes", out JsonElement fixes) ? fixes.EnumerateArray() : [];

    private static IEnumerable<(int Start, int End, string Inserted)> Edits(JsonElement change, string text) =>
        change.GetProperty("replacements").EnumerateArray().Select(replacement =>
        {
            JsonElement region = replacement.GetProperty("deletedRegion");
            return (Offset(text, Number(region, "startLine"), Number(region, "startColumn")), Offset(text, Number(region, "endLine"), Number(region, "endColumn")), replacement.GetProperty("insertedContent").GetProperty("text").GetString()!);
        });

    private static string PathOf(JsonElement place) => Uri.UnescapeDataString(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!);

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    // Lines end with CR LF, LF or CR; columns count UTF-16 code units; both from 1.
    private static int Offset(string text, int line, int column)
    {
        int start = 0;
        for (int seen = 1; seen < line; seen++)
        {
            start = text.AsSpan(start).IndexOfAny('\r', '\n') + start;
            start += text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1;
        }

        return start + column - 1;
    }

    private void AssertRegion(JsonElement place, string name)
    {
        string text = _texts[PathOf(place)];
        JsonElement region = place.GetProperty(name);
        int start = Number(region, "charOffset");
        int length = Number(region, "charLength");
        Assert.Equal(start, Offset(text, Number(region, "startLine"), Number(region, "startColumn")));
        Assert.Equal(start + length, Offset(text, Number(region, "endLine"), Number(region, "endColumn")));
        Assert.Equal(text.Substring(start, length), region.GetProperty("snippet").GetProperty("text").GetString());
        Assert.True(length > 0);
        Assert.False(char.IsLowSurrogate(text[start]) || char.IsHighSurrogate(text[start + length - 1]), "A region must not cut a pair of surrogates.");
    }

    private void Write(string name, string text)
    {
        _texts[name] = text;
        _workspace.Write(name, text);
    }

    private IEnumerable<JsonElement> Results() => Run(".").GetProperty("results").EnumerateArray();

    private JsonElement Run(string path) =>
        _workspace.Run("check", path, "--format", "sarif", "--as-of", "2026-06-15", "--jobs", "1").Json.GetProperty("runs")[0];

    private JsonElement Run() => Run(".");
}
