using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DocLint.Diagnostics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>Says where a finding stands in a document's outline, and makes its fingerprint.</summary>
internal sealed class DocumentOutline(DocumentTree tree)
{
    private const int HashBytes = 16;

    // A sentence or heading that no person wrote may be as long as the document, and have as many findings.
    private const int LongestContext = 1_000;
    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);

    /// <summary>Adds section path and fingerprint to findings of the document, in their order.</summary>
    public Diagnostic Place(Diagnostic diagnostic)
    {
        ImmutableArray<string> path = SectionPath(diagnostic.Span);
        string words = Words(diagnostic);
        return diagnostic with { SectionPath = path, Fingerprint = Fingerprint(diagnostic, path, words), ContentKey = Hash($"{diagnostic.Descriptor.Id}\u001E{words}") };
    }

    private ImmutableArray<string> SectionPath(TextSpan span)
    {
        ImmutableArray<string>.Builder path = ImmutableArray.CreateBuilder<string>();
        SyntaxNode node = tree.Root;
        while (ChildAt(node, span.Start) is { } child)
        {
            if (child is SectionBlock section)
            {
                path.Add(section.Heading.Prose.Text.Trim());
            }

            node = child;
        }

        return path.DrainToImmutable();
    }

    private static SyntaxNode? ChildAt(SyntaxNode node, int position)
    {
        int low = 0;
        int high = node.Children.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            TextSpan span = node.Children[middle].Span;
            if (position < span.Start)
            {
                high = middle - 1;
            }
            else if (position >= span.End)
            {
                low = middle + 1;
            }
            else
            {
                return node.Children[middle];
            }
        }

        return null;
    }

    // The sentence with its blanks and letter case folded survives moves and re-wraps; the section tells equal sentences apart,
    // and a count those that stand in one section.
    private string Fingerprint(Diagnostic diagnostic, ImmutableArray<string> path, string words)
    {
        var content = new StringBuilder(diagnostic.Descriptor.Id);
        foreach (string heading in path)
        {
            content.Append('\u001F');
            AppendFolded(content, heading.AsSpan(0, Math.Min(heading.Length, LongestContext)));
        }

        string key = Hash(content.Append('\u001E').Append(words).ToString());
        int occurrence = _occurrences[key] = _occurrences.GetValueOrDefault(key) + 1;
        return FormattableString.Invariant($"{key}:{occurrence}");
    }

    private string Words(Diagnostic diagnostic)
    {
        var words = new StringBuilder();
        AppendFolded(words, Context(diagnostic.Span));
        words.Append('\u001E');
        AppendFolded(words, tree.Source.AsSpan(diagnostic.Span));
        if (words.Length == 1 && tree.TextBlocks is [{ } first, ..])
        {
            // A finding about the whole document is known by how that begins.
            AppendFolded(words, first.Prose.Text);
        }

        return words.ToString();
    }

    private static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, HashBytes));

    private ReadOnlySpan<char> Context(TextSpan span)
    {
        SyntaxNode node = tree.Root;
        while (node is not TextBlock && ChildAt(node, span.Start) is { } child)
        {
            node = child;
        }

        if (node is not TextBlock { Prose: { } prose } || prose.ToProse(span.Start) is not (>= 0 and int position))
        {
            return default;
        }

        if (prose.GetSentence(position) is not { } sentence)
        {
            return default;
        }

        TextSpan whole = sentence.ProseSpan;
        int start = whole.Length <= LongestContext ? whole.Start : Math.Max(whole.Start, position - (LongestContext / 2));
        int end = whole.Length <= LongestContext ? whole.End : Math.Min(whole.End, position + (LongestContext / 2));
        return prose.Text.AsSpan(start, end - start);
    }

    private static void AppendFolded(StringBuilder content, ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                content.Append(char.ToLowerInvariant(c));
            }
            else if (content.Length > 0 && content[^1] != ' ' && char.IsWhiteSpace(c))
            {
                content.Append(' ');
            }
        }
    }
}
