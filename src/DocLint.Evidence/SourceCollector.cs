using DocLint.Analysis;
using DocLint.Linting;
using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Evidence;

/// <summary>A source that articles cite.</summary>
/// <param name="Url">The address to fetch.</param>
/// <param name="Path">The first article that cites it.</param>
/// <param name="Line">The line of the citation there, counted from 1.</param>
public sealed record CitedSource(string Url, string Path, int Line)
{
    /// <summary>Whether it is cited for a statement; a mere link is only worth its state.</summary>
    public bool IsCitation { get; init; }

    /// <summary>The address of a copy that an article gives beside it, or null.</summary>
    public string? Archive { get; init; }
}

/// <summary>Gathers what articles cite and link to.</summary>
public static class SourceCollector
{
    /// <summary>The sources of documents, each once, in the order in which they are first met.</summary>
    /// <param name="inputs">The documents.</param>
    /// <param name="formats">The formats to read them with.</param>
    /// <param name="unreadable">Told each document that cannot be read, with the reason.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static IReadOnlyList<CitedSource> Collect(IReadOnlyList<LintInput> inputs, DocumentFormats formats, Action<string, string> unreadable, CancellationToken cancellationToken = default)
    {
        var found = new List<CitedSource>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (LintInput input in inputs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (DocumentTree? tree, string? failure) = DocumentLoader.Load(input, formats, cancellationToken);
            if (tree is null)
            {
                unreadable(input.Path, failure!);
                continue;
            }

            Collect(tree, found, places);
        }

        NoteArchives(found, places);
        return found;
    }

    private static void Collect(DocumentTree tree, List<CitedSource> found, Dictionary<string, int> places)
    {
        var model = new SemanticModel(tree);
        foreach (Citation citation in model.ArticleCitations)
        {
            foreach (string address in model.AddressesOf(citation))
            {
                Add(address, (citation.Node?.Span ?? citation.Span).Start, citation.Scope != CitationScope.None || citation.Kind == CitationKind.ListEntry);
            }
        }

        foreach (Block block in tree.Blocks)
        {
            if (block is LinkDefinitionBlock definition)
            {
                Add(definition.Address, definition.Span.Start, false);
            }
            else if (block is TextBlock)
            {
                foreach (SyntaxNode node in block.Descendants())
                {
                    if (node is LinkInline { Address: { } address })
                    {
                        Add(address, node.Span.Start, false);
                    }
                }
            }
        }

        void Add(string address, int position, bool isCitation)
        {
            if (SourceAddress.ToFetchable(address) is not { } url || SourceAddress.GetKey(url) is not { } key)
            {
                return;
            }

            if (places.TryGetValue(key, out int index))
            {
                found[index] = isCitation && !found[index].IsCitation ? found[index] with { IsCitation = true } : found[index];
                return;
            }

            places[key] = found.Count;
            found.Add(new CitedSource(WithoutFragment(url), tree.Source.Path, tree.Source.Lines.GetPosition(position).Line + 1) { IsCitation = isCitation });
        }
    }

    private static void NoteArchives(List<CitedSource> found, Dictionary<string, int> places)
    {
        foreach (CitedSource source in found.ToArray())
        {
            if (SourceAddress.GetKey(SourceAddress.GetArchived(source.Url)) is { } original && places.TryGetValue(original, out int index))
            {
                found[index] = found[index] with { Archive = source.Url };
            }
        }
    }

    private static string WithoutFragment(string url)
    {
        int hash = url.IndexOf('#');
        return hash < 0 ? url : url[..hash];
    }
}
