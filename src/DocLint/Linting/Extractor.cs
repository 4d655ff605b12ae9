using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Linting;

/// <summary>What came of one file.</summary>
/// <param name="Path">The path of the input.</param>
/// <param name="Article">The article; null when the file cannot be read.</param>
/// <param name="Failure">Why it cannot be read, such as "it is binary"; null when it can.</param>
public sealed record Extraction(string Path, Article? Article, string? Failure);

/// <summary>Takes articles out of documents in parallel, in the documents' order.</summary>
/// <remarks><para>Only a few documents a job are in memory at any time. The articles are the same for any number of jobs.</para></remarks>
public sealed class Extractor(DocumentFormats formats)
{
    /// <summary>Starts the work; it goes on as results are taken.</summary>
    /// <param name="inputs">The files.</param>
    /// <param name="jobs">How many are read at once; at least 1.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public IEnumerable<Extraction> Run(IReadOnlyList<LintInput> inputs, int jobs, CancellationToken cancellationToken = default) =>
        Run(inputs, new RunLines(inputs, formats, jobs), jobs, cancellationToken);

    private IEnumerable<Extraction> Run(IReadOnlyList<LintInput> inputs, RunLines lines, int jobs, CancellationToken cancellationToken)
    {
        lines.Read(null, cancellationToken);
        foreach (Extraction extraction in OrderedWork.Run(inputs, jobs, (input, token) => Extract(input, lines, token), cancellationToken))
        {
            yield return extraction;
        }
    }

    private Extraction Extract(LintInput input, RunLines lines, CancellationToken cancellationToken) =>
        DocumentLoader.Load(input, formats, cancellationToken) switch
        {
            ({ } tree, _) => new Extraction(input.Path, Article.Create(new SemanticModel(tree, lines.Of(input.Path))), null),
            (_, var failure) => new Extraction(input.Path, null, failure),
        };
}
