using System.Collections.Immutable;
using DocLint.Syntax.Sentences;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>Finds the sentences of a prose.</summary>
/// <remarks>
/// <para>One pass over the tokens. A sentence ends behind a mark that <see cref="StopRules"/> accepts, or before a token that begins something new: a line, a bullet, an item of an enumeration, a drawn line.</para>
/// <para>All rules are readable tests on the words around the mark; nothing is guessed from the whole text but the partners of quotes and brackets, and enumerations.</para>
/// </remarks>
internal static class SentenceSplitter
{
    public static ImmutableArray<Sentence> Split(Prose prose)
    {
        ReadOnlySpan<Token> tokens = prose.Tokens.AsSpan();
        if (tokens.IsEmpty)
        {
            return [];
        }

        ImmutableArray<Sentence>.Builder sentences = ImmutableArray.CreateBuilder<Sentence>();
        Enclosures enclosures = Enclosures.Find(prose.Text, tokens);
        List<int>? items = Enumerations.Find(prose.Text, tokens);
        var context = new SentenceContext(prose, enclosures);
        int nextItem = 0;
        int i = 0;
        while (i < tokens.Length)
        {
            bool isItem = items is not null && nextItem < items.Count && items[nextItem] == i;
            if (isItem)
            {
                nextItem++;
            }

            if (i > context.First && (isItem || StartRules.Starts(context, i)))
            {
                Add(sentences, prose, tokens, context.First, i - 1);
                context.First = i;
            }

            int last = StopRules.EndBehind(ref context, i, out int resume);
            if (last >= 0)
            {
                Add(sentences, prose, tokens, context.First, last);
                context.First = last + 1;
                resume = last + 1;
            }

            // Items inside what was passed over at once stand within brackets or marks.
            while (items is not null && nextItem < items.Count && items[nextItem] < resume)
            {
                nextItem++;
            }

            i = resume;
        }

        if (context.First < tokens.Length)
        {
            Add(sentences, prose, tokens, context.First, tokens.Length - 1);
        }

        enclosures.Release();
        return sentences.DrainToImmutable();
    }

    private static void Add(ImmutableArray<Sentence>.Builder sentences, Prose prose, ReadOnlySpan<Token> tokens, int first, int last) =>
        sentences.Add(new Sentence(prose, TextSpan.FromBounds(tokens[first].Start, tokens[last].End), first, last - first + 1));
}
