using System.Globalization;
using System.Text;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>The anchors that a document offers to links: ids that it states, and those that are made of its headings and notes.</summary>
/// <remarks><para>What is made of the headings depends on who shows the document, and is worked out when first asked for. Thread-safe.</para></remarks>
public sealed class DocumentAnchors
{
    private const string GitHubPrefix = "user-content-";

    private readonly HashSet<string> _elements;
    private readonly HashSet<string> _braces;
    private readonly List<HeadingName> _headings;
    private readonly HashSet<string> _notes;
    private readonly Lazy<bool> _hasOtherScripts;
    private readonly Made?[] _made = new Made?[(int)AnchorRules.Zola + 1];

    internal DocumentAnchors(HashSet<string> elements, HashSet<string> braces, List<HeadingName> headings, HashSet<string> notes)
    {
        _elements = elements;
        _braces = braces;
        _headings = headings;
        _notes = notes;
        _hasOtherScripts = new(() => headings.Exists(heading => !Ascii.IsValid(Accents.Remove(heading.Text))));
    }

    /// <summary>Reads the anchors of a tree; null when templating may add others as the site is built.</summary>
    public static DocumentAnchors? Read(DocumentTree tree) => AnchorReader.Read(tree);

    /// <summary>Whether the document has an anchor.</summary>
    /// <param name="anchor">The part behind <c>#</c>, decoded.</param>
    /// <param name="rules">How anchors are made of headings.</param>
    public bool Contains(string anchor, AnchorRules rules)
    {
        bool isGitHub = rules == AnchorRules.GitHub;
        if ((isGitHub || rules == AnchorRules.GitLab) && anchor.StartsWith(GitHubPrefix, StringComparison.Ordinal))
        {
            anchor = anchor[GitHubPrefix.Length..];
        }

        Made made = GetMade(rules);
        return _elements.Contains(anchor) || made.Anchors.Contains(anchor) || (isGitHub && made.Anchors.Contains(anchor.ToLowerInvariant()))
            || (AnchorMaker.ReadsBraces(rules) && _braces.Contains(anchor)) || IsNote(anchor) || (rules == AnchorRules.Zola && IsTransliterated(anchor));
    }

    /// <summary>An anchor of the document that has the letters and digits of another in their order; null when there is none.</summary>
    /// <param name="anchor">The part behind <c>#</c>, decoded.</param>
    /// <param name="rules">How anchors are made of headings.</param>
    public string? FindSimilar(string anchor, AnchorRules rules) => LettersOf(anchor) is { Length: > 0 } letters ? GetMade(rules).ByLetters.Value.GetValueOrDefault(letters) : null;

    private Made GetMade(AnchorRules rules)
    {
        // Two threads may make the same at once; either is as good.
        return _made[(int)rules] ??= new Made(this, rules);
    }

    // "fn1", "fn:note", "fnref-2": each maker names its notes by label or number.
    private bool IsNote(string anchor)
    {
        if (_notes.Count == 0 || !anchor.StartsWith("fn", StringComparison.Ordinal))
        {
            return false;
        }

        ReadOnlySpan<char> label = anchor.AsSpan(2);
        return IsLabel(label) || (label.StartsWith("ref") && IsLabel(label[3..]));
    }

    private bool IsLabel(ReadOnlySpan<char> label)
    {
        // The second reference to a note is "fnref1-2" or "fnref1:2".
        label = label.TrimStart(":-");
        int again = label.LastIndexOfAny(':', '-');
        return IsNameOrNumber(label) || (again > 0 && !label[(again + 1)..].ContainsAnyExceptInRange('0', '9') && IsNameOrNumber(label[..again]));
    }

    private bool IsNameOrNumber(ReadOnlySpan<char> label) =>
        _notes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(label) || (int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= _notes.Count);

    // How letters of other scripts are written in Latin ones is not known here.
    private bool IsTransliterated(string anchor) =>
        Ascii.IsValid(anchor) && _hasOtherScripts.Value;

    private static string LettersOf(string anchor)
    {
        return string.Create(anchor.Count(char.IsLetterOrDigit), anchor, static (letters, from) =>
        {
            int at = 0;
            foreach (char c in from)
            {
                if (char.IsLetterOrDigit(c))
                {
                    letters[at++] = char.ToLowerInvariant(c);
                }
            }
        });
    }

    /// <summary>What one maker makes of the headings.</summary>
    private sealed class Made
    {
        public Made(DocumentAnchors document, AnchorRules rules)
        {
            List<(string Anchor, int Heading)> made = AnchorMaker.Make(document._headings, [.. document._elements, .. document._braces], rules);
            Anchors = new HashSet<string>(made.Count, StringComparer.Ordinal);
            foreach ((string anchor, _) in made)
            {
                Anchors.Add(anchor);
            }

            ByLetters = new(() => FindLetters(document, made, rules));
        }

        public HashSet<string> Anchors { get; }

        public Lazy<Dictionary<string, string>> ByLetters { get; }

        private static Dictionary<string, string> FindLetters(DocumentAnchors document, List<(string Anchor, int Heading)> made, AnchorRules rules)
        {
            var found = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach ((string anchor, int heading) in made)
            {
                found.TryAdd(LettersOf(anchor), anchor);
                found.TryAdd(LettersOf(document._headings[heading].Text), anchor);
            }

            foreach (string anchor in AnchorMaker.ReadsBraces(rules) ? document._elements.Concat(document._braces) : document._elements)
            {
                found.TryAdd(LettersOf(anchor), anchor);
            }

            return found;
        }
    }
}
