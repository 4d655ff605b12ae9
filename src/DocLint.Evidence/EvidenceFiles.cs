using System.Collections.Immutable;
using System.Globalization;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Evidence;

/// <summary>A file of evidence.</summary>
/// <param name="Path">Its path, relative to the repository's root.</param>
/// <param name="MayLeave">Whether it is reached through a link, so that it may lie outside the repository.</param>
internal readonly record struct EvidenceFile(string Path, bool MayLeave);

/// <summary>Finds and reads the files of evidence, and says which of them cannot be used.</summary>
internal static class EvidenceFiles
{
    /// <summary>The files directly in a folder of the repository that have one of the extensions, in ordinal order; none when there is no such folder.</summary>
    public static IReadOnlyList<EvidenceFile> List(IFileSystem files, string root, string folder, ReadOnlySpan<string> extensions, ImmutableArray<Diagnostic>.Builder problems)
    {
        string full = SlashPath.Combine(root, folder);
        var found = new List<EvidenceFile>();
        if (!files.DirectoryExists(full))
        {
            if (files.FileExists(full))
            {
                problems.Add(Problem(SourceText.From("", folder), default, "it is a file, and evidence lies in a folder of that name; move or rename the file"));
            }

            return found;
        }

        // Links are followed once for the folder rather than once a file, of which there may be thousands.
        bool mayLeave = !IsInside(files, root, full);

        try
        {
            foreach (FileSystemEntry entry in files.EnumerateEntries(full))
            {
                if (entry.Kind is FileSystemEntryKind.File or FileSystemEntryKind.Link && !entry.Name.StartsWith('.') && HasExtension(entry.Name, extensions))
                {
                    found.Add(new EvidenceFile(SlashPath.Combine(folder, entry.Name), mayLeave || entry.Kind == FileSystemEntryKind.Link));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(Problem(SourceText.From("", folder), default, $"the folder cannot be read: {exception.Message.TrimEnd('.')}"));
        }

        found.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;
    }

    /// <summary>The text of a file; null when it cannot be read, which becomes a problem.</summary>
    public static SourceText? Read(IFileSystem files, string root, EvidenceFile file, long maximumLength, ImmutableArray<Diagnostic>.Builder problems) =>
        ReadBytes(files, root, file, maximumLength, problems) is { } bytes ? Decode(bytes, file.Path, problems) : null;

    /// <summary>The text of bytes; null when they are no text, which becomes a problem.</summary>
    public static SourceText? Decode(ReadOnlySpan<byte> bytes, string path, ImmutableArray<Diagnostic>.Builder problems)
    {
        SourceText source = SourceText.Decode(bytes, path);
        if (source.DecodingErrors == 0)
        {
            return source;
        }

        problems.Add(Problem(source, new TextSpan(source.FirstDecodingError, 1), "it is not UTF-8; save it as UTF-8"));
        return null;
    }

    /// <summary>The bytes of a file; null when it cannot be read, which becomes a problem.</summary>
    public static byte[]? ReadBytes(IFileSystem files, string root, EvidenceFile file, long maximumLength, ImmutableArray<Diagnostic>.Builder problems)
    {
        string path = file.Path;
        string reason;
        try
        {
            // A file that leads out of the repository could show what the reader of a report may not see.
            string full = SlashPath.Combine(root, path);
            if (!file.MayLeave || IsInside(files, root, full))
            {
                return files.ReadAllBytes(full, maximumLength);
            }

            problems.Add(Problem(SourceText.From("", path), default, "the link leads nowhere or out of the repository"));
            return null;
        }
        catch (FileTooLargeException exception)
        {
            reason = string.Create(CultureInfo.InvariantCulture, $"it has {exception.Length:N0} bytes, and the limit is {exception.MaximumLength:N0}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            reason = $"it cannot be read: {exception.Message.TrimEnd('.')}";
        }

        problems.Add(Problem(SourceText.From("", path), default, reason));
        return null;
    }

    /// <summary>A finding of DL0008.</summary>
    public static Diagnostic Problem(SourceText source, TextSpan span, string reason) => new()
    {
        Descriptor = EngineRules.UnusableEvidence,
        Level = EngineRules.UnusableEvidence.DefaultLevel,
        Source = source,
        Span = span,
        Arguments = [reason.Replace('\'', '"')],
    };

    private static bool IsInside(IFileSystem files, string root, string path) =>
        files.ResolveLinks(path) is { } real && SlashPath.IsInside(real, files.ResolveLinks(root) ?? root);

    private static bool HasExtension(string name, ReadOnlySpan<string> extensions)
    {
        foreach (string extension in extensions)
        {
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
