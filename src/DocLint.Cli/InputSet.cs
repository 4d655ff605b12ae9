using System.Collections.Immutable;
using System.Text;
using DocLint.Configuration;
using DocLint.Linting;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Cli;

/// <summary>The documents of a run, from files or from standard input, and an account of what is left out.</summary>
internal sealed record InputSet
{
    /// <summary>The most bytes of a document: far more than any article has, and little enough to be held in memory a few times over.</summary>
    public const long MaximumLength = 32 << 20;

    /// <summary>Why a path that names nothing is unchecked; standard error says so as well.</summary>
    public const string IsMissing = "it does not exist";

    private const string StandardInput = "-";
    private const string DefaultStandardInputName = "stdin.md";
    private const string PageFromStandardInput = "stdin.html";

    public required string Root { get; init; }

    public required IReadOnlyList<LintInput> Documents { get; init; }

    public ImmutableArray<UncheckedInput> Unchecked { get; init; } = [];

    public string? WhyNothing { get; init; }

    public bool IsComplete { get; init; } = true;

    public static InputSet Find(string[] paths, string? standardInputName, IFileSystem files, DocumentFormats formats, ConsoleStreams console, CancellationToken cancellationToken)
    {
        if (paths.Contains(StandardInput))
        {
            return paths.Length == 1
                ? FromStandardInput(standardInputName, files, formats, console)
                : throw new UsageException("'-' reads one document from standard input and cannot stand beside other paths");
        }

        if (standardInputName is not null)
        {
            throw new UsageException("--stdin-filename goes with '-', which reads the document from standard input");
        }

        // What is too large is met again when it is read, and becomes a finding: nobody may take it for checked.
        InputResolution found = new InputResolver(files, console.CurrentDirectory, formats.Extensions, long.MaxValue).Resolve(paths, cancellationToken);
        foreach (MissingInput missing in found.Missing)
        {
            console.Error.WriteLine($"doclint: {missing.Message}");
        }

        return new InputSet
        {
            Root = found.Root,
            Documents = [.. found.Files.Select(file => new LintInput(file.Path, () => files.ReadAllBytes(file.FullPath, MaximumLength)))],
            Unchecked =
            [
                .. found.Missing.Select(missing => new UncheckedInput(missing.Argument, IsMissing)),
                .. found.Skipped.Select(skipped => new UncheckedInput(skipped.Path, Describe(skipped))),
                .. found.UnknownTypes.Where(unknown => unknown.Count > CountNamed(found, unknown.Extension)).Select(unknown => new UncheckedInput(
                    unknown.Extension.Length == 0 ? "files without an extension" : $"*{unknown.Extension}",
                    $"no format reads such files ({unknown.Count - CountNamed(found, unknown.Extension)} met)")),
            ],
            WhyNothing = found.WhyNothing,
            IsComplete = found.Missing.IsEmpty,
        };
    }

    // Those that were named themselves have their own line.
    private static int CountNamed(InputResolution found, string extension) =>
        found.Skipped.Count(skipped => skipped.Reason == SkipReason.UnknownType && Path.GetExtension(skipped.Path).Equals(extension, StringComparison.OrdinalIgnoreCase));

    private static InputSet FromStandardInput(string? asked, IFileSystem files, DocumentFormats formats, ConsoleStreams console)
    {
        byte[] head = asked is null ? ReadHead(console.Input) : [];
        string name = asked ?? (BeginsAsPage(head) ? PageFromStandardInput : DefaultStandardInputName);
        if (formats.Find(name) is null)
        {
            throw new UsageException($"no format reads '{name}'; names given with --stdin-filename end in {string.Join(", ", formats.Extensions)}");
        }

        string full = SlashPath.Normalize(name, console.CurrentDirectory);
        string root = RepositoryRoot.Find(files, full, console.CurrentDirectory);
        string path = SlashPath.IsInside(full, root) ? SlashPath.MakeRelative(full, root) : full;
        return new InputSet { Root = root, Documents = [new LintInput(path, () => ReadToEnd(head, console.Input, path))] };
    }

    // As much as comes at once, which is more than a document type takes.
    private static byte[] ReadHead(Stream input)
    {
        byte[] head = new byte[1 << 10];
        return head[..input.ReadAtLeast(head, 64, throwOnEndOfStream: false)];
    }

    private static bool BeginsAsPage(byte[] head)
    {
        ReadOnlySpan<char> text = Encoding.Latin1.GetString(head).AsSpan().TrimStart("\u00EF\u00BB\u00BF \t\r\n");
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static byte[] ReadToEnd(byte[] head, Stream input, string path)
    {
        using var content = new MemoryStream();
        content.Write(head);
        byte[] buffer = new byte[1 << 16];
        for (int read = input.Read(buffer); read > 0; read = input.Read(buffer))
        {
            content.Write(buffer, 0, read);
            if (content.Length > MaximumLength)
            {
                throw new FileTooLargeException(path, content.Length, MaximumLength);
            }
        }

        return content.ToArray();
    }

    private static string Describe(SkippedInput skipped)
    {
        string reason = skipped.Reason switch
        {
            SkipReason.Ignored => "an ignore file names it",
            SkipReason.Cache => $"it is marked as a cache by '{CacheTag.FileName}'",
            SkipReason.UnknownType => "no format reads files of its name",
            SkipReason.Evidence => "it holds evidence, not articles",
            SkipReason.LinkOutOfRoot => "the link leads out of the repository",
            SkipReason.LinkLoop => "the link leads to a folder that it lies in",
            SkipReason.LinkToLinted => "the link leads to a file that is checked under its own name",
            SkipReason.BrokenLink => "the link leads nowhere",
            SkipReason.Unreadable => "the folder cannot be read",
            _ => "it is no file",
        };
        return skipped.Detail.Length > 0 ? $"{reason}: {skipped.Detail}" : reason;
    }
}
