using DocLint.Analysis;
using DocLint.Evidence.Captures;
using DocLint.Evidence.Fetching;
using DocLint.Evidence.Pages;
using DocLint.Text;

namespace DocLint.Evidence;

/// <summary>What adding a source came to.</summary>
/// <param name="Path">The new capture; null when nothing was written.</param>
/// <param name="Problem">Why nothing was written, a phrase; null when something was.</param>
public sealed record AddedSource(string? Path, string? Problem);

/// <summary>Captures what a person saved by hand; a fetch never writes over it.</summary>
public static class SourceAdder
{
    /// <summary>Adds a source.</summary>
    /// <param name="root">The repository's root, absolute, with forward slashes.</param>
    /// <param name="bytes">The page, PDF or text.</param>
    /// <param name="name">The name of its file; its extension tells what it is.</param>
    /// <param name="url">The address that it was saved from.</param>
    /// <param name="title">Its title, or null for what the file says.</param>
    /// <param name="day">Today.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static AddedSource Add(string root, byte[] bytes, string name, string url, string? title, DateOnly day)
    {
        if (SourceAddress.ToFetchable(url) is not { } address)
        {
            return new AddedSource(null, $"'{url}' is no address; write it with 'https://', or as a DOI");
        }

        if (new RepositoryEvidence(PhysicalFileSystem.Instance, root).FindCapture(address) is { } existing && SourceAddress.GetKey(existing.Url) == SourceAddress.GetKey(address))
        {
            return new AddedSource(null, $"'{existing.Path}' captures this address already; remove it first");
        }

        PageText page = PageReader.Read(bytes, null, null, name, new FetchLimits().Timeout);
        if (page.Problem is not null)
        {
            return new AddedSource(null, $"'{name}' cannot be captured: {page.Problem}");
        }

        string? path = new CaptureStore(root).Add(new CaptureFile
        {
            Url = address,
            Title = title ?? (page.Title is null ? null : SourceFetcher.OneLine(page.Title)),
            Published = page.Published,
            Retrieved = day,
            Type = page.Type,
            Body = page.Body,
        });
        return path is null ? new AddedSource(null, $"'{EvidenceFolders.Sources}/{CaptureStore.NameFor(address)}' stands there already; remove it first") : new AddedSource(path, null);
    }
}
