using DocLint.Analysis;

namespace DocLint.Rules.Citations;

/// <summary>Host and path of the page that an address leads to, or that an archived copy was made of.</summary>
internal static class SourceHost
{
    /// <summary>The host in lower case, without <c>www.</c>, and the path behind it: "example.com/a/b"; null for anything that is no web address.</summary>
    public static string? Find(string address)
    {
        string original = SourceAddress.GetArchived(address) ?? address;
        if (!Uri.TryCreate(SourceAddress.ToFetchable(original), UriKind.Absolute, out Uri? uri))
        {
            return null;
        }

        string host = uri.IdnHost.ToLowerInvariant().TrimEnd('.');
        return (host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host) + uri.AbsolutePath;
    }

    /// <summary>The host of what <see cref="Find"/> gives.</summary>
    public static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> source) => source.IndexOf('/') is >= 0 and int end ? source[..end] : source;

    /// <summary>Whether a source belongs to a domain, its subdomains included, or to a path of one: "example.com", "example.com/blogs".</summary>
    /// <param name="source">What <see cref="Find"/> gives.</param>
    /// <param name="entry">The domain, perhaps with a path.</param>
    public static bool Belongs(ReadOnlySpan<char> source, ReadOnlySpan<char> entry)
    {
        entry = entry.StartsWith("https://") ? entry[8..] : entry.StartsWith("http://") ? entry[7..] : entry;
        entry = entry.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? entry[4..] : entry;
        entry = entry.StartsWith("*.") ? entry[2..] : entry;
        ReadOnlySpan<char> domain = HostOf(entry);
        ReadOnlySpan<char> host = HostOf(source);
        bool isDomain = !domain.IsEmpty && host.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && (host.Length == domain.Length || host[^(domain.Length + 1)] == '.');
        ReadOnlySpan<char> wanted = entry[domain.Length..].TrimEnd('/');
        ReadOnlySpan<char> path = source[host.Length..];
        return isDomain && path.StartsWith(wanted, StringComparison.Ordinal) && (path.Length == wanted.Length || wanted.IsEmpty || path[wanted.Length] == '/');
    }
}
