using System.Collections.Immutable;
using DocLint.Semantics;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>The captures of the sources that a document cites.</summary>
internal static class CitedCaptures
{
    /// <summary>The captures that a citation leads to, through a footnote or a list of sources too; empty when none is captured.</summary>
    public static ImmutableArray<Capture> Find(SemanticModel model, IEvidence evidence, Citation citation)
    {
        ImmutableArray<Capture> found = [];
        foreach (string address in model.AddressesOf(citation))
        {
            if (Find(model, evidence, address) is { } capture && !found.Contains(capture))
            {
                found = found.Add(capture);
            }
        }

        return found;
    }

    /// <summary>The capture of an address, or of a link to a file in <c>sources/</c>; null when there is none.</summary>
    public static Capture? Find(SemanticModel model, IEvidence evidence, string address) => evidence.FindCapture(address) ?? FindFile(model, evidence, address);

    private static Capture? FindFile(SemanticModel model, IEvidence evidence, string address)
    {
        int end = address.AsSpan().IndexOfAny('#', '?');
        string path = end < 0 ? address : address[..end];
        if (!path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        // "/" stands for the repository's root, which nothing leaves.
        string full = SlashPath.Normalize(Uri.UnescapeDataString(path), "/" + (SlashPath.GetParent("/" + model.Source.Path) ?? "/").TrimStart('/'));
        return evidence.FindCaptureFile(full.TrimStart('/'));
    }
}
