using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>The words in the code of a document that join several, such as <c>StrictMode</c>.</summary>
internal static class CodeWords
{
    /// <summary>Reads all code, blocks and inline, once; in time linear in the document.</summary>
    public static HashSet<string> Read(DocumentTree tree)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxNode node in tree.Root.Descendants())
        {
            if (node is CodeBlock or CodeInline)
            {
                Read(tree.Source.AsSpan(node.Span), words);
            }
        }

        return words;
    }

    private static void Read(ReadOnlySpan<char> code, HashSet<string> words)
    {
        int start = 0;
        bool isJoined = false;
        for (int i = 0; i <= code.Length; i++)
        {
            if (i < code.Length && char.IsAsciiLetterOrDigit(code[i]))
            {
                isJoined |= i > start && char.IsAsciiLetterUpper(code[i]) && char.IsAsciiLetterLower(code[i - 1]);
                continue;
            }

            if (isJoined)
            {
                words.Add(code[start..i].ToString());
            }

            start = i + 1;
            isJoined = false;
        }
    }
}
