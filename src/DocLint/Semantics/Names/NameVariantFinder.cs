using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds the names that a document spells in two ways.</summary>
/// <remarks><para>Only names that share a word, their sounds, or the first or last letters of their only word are compared, each with a bounded number of others: the time grows with the number of names and not with its square.</para></remarks>
internal sealed partial class NameVariantFinder
{
    private const int LargestBucket = 20;
    private const int EdgeLetters = 4;

    // A name that stands so often is meant as it stands.
    private const int Established = 3;

    private static readonly SearchValues<string> Marks = SearchValues.Create(["  ", "\n", "\r", "\t", "\u00A0", "\u2019", "\u2010", "\u2011"], StringComparison.Ordinal);

    private readonly SemanticModel _model;
    private readonly List<NameForm> _forms = [];
    private readonly Dictionary<string, NameForm> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, List<NameForm>> _buckets = [];
    private readonly Dictionary<string, int> _loneCounts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _wordsOfNames = new(StringComparer.Ordinal);
    private readonly HashSet<NameForm> _odd = [];
    private readonly List<NameVariant> _found = [];

    private readonly HashSet<TextBlock> _captions = [];
    private readonly Lazy<HashSet<string>> _codeWords;

    private NameVariantFinder(SemanticModel model)
    {
        _model = model;
        _codeWords = new(() => CodeWords.Read(model.Tree));
        foreach (BlockJudgement judgement in model.Judgements)
        {
            if (judgement.Kind == ResidueKind.Caption)
            {
                _captions.Add(judgement.Block);
            }
        }
    }

    /// <summary>The variants of a document, in source order.</summary>
    public static ImmutableArray<NameVariant> Find(SemanticModel model)
    {
        var finder = new NameVariantFinder(model);
        finder.Collect();
        foreach (NameForm form in finder._forms)
        {
            finder.CompareWithEarlier(form);
        }

        finder._found.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return [.. finder._found];
    }

    private void Collect()
    {
        foreach (Mention mention in _model.Mentions)
        {
            if (mention.Kind is not (MentionKind.Person or MentionKind.Organization or MentionKind.Other))
            {
                continue;
            }

            // A caption that the page left behind tells how a name is spelled; its menus and a list of sources do not.
            TextBlock block = mention.Sentence.Prose.Block;
            bool isArticle = !_model.Apparatus.ContainsKey(block);
            if (!isArticle && !_captions.Contains(block))
            {
                continue;
            }

            Quotation? quotation = _model.QuotationAt(mention.Span);
            if (quotation is { Kind: QuotationKind.Title or QuotationKind.ScareQuote } || IsPartOfSomethingElse(mention))
            {
                continue;
            }

            string text = Normalize(mention.Text);
            if (!_byText.TryGetValue(text, out NameForm? form))
            {
                _byText.Add(text, form = new NameForm(mention, text));
                if (form.Words.Length > 0 && form.Words[0].Length > 0)
                {
                    _forms.Add(form);
                }
            }

            form.Add(mention, quotation is null && isArticle);
        }

        foreach (NameForm form in _forms)
        {
            if (form.Words.Length == 1)
            {
                _loneCounts[form.Letters] = _loneCounts.GetValueOrDefault(form.Letters) + form.Count;
            }
            else
            {
                _wordsOfNames.Add(form.Words[0]);
                _wordsOfNames.Add(form.Words[^1]);
            }
        }
    }

    // "@townhall", "#townhall"; "School of Mines", "Bank for Reconstruction": the word is no name by itself.
    private static bool IsPartOfSomethingElse(Mention mention)
    {
        string text = mention.Sentence.Prose.Text;
        if (mention.ProseSpan.Start > 0 && text[mention.ProseSpan.Start - 1] is '@' or '#' or '/' or '_' or '.')
        {
            return true;
        }

        return !mention.Text.Contains(' ') && mention.ProseSpan.Start > 4 && text[mention.ProseSpan.Start - 2] is 'f' or 'r' or 'e' && PartOf().IsMatch(text.AsSpan(0, mention.ProseSpan.Start)[Math.Max(0, mention.ProseSpan.Start - 40)..]);
    }

    private static string Normalize(string text) => text.AsSpan().ContainsAny(Marks)
        ? Blanks().Replace(text, " ").Replace('\u2019', '\'').Replace('\u2010', '-').Replace('\u2011', '-')
        : text;

    private void CompareWithEarlier(NameForm form)
    {
        Span<ulong> keys = stackalloc ulong[6];
        int count = ReadKeys(form, keys);
        for (int i = 0; i < count; i++)
        {
            if (!_buckets.TryGetValue(keys[i], out List<NameForm>? bucket))
            {
                _buckets.Add(keys[i], bucket = new List<NameForm>(1));
            }

            foreach (NameForm other in bucket)
            {
                if (!ReferenceEquals(other, form) && !_odd.Contains(other) && !_odd.Contains(form))
                {
                    Compare(other, form);
                }
            }

            if (bucket.Count < LargestBucket && (bucket.Count == 0 || !ReferenceEquals(bucket[^1], form)))
            {
                bucket.Add(form);
            }
        }
    }

    // Two forms of one name agree in their letters, in their first or last word, or in the sound of both; words alone in how they begin or end.
    private static int ReadKeys(NameForm form, Span<ulong> keys)
    {
        string first = form.Words[0];
        string last = form.Words[^1];
        int count = 0;
        keys[count++] = NameHash.Append(NameHash.Of("="), form.Letters);
        keys[count++] = NameHash.Append(NameHash.Of("^"), last.AsSpan(0, Math.Min(EdgeLetters, last.Length)));
        keys[count++] = NameHash.Append(NameHash.Of("$"), last.AsSpan(Math.Max(0, last.Length - EdgeLetters)));
        if (form.Words.Length == 1)
        {
            return count;
        }

        keys[count++] = NameHash.Append(NameHash.Of("<"), first);
        keys[count++] = NameHash.Append(NameHash.Of(">"), last);
        keys[count++] = NameHash.Append(NameHash.Append(NameHash.Of("~"), NameFolding.Skeleton(first)), NameFolding.Skeleton(last));
        return count;
    }

    private void Compare(NameForm earlier, NameForm later)
    {
        if (earlier.Words.Length > 1 && later.Words.Length > 1 || earlier.Letters == later.Letters)
        {
            NameLikeness likeness = NamePairs.Compare(earlier, later);
            if (likeness != NameLikeness.None && !AreTwo(earlier, later, likeness) && !IsInCode(earlier) && !IsInCode(later))
            {
                Add(earlier, later);
            }
        }
        else if (earlier.Words.Length == 1 && later.Words.Length == 1)
        {
            // Of two words alone, one must be a rule and the other an exception.
            bool isException = Math.Min(earlier.Count, later.Count) == 1 && Math.Max(earlier.Count, later.Count) > 1;
            if (isException && AreLone(earlier) && AreLone(later) && NamePairs.AreOneWord(earlier.Letters, later.Letters) && !AreTwo(earlier, later, NameLikeness.Slip))
            {
                Add(earlier, later);
            }
        }
        else
        {
            CompareFamilyName(earlier.Words.Length == 1 ? earlier : later, earlier.Words.Length == 1 ? later : earlier);
        }
    }

    // "Lindqivst" where the article has Sanna Lindqvist, and nobody else of that name.
    private void CompareFamilyName(NameForm word, NameForm full)
    {
        // "the Francos" are more than one Franco.
        bool isPlural = word.Letters[^1] == 's' && (_loneCounts.ContainsKey(word.Letters[..^1]) || _wordsOfNames.Contains(word.Letters[..^1]));
        if (full.Kind != MentionKind.Person || isPlural || !AreLone(word) || !NamePairs.IsFamilyName(word.Letters, full.Words[^1])
            || AreTwo(word, full, NameLikeness.Slip) || word.Count >= Established || _wordsOfNames.Contains(word.Letters))
        {
            return;
        }

        string family = full.Text[(full.Text.LastIndexOfAny([' ', '-']) + 1)..];
        if (NameFolding.Words(family) is [var only] && only == full.Words[^1])
        {
            Add(word, full.First, family);
        }
    }

    // "StrictMode" is what the code calls the strict mode.
    private bool IsInCode(NameForm form) => form.Words.Length == 1 && _codeWords.Value.Contains(form.Text);

    private static bool AreLone(NameForm form) => !form.IsCapitals && form.Kind is MentionKind.Person or MentionKind.Other;

    // Both are well established, or stand side by side, or the text sets them apart.
    private static bool AreTwo(NameForm first, NameForm second, NameLikeness likeness) =>
        (likeness == NameLikeness.Slip && first.Count >= Established && second.Count >= Established) || first.StandsBeside(second)
        || (likeness != NameLikeness.Marks && (first.IsSetApart || second.IsSetApart));

    private void Add(NameForm earlier, NameForm later)
    {
        // The spelling of most mentions stands; of two equals, the first. Words in quotation marks are as somebody else wrote them.
        bool laterWins = later.Count + Weight(later) > earlier.Count + Weight(earlier);
        NameForm kept = laterWins ? later : earlier;
        NameForm odd = laterWins ? earlier : later;
        if (odd.Mentions.Count == 0)
        {
            (kept, odd) = (odd, kept);
        }

        Add(odd, kept.First, kept.Text);
    }

    // Where only the family name stands again, it counts for the full name.
    private int Weight(NameForm form) => form.Words.Length > 1 ? _loneCounts.GetValueOrDefault(form.Words[^1]) : 0;

    private void Add(NameForm odd, Mention kept, string spelling)
    {
        if (odd.Mentions.Count == 0 || !_odd.Add(odd))
        {
            return;
        }

        _found.Add(new NameVariant
        {
            Sentence = odd.Mentions[0].Sentence,
            ProseSpan = odd.Mentions[0].ProseSpan,
            Mentions = [.. odd.Mentions],
            Other = kept,
            OtherSpelling = spelling,
        });
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\p{Lu}\p{L}+ (?:of|for)(?: the)? $", RegexOptions.CultureInvariant)]
    private static partial Regex PartOf();
}
