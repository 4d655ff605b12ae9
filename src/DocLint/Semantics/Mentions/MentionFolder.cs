using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Makes the mentions: finds for each name the fullest form that the document has for the same thing.</summary>
/// <remarks>
/// <para>A family name alone folds into the one full name that has it; where two people share it and no title tells them apart, it stays itself. People with different given names never fold.</para>
/// </remarks>
internal static class MentionFolder
{
    public static ImmutableArray<Mention> Fold(DocumentTree tree, List<FoundName> found)
    {
        if (found.Count == 0)
        {
            return [];
        }

        var fullNames = new FullNames(tree, found);
        var expansions = new Dictionary<string, string>(StringComparer.Ordinal);
        string?[] given = ReadExpansions(tree, found, expansions);
        ImmutableArray<Mention>.Builder mentions = ImmutableArray.CreateBuilder<Mention>(found.Count);
        for (int i = 0; i < found.Count; i++)
        {
            FoundName name = found[i];
            Prose prose = tree.TextBlocks[name.Block].Prose;
            string text = prose.Text[name.Start..name.End];
            string? title = name.TitleEnd > name.TitleStart ? prose.Text[name.TitleStart..name.TitleEnd] : null;
            MentionKind kind = name.Kind;
            string canonical;
            string? expansion = null;
            if (IsAcronym(name, text))
            {
                expansion = given[i] ?? expansions.GetValueOrDefault(text);
                canonical = expansion ?? KnownForms.Of(text) ?? text;
            }
            else if (fullNames.Find(name, title, out MentionKind fullKind) is { } full)
            {
                canonical = full;
                kind = fullKind;
            }
            else if (name.IsTentative)
            {
                continue;
            }
            else
            {
                canonical = KnownForms.Of(text) ?? fullNames.Variant(text, kind) ?? text;
            }

            Sentence? sentence = prose.GetSentence(name.Start);
            if (sentence is null)
            {
                continue;
            }

            mentions.Add(new Mention
            {
                Sentence = sentence,
                ProseSpan = TextSpan.FromBounds(name.Start, name.End),
                Kind = kind,
                Canonical = canonical,
                Expansion = expansion,
                Title = kind == MentionKind.Person ? title : null,
            });
        }

        return mentions.DrainToImmutable();
    }

    // A known organisation's or country's acronym stays one of that kind, and may be explained all the same.
    private static bool IsAcronym(FoundName name, ReadOnlySpan<char> text) =>
        name.Kind == MentionKind.Acronym || (name.Words == 1 && name.IsKnown && text.Length is >= 2 and <= 7 && text.IndexOfAnyInRange('a', 'z') < 0);

    private static string?[] ReadExpansions(DocumentTree tree, List<FoundName> found, Dictionary<string, string> expansions)
    {
        string?[] given = new string?[found.Count];
        for (int i = 0; i < found.Count; i++)
        {
            FoundName name = found[i];
            Prose prose = tree.TextBlocks[name.Block].Prose;
            if (!IsAcronym(name, prose.Text.AsSpan(name.Start, name.End - name.Start)))
            {
                continue;
            }

            if (prose.GetSentence(name.Start) is { } sentence && AcronymReader.FindExpansion(sentence, name.Start, name.End) is { IsEmpty: false } span)
            {
                given[i] = prose.Text.Substring(span.Start, span.Length);
                expansions.TryAdd(prose.Text[name.Start..name.End], given[i]!);
            }
        }

        return given;
    }
}
