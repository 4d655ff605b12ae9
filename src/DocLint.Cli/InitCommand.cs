using System.CommandLine;
using System.Text;
using DocLint.Configuration;
using DocLint.Text;

namespace DocLint.Cli;

/// <summary><c>doclint init</c>: looks at what a repository holds and writes a first configuration, and a CI file when asked.</summary>
internal sealed class InitCommand
{
    private const string EditorConfig = ".editorconfig";
    private readonly ConsoleStreams _console;
    private readonly Argument<string> _folder = new("folder") { Description = "The repository, or a folder of it. The current folder when left out.", DefaultValueFactory = _ => "." };
    private readonly Option<string?> _kind = new("--kind") { HelpName = "kind", Description = "What it holds, where that is known better: articles, docs, site or pages." };
    private readonly Option<string[]> _ci = new("--ci") { HelpName = "host", Description = "Write a CI file too: github, gitlab, azure or pre-commit; repeatable." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show what would be written, and write nothing." };

    private InitCommand(ConsoleStreams console) => _console = console;

    public static Command Create(ConsoleStreams console) => new InitCommand(console).Build();

    private Command Build()
    {
        _kind.AcceptOnlyFromAmong([.. RepositoryKinds.Names]);
        _ci.AcceptOnlyFromAmong([.. CiFile.All.Select(file => file.Name)]);
        var command = new Command("init", "Writes a section for DocLint into .editorconfig, made for what the repository holds; never changes what is there.") { _folder, _kind, _ci, _dryRun };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        string asked = SlashPath.Normalize(parsed.GetRequiredValue(_folder), _console.CurrentDirectory);
        if (!Directory.Exists(asked))
        {
            throw new UsageException($"'{asked}' is no folder; name the repository's folder, or run 'doclint init' in it");
        }

        string root = RepositoryRoot.Find(PhysicalFileSystem.Instance, SlashPath.Combine(asked, EditorConfig), asked);
        RepositoryKind kind = parsed.GetValue(_kind) is { } name ? RepositoryKinds.Get(name) : RepositoryKinds.Detect(root);
        Say($"'{root}' holds {kind.Description}.");
        bool isDry = parsed.GetValue(_dryRun);
        AddSection(root, kind, isDry);
        foreach (CiFile file in CiFile.All.Where(file => (parsed.GetValue(_ci) ?? []).Contains(file.Name)))
        {
            AddCiFile(root, file, isDry);
        }

        Say("Next: 'doclint' shows what there is to mend; 'doclint baseline' accepts it for now, so that only new findings count.");
        return ExitCode.Clean;
    }

    private void AddSection(string root, RepositoryKind kind, bool isDry)
    {
        string path = SlashPath.Combine(root, EditorConfig);
        string before = File.Exists(path) ? File.ReadAllText(path) : "";
        if (before.Contains("doclint", StringComparison.OrdinalIgnoreCase))
        {
            Say($"{EditorConfig} speaks of DocLint already, and is left as it is.");
            return;
        }

        string end = before.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        string gap = before.Length == 0 ? "root = true" + end + end : (before.EndsWith('\n') ? "" : end) + end;
        string section = gap + kind.Section.Replace("\n", end, StringComparison.Ordinal);
        if (isDry)
        {
            Say($"{EditorConfig} would {(before.Length == 0 ? "be" : "end with")}:\n\n{section}");
            return;
        }

        // Appended as bytes, so that a file in whatever encoding keeps what it has.
        bool isNew = before.Length == 0;
        using (var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read))
        {
            stream.Write(Encoding.UTF8.GetBytes(section));
        }

        Say($"{EditorConfig}: {(isNew ? "written" : "a section added")}.");
    }

    private void AddCiFile(string root, CiFile file, bool isDry)
    {
        string path = SlashPath.Combine(root, file.Path);
        if (isDry)
        {
            Say($"{file.Path} would be:\n\n{file.Content}");
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
            stream.Write(Encoding.UTF8.GetBytes(file.Content));
        }
        catch (IOException) when (File.Exists(path))
        {
            Say($"{file.Path} is there already and is left as it is; add to it:\n\n{file.Content}");
            return;
        }

        Say($"{file.Path}: written.");
    }

    private void Say(string line) => _console.Output.Write(Encoding.UTF8.GetBytes(line + "\n"));
}
