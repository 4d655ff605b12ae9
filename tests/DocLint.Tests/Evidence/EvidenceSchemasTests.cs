using System.Text.Json;
using DocLint.Evidence;
using DocLint.Tests.Cli;
using NJsonSchema;

namespace DocLint.Tests.Evidence;

/// <summary>The schemas agree with the readers: what a schema takes is read, and what it refuses is a finding.</summary>
public sealed class EvidenceSchemasTests
{
    [Theory]
    [InlineData("""[{"subject": "Port of Halm", "attribute": "cranes", "value": "12 cranes"}]""", true)]
    [InlineData("""{"facts": [{"subject": "Port of Halm", "attribute": "opened", "value": "3 March 1987", "aliases": ["Halm Port"], "words": "founded", "tolerance": "2%", "as_of": "2026-01-31", "source": "the register"}]}""", true)]
    [InlineData("""[{"subject": "Port of Halm", "attribute": "cranes", "value": 12, "tolerance": 0.02}]""", true)]
    [InlineData("""[{"subject": "Port of Halm", "value": "12 cranes"}]""", false)]
    [InlineData("""[{"subject": "Port of Halm", "attribute": "cranes", "value": "12 cranes", "asof": "2026-01-31"}]""", false)]
    [InlineData("""[{"subject": "Port of Halm", "attribute": "cranes", "value": "12 cranes", "as_of": "last year"}]""", false)]
    [InlineData("""[{"subject": "Port of Halm", "attribute": "cranes", "value": "12 cranes", "tolerance": "much"}]""", false)]
    [InlineData(""" "Port of Halm" """, false)]
    public async Task Fact_sheets(string json, bool isRight)
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(EvidenceSchemas.Get("facts"));
        Assert.Equal(isRight, schema.Validate(json).Count == 0);

        Assert.Equal(isRight, !Problems("facts/halm.json", json).Any());
    }

    [Theory]
    [InlineData("""{"url": "https://example.com/report"}""", true)]
    [InlineData("""{"url": "https://example.com/report", "title": "Report", "published": "2026-01-02", "retrieved": "2026-01-31", "status": 200, "type": "text/html"}""", true)]
    [InlineData("""{"title": "Report"}""", false)]
    [InlineData("""{"url": "https://example.com/report", "retrieved": "yesterday"}""", false)]
    [InlineData("""{"url": "https://example.com/report", "status": 9000}""", false)]
    [InlineData("""{"url": "https://example.com/report", "sha256": "abc"}""", false)]
    public async Task Captured_sources(string json, bool isRight)
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(EvidenceSchemas.Get("source"));
        Assert.Equal(isRight, schema.Validate(json).Count == 0);

        string front = string.Concat(JsonDocument.Parse(json).RootElement.EnumerateObject().Select(member => $"{member.Name}: {member.Value}\n"));
        Assert.Equal(isRight, !Problems("sources/report.md", $"---\n{front}---\nThe port handled 4,100 ships.\n").Any());
    }

    [Fact]
    public async Task A_capture_that_the_tool_writes_fits_its_schema()
    {
        using var workspace = new Workspace();
        workspace.Write("saved.txt", "The port handled 4,100 ships.\n");
        Assert.Equal(0, workspace.Run("sources", "add", "saved.txt", "--url", "https://example.com/report").Exit);
        string text = File.ReadAllText(Directory.EnumerateFiles(workspace.PathOf("sources"), "*.md").Single());
        string[] front = text.Split("---\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string json = "{" + string.Join(",", front.Select(line => line.Split(": ", 2)).Select(pair => $"\"{pair[0]}\": {(pair[0] == "status" ? pair[1] : JsonSerializer.Serialize(pair[1].Trim('"')))}")) + "}";

        JsonSchema schema = await JsonSchema.FromJsonAsync(EvidenceSchemas.Get("source"));
        Assert.Empty(schema.Validate(json));
        Assert.All(front, line => Assert.Contains(line.Split(':')[0], schema.Properties.Keys));
    }

    [Fact]
    public void The_command_prints_them()
    {
        using var workspace = new Workspace();
        Assert.All(EvidenceSchemas.Names, name => Assert.Equal(EvidenceSchemas.Get(name), workspace.Run("schema", name).Output));
    }

    private static IEnumerable<string> Problems(string path, string content)
    {
        using var workspace = new Workspace();
        workspace.Write("a.md", "# Port\n\nThe Port of Halm [grew](https://example.com/report).\n");
        workspace.Write(path, content);
        return workspace.Check("--select", "DL4").Findings.Where(finding => finding.EndsWith("DL0008", StringComparison.Ordinal));
    }
}
