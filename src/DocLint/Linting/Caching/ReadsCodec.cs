using DocLint.Analysis;
using DocLint.Text;

namespace DocLint.Linting.Caching;

/// <summary>Writes what a check has read outside of its document, and says later whether all of it is still so.</summary>
internal static class ReadsCodec
{
    private static readonly EvidenceKind[] s_kinds = [EvidenceKind.Captures, EvidenceKind.Links, EvidenceKind.Facts];

    /// <summary>Writes it.</summary>
    /// <returns>Whether it can be told later what has changed.</returns>
    public static bool TryWrite(EntryWriter writer, DocumentReads reads, LintRequest request)
    {
        if (reads.IsUnknown)
        {
            return false;
        }

        writer.Write(reads.HasReadDay ? request.AsOf : null);
        writer.Write((int)reads.Evidence);
        foreach (EvidenceKind kind in s_kinds)
        {
            if ((reads.Evidence & kind) == 0)
            {
                continue;
            }

            if (request.Repository.Evidence.GetVersion(kind) is not { } version)
            {
                return false;
            }

            writer.Write(version);
        }

        writer.Write(reads.Entries.Count);
        foreach ((string path, RepositoryEntryKind kind) in reads.Entries)
        {
            writer.Write(path);
            writer.Write((int)kind);
        }

        writer.Write(reads.OtherCases.Count);
        foreach ((string path, string? found) in reads.OtherCases)
        {
            writer.Write(path);
            writer.Write(found);
        }

        writer.Write(reads.Contents.Count);
        foreach ((string path, ContentHash content) in reads.Contents)
        {
            writer.Write(path);
            writer.Write(content);
        }

        return true;
    }

    /// <summary>Whether everything is as it was; where it is not, the rest is left unread.</summary>
    /// <exception cref="InvalidDataException">The entry is damaged.</exception>
    public static bool IsStillSo(EntryReader reader, LintRequest request)
    {
        if (reader.ReadDay() is { } day && day != request.AsOf)
        {
            return false;
        }

        var evidence = (EvidenceKind)reader.ReadNumber();
        foreach (EvidenceKind kind in s_kinds)
        {
            if ((evidence & kind) != 0 && reader.ReadHash() is var version && request.Repository.Evidence.GetVersion(kind) != version)
            {
                return false;
            }
        }

        for (int i = reader.ReadCount(); i > 0; i--)
        {
            string path = reader.ReadRequiredText();
            if (reader.ReadNumber() != (int)request.Repository.Find(path))
            {
                return false;
            }
        }

        for (int i = reader.ReadCount(); i > 0; i--)
        {
            string path = reader.ReadRequiredText();
            if (reader.ReadText() != request.Repository.FindIgnoringCase(path))
            {
                return false;
            }
        }

        for (int i = reader.ReadCount(); i > 0; i--)
        {
            string path = reader.ReadRequiredText();
            if (reader.ReadHash() != request.Repository.GetContentHash(path))
            {
                return false;
            }
        }

        return true;
    }
}
