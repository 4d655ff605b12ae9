using System.Collections.Immutable;

namespace DocLint.Configuration;

/// <summary>A file to be linted.</summary>
/// <param name="FullPath">Its absolute path.</param>
/// <param name="Path">Its path as it is reported: from the root, or absolute when it lies elsewhere.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="IsExplicit">Whether it was named itself, and not by a folder or a glob.</param>
public sealed record InputFile(string FullPath, string Path, long Length, bool IsExplicit);

/// <summary>Why something is not linted.</summary>
public enum SkipReason
{
    /// <summary>An ignore file names it, or the folder was left out with everything in it.</summary>
    Ignored,

    /// <summary>The folder is marked as a cache.</summary>
    Cache,

    /// <summary>No format knows its extension.</summary>
    UnknownType,

    /// <summary>It is larger than allowed.</summary>
    TooLarge,

    /// <summary>It holds evidence: <c>sources</c> and <c>facts</c> at the root are no articles.</summary>
    Evidence,

    /// <summary>A link that leads out of the root.</summary>
    LinkOutOfRoot,

    /// <summary>A link to a folder that it lies in.</summary>
    LinkLoop,

    /// <summary>A link to something that is linted under its own name.</summary>
    LinkToLinted,

    /// <summary>A link that leads nowhere.</summary>
    BrokenLink,

    /// <summary>A folder that cannot be read.</summary>
    Unreadable,

    /// <summary>A device, a pipe or a socket.</summary>
    NotAFile,
}

/// <summary>Something that is not linted.</summary>
/// <param name="Path">Its path as it is reported.</param>
/// <param name="Reason">Why.</param>
/// <param name="Detail">More on it, for people; may be empty.</param>
public sealed record SkippedInput(string Path, SkipReason Reason, string Detail = "");

/// <summary>An argument that names nothing.</summary>
/// <param name="Argument">The argument as written.</param>
/// <param name="Message">What is wrong, a sentence with the argument in single quotes.</param>
public sealed record MissingInput(string Argument, string Message);

/// <summary>The files of one extension that no format knows.</summary>
/// <param name="Extension">The extension in lower case with its dot; empty for names without one.</param>
/// <param name="Count">How many there are.</param>
public sealed record UnknownTypeCount(string Extension, int Count);

/// <summary>The files that a run is to lint, and an account of those that it is not.</summary>
/// <remarks><para>All lists are in ordinal order of their paths, but for <see cref="Missing"/>, which keeps the order of the arguments.</para></remarks>
public sealed record InputResolution
{
    /// <summary>The root that paths are reported from, absolute.</summary>
    public required string Root { get; init; }

    /// <summary>The files to be linted, each once.</summary>
    public required ImmutableArray<InputFile> Files { get; init; }

    /// <summary>What was met and left out. Files of unknown type stand here only when they were named themselves.</summary>
    public required ImmutableArray<SkippedInput> Skipped { get; init; }

    /// <summary>The arguments that name nothing.</summary>
    public required ImmutableArray<MissingInput> Missing { get; init; }

    /// <summary>The files of unknown type, by extension.</summary>
    public required ImmutableArray<UnknownTypeCount> UnknownTypes { get; init; }

    /// <summary>How many files no format knows.</summary>
    public int UnknownTypeTotal => UnknownTypes.Sum(unknown => unknown.Count);

    /// <summary>Why nothing is to be linted, for DL0007; null when there is a file.</summary>
    public string? WhyNothing
    {
        get
        {
            if (!Files.IsEmpty)
            {
                return null;
            }

            if (Missing is [{ } missing, ..])
            {
                return missing.Message.TrimEnd('.').Replace("'", "", StringComparison.Ordinal);
            }

            string[] reasons =
            [
                Describe(Count(SkipReason.Ignored), "ignored"),
                Describe(UnknownTypeTotal, "of unknown type"),
                Describe(Count(SkipReason.TooLarge), "too large"),
                Describe(Skipped.Length - Count(SkipReason.Ignored) - Count(SkipReason.TooLarge) - Count(SkipReason.UnknownType), "left out for other reasons"),
            ];
            string all = string.Join(", ", reasons.Where(reason => reason.Length > 0));
            return all.Length > 0 ? "no document was found: " + all : "no document was found";
        }
    }

    /// <summary>How many entries of <see cref="Skipped"/> have a reason; an ignored folder counts once.</summary>
    public int Count(SkipReason reason)
    {
        int count = 0;
        foreach (SkippedInput skipped in Skipped)
        {
            count += skipped.Reason == reason ? 1 : 0;
        }

        return count;
    }

    private static string Describe(int count, string what) => count > 0 ? $"{count} {what}" : "";
}
