using System.Security.Cryptography;
using System.Text;
using DocLint.Analysis;
using DocLint.Evidence.Pages;
using DocLint.Text;

namespace DocLint.Evidence.Captures;

/// <summary>What saving a source came to.</summary>
public enum CaptureChange
{
    /// <summary>There is a new file.</summary>
    Saved,

    /// <summary>The source says the same as before; its file was not touched.</summary>
    Unchanged,

    /// <summary>The source says something else now, and the file does too.</summary>
    Changed,

    /// <summary>The file was left as it is, though the source differs.</summary>
    Kept,

    /// <summary>There is no text to save.</summary>
    Failed,
}

/// <summary>Writes captures into a repository, and never over what a person wrote.</summary>
internal sealed class CaptureStore(string root)
{
    private const int MaximumSlug = 60;

    /// <summary>The capture as its file stands, with whether its hash fits; null when it cannot be used.</summary>
    public (CaptureFile File, bool IsIntact)? Load(Capture capture)
    {
        SourceText source = SourceText.Decode(PhysicalFileSystem.Instance.ReadAllBytes(SlashPath.Combine(root, capture.Path), CaptureSet.MaximumLength), capture.Path);
        return CaptureFile.Read(source, out _) is { } file ? (file, file.Sha256 is null || file.Sha256 == CaptureFile.Hash(file.Body)) : null;
    }

    /// <summary>Saves what a source says now.</summary>
    /// <param name="existing">The capture that the repository has of it, or null.</param>
    /// <param name="fresh">The source as it is now.</param>
    /// <param name="day">Today.</param>
    public (CaptureChange Change, string Path, string? Reason) Save(Capture? existing, CaptureFile fresh, DateOnly day)
    {
        if (existing is null)
        {
            string path = SlashPath.Combine(EvidenceFolders.Sources, NameFor(fresh.Url));
            Write(path, fresh);
            return (CaptureChange.Saved, path, null);
        }

        if (existing.Status is null)
        {
            return (CaptureChange.Kept, existing.Path, "a person saved it");
        }

        if (Load(existing) is not { } old)
        {
            return (CaptureChange.Kept, existing.Path, "its file cannot be read");
        }

        if (!old.IsIntact)
        {
            return (CaptureChange.Kept, existing.Path, "a person edited it: its text does not fit its sha256");
        }

        string before = CaptureFile.NormalizeBody(old.File.Body);
        string now = CaptureFile.NormalizeBody(fresh.Body);
        if (before == now)
        {
            return (CaptureChange.Unchanged, existing.Path, null);
        }

        // A page that has lost nearly all of its text is an error page, a wall or a redesign; the old text is worth more.
        const int SmallShare = 8;
        if (now.Length * SmallShare < before.Length)
        {
            return (CaptureChange.Kept, existing.Path, "hardly any text is left at its address");
        }

        Write(existing.Path, fresh with { Url = old.File.Url, ArchiveUrl = fresh.ArchiveUrl ?? old.File.ArchiveUrl, Changed = day });
        return (CaptureChange.Changed, existing.Path, null);
    }

    /// <summary>Writes a capture under its own name, which must be free.</summary>
    /// <returns>Its path, or null when a file stands there.</returns>
    public string? Add(CaptureFile file)
    {
        string path = SlashPath.Combine(EvidenceFolders.Sources, NameFor(file.Url));
        if (PhysicalFileSystem.Instance.FileExists(SlashPath.Combine(root, path)))
        {
            return null;
        }

        Write(path, file);
        return path;
    }

    /// <summary>The name of a source's file: host and path in words, and eight digits of the address's hash.</summary>
    public static string NameFor(string url)
    {
        string key = SourceAddress.GetKey(url) ?? url;
        var slug = new StringBuilder();
        foreach (char c in key)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }

            if (slug.Length >= MaximumSlug)
            {
                break;
            }
        }

        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)), 0, 4);
        return $"{slug.ToString().Trim('-')}-{hash}.md";
    }

    private void Write(string path, CaptureFile file) => AtomicFile.Write(SlashPath.Combine(root, path), Encoding.UTF8.GetBytes(file.Write()));
}
