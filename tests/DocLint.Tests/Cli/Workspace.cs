using System.Text;
using System.Text.Json;
using DocLint.Cli;

namespace DocLint.Tests.Cli;

/// <summary>A temporary repository, and the command line run in it.</summary>
internal sealed class Workspace : IDisposable
{
    /// <summary>An article with exactly one finding: the weekday of DL3001, an error.</summary>
    public const string Wrong = "# Harbour\n\nThe hearing is on Monday, 3 March 2026.\n";

    /// <summary>An article without a finding.</summary>
    public const string Right = "# Harbour\n\nThe hearing is on Tuesday, 3 March 2026.\n";

    public Workspace()
    {
        Root = Directory.CreateTempSubdirectory("doclint-cli-").FullName;
        Write(".editorconfig", "root = true\n");
    }

    public string Root { get; }

    public string PathOf(string name) => Path.Combine(Root, name);

    public void Write(string name, string content) => Write(name, new UTF8Encoding(false).GetBytes(content));

    public void Write(string name, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), content);
    }

    public CliResult Run(params string[] arguments) => RunWithInput("", arguments);

    public CliResult RunWithInput(string input, params string[] arguments)
    {
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var console = new ConsoleStreams(stdin, output, error, Root, false, false);
        int exit = CommandTree.RunAsync(arguments, console).GetAwaiter().GetResult();
        return new CliResult(exit, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>Checks with the JSON format on one thread, at a fixed day.</summary>
    public CliResult Check(params string[] arguments) => Run(["check", .. arguments, "--format", "json", "--as-of", "2026-06-15", "--jobs", "1"]);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

/// <summary>What a run of the command line came to.</summary>
internal sealed record CliResult(int Exit, string Output, string Error)
{
    public JsonElement Json
    {
        get
        {
            using JsonDocument document = JsonDocument.Parse(Output);
            return document.RootElement.Clone();
        }
    }

    /// <summary>The findings of a JSON report as <c>path:line RULE</c>.</summary>
    public string[] Findings =>
        [.. Json.GetProperty("findings").EnumerateArray().Select(f => $"{f.GetProperty("path").GetString()}:{f.GetProperty("line").GetInt32()} {f.GetProperty("rule").GetString()}")];
}
