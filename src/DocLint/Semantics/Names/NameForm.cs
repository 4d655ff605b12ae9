using System.Text.RegularExpressions;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>One spelling of a name, with the places where it stands.</summary>
internal sealed partial class NameForm
{
    private const int WordReach = 80;
    private const int NearReach = 25;

    // So many places tell enough of what a text says of a name.
    private const int MostPlaces = 8;

    private bool? _isSetApart;

    /// <summary>Creates a form from its first place, which is not counted yet.</summary>
    public NameForm(Mention first, string text)
    {
        Text = text;
        Kind = first.Kind;
        First = first;
        Words = NameFolding.Words(text);
        Letters = string.Concat(Words);
    }

    /// <summary>The name as written, on one line, with straight apostrophes and hyphens.</summary>
    public string Text { get; }

    /// <summary>What it names.</summary>
    public MentionKind Kind { get; }

    /// <summary>Its words without accents, in lower case.</summary>
    public string[] Words { get; }

    /// <summary>All letters of its words.</summary>
    public string Letters { get; }

    /// <summary>Where it stands in the author's own words, in source order.</summary>
    public List<Mention> Mentions { get; } = [];

    /// <summary>How often it stands anywhere, quotations and captions included.</summary>
    public int Count { get; private set; }

    /// <summary>The first place of all.</summary>
    public Mention First { get; }

    /// <summary>Whether all its letters are capitals: a headline says nothing of the case.</summary>
    public bool IsCapitals => Text.AsSpan().IndexOfAnyInRange('a', 'z') < 0;

    /// <summary>Whether the text speaks of relatives, of other spellings, or of somebody else near the name.</summary>
    public bool IsSetApart => _isSetApart ??= ReadSetApart();

    /// <summary>Adds a place.</summary>
    /// <param name="mention">Where it stands; behind all earlier ones.</param>
    /// <param name="isOwn">Whether these are the author's own words.</param>
    public void Add(Mention mention, bool isOwn)
    {
        Count++;
        if (isOwn)
        {
            Mentions.Add(mention);
        }
    }

    /// <summary>Whether it stands in the same sentence as another form: two are named side by side.</summary>
    public bool StandsBeside(NameForm other)
    {
        (NameForm fewer, NameForm more) = Mentions.Count <= other.Mentions.Count ? (this, other) : (other, this);
        for (int i = 0; i < fewer.Mentions.Count && i < MostPlaces; i++)
        {
            if (more.StandsIn(fewer.Mentions[i].Sentence))
            {
                return true;
            }
        }

        return false;
    }

    private bool StandsIn(Sentence sentence)
    {
        int low = 0;
        int high = Mentions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Mentions[middle].Sentence.Span.Start < sentence.Span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < Mentions.Count && ReferenceEquals(Mentions[low].Sentence, sentence);
    }

    private bool ReadSetApart()
    {
        for (int i = 0; i < Mentions.Count && i < MostPlaces; i++)
        {
            Mention mention = Mentions[i];
            string text = mention.Sentence.Prose.Text;
            int start = Math.Max(mention.Sentence.ProseSpan.Start, mention.ProseSpan.Start - WordReach);
            int end = Math.Min(text.Length, mention.ProseSpan.End + WordReach);
            int near = Math.Max(mention.Sentence.ProseSpan.Start, mention.ProseSpan.Start - NearReach);
            int behind = Math.Min(mention.Sentence.ProseSpan.End, mention.ProseSpan.End + NearReach);
            if (SettingApart().IsMatch(text.AsSpan(start, end - start)) || Following().IsMatch(text.AsSpan(near, behind - near)))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(
        @"\b(?:brothers?|sisters?|siblings?|twins?|cousins?|father|mother|sons?|daughters?|wife|husband|spouse|widow|nephew|niece|uncle|aunt|grand(?:son|daughter|father|mother)|namesakes?|no relation|not to be confused|unrelated|formerly|renamed|then known as|(?:also|better) (?:known|spelled|written)|born|née|nee|elder|younger|misspell\w{0,4}|misspelt|spelled|spelling|spelt|\[sic)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SettingApart();

    // Who follows somebody in office is somebody else.
    [GeneratedRegex(@"\b(?:predecessors?|successors?|succeed(?:s|ed|ing)|replac(?:es|ed|ing))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Following();
}
