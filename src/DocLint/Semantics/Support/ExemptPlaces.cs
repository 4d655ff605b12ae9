using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Tells which articles and sections are exempt by their name.</summary>
/// <remarks><para>Looks at a section once. Not thread-safe.</para></remarks>
internal sealed class ExemptPlaces
{
    private readonly ImmutableArray<string> _sections;
    private readonly bool _isExemptArticle;
    private readonly Dictionary<SyntaxNode, bool> _exempt = new(ReferenceEqualityComparer.Instance);

    public ExemptPlaces(SemanticModel model, ImmutableArray<string> exemptSections)
    {
        _sections = exemptSections;
        _isExemptArticle = model.Metadata.Section is { Value: var section } && IsExemptName(section) || IsExemptName(Path.GetFileNameWithoutExtension(model.Source.Path).Replace('-', ' ').Replace('_', ' '));
    }

    /// <summary>Whether the article or a section around a block is exempt.</summary>
    public bool IsExempt(TextBlock block) => _isExemptArticle || IsInExemptSection(block);

    private bool IsInExemptSection(TextBlock block)
    {
        if (_sections.IsEmpty)
        {
            return false;
        }

        for (SyntaxNode? node = block.Parent; node is not null; node = node.Parent)
        {
            if (node is SectionBlock section)
            {
                if (!_exempt.TryGetValue(node, out bool isExempt))
                {
                    _exempt[node] = isExempt = IsExemptName(section.Heading.Prose.Text);
                }

                if (isExempt)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsExemptName(string name)
    {
        foreach (string section in _sections)
        {
            if (ContainsWords(name, section))
            {
                return true;
            }
        }

        return false;
    }

    // "method" is in "Method" and in "The method", and not in "methodology".
    private static bool ContainsWords(string text, string words)
    {
        for (int at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
