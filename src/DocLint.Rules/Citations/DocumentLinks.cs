using DocLint.Analysis;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Citations;

/// <summary>The links of a document with the places of their addresses.</summary>
internal static class DocumentLinks
{
    /// <summary>The web addresses that the document links to, in source order; one of a reference link at its definition.</summary>
    public static IEnumerable<(string Address, TextSpan Span)> Find(DocumentTree tree)
    {
        foreach (Block block in tree.Blocks)
        {
            if (block is LinkDefinitionBlock definition && SourceAddress.ToFetchable(definition.Address) is not null)
            {
                yield return (definition.Address, definition.AddressSpan);
            }
            else if (block is TextBlock)
            {
                foreach (SyntaxNode node in block.Descendants())
                {
                    if (node is LinkInline { Address: { } address } link && link.Form != LinkForm.Reference && SourceAddress.ToFetchable(address) is not null)
                    {
                        yield return (address, link.AddressSpan.Length > 0 ? link.AddressSpan : link.Span);
                    }
                }
            }
        }
    }

    /// <summary>The keys of the addresses of which the document links to an archived copy.</summary>
    public static HashSet<string> FindArchived(DocumentTree tree)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string address, _) in Find(tree))
        {
            if (SourceAddress.GetKey(SourceAddress.GetArchived(address)) is { } key)
            {
                keys.Add(key);
            }
        }

        return keys;
    }
}
