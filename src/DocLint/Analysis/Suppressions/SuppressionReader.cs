using System.Collections.Immutable;
using DocLint.Diagnostics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>Reads the suppressions of a document from its comments and its front matter.</summary>
/// <remarks>
/// <para>Comments: <c>&lt;!-- doclint-disable-next-block RULES -- reason --&gt;</c> holds for the block that follows (of a section, for its heading), <c>doclint-disable RULES</c> up to <c>doclint-enable RULES</c> or the end, <c>doclint-disable-file RULES</c> for the document. <c>doclint-enable</c> without rules ends every range.</para>
/// <para>RULES are parted by commas or blanks: an ID, a rule's name, the beginning of an ID such as <c>DL5</c>, a category, or <c>all</c>. The engine's rules cannot be suppressed.</para>
/// <para>Behind <c>--</c> stands the reason. Two fields may stand in it, as one word each: <c>until=2026-12-31</c>, the last day on which the suppression holds, and <c>owner=desk</c>, or <c>owner="news desk"</c>.</para>
/// <para>Front matter: <c>doclint: { disable: [DL1001, { rule: DL3013, reason: "…", until: 2027-01-31, owner: desk }] }</c>, for the document.</para>
/// </remarks>
public static class SuppressionReader
{
    private const string Marker = "doclint-";
    private const string Everything = "all";

    private static readonly string[] s_directives = ["disable-next-block", "disable", "enable", "disable-file"];

    /// <summary>Reads the suppressions of a document.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="rules">The rules of the run.</param>
    public static DocumentSuppressions Read(DocumentTree tree, RuleIndex rules)
    {
        var reading = new Reading(tree, rules);
        if (tree.FrontMatter?.Value?["doclint"] is { } settings)
        {
            FrontMatterSuppressions.Read(settings, reading);
        }

        foreach (Comment comment in tree.Comments)
        {
            ReadOnlySpan<char> text = tree.Source.AsSpan(comment.TextSpan);
            if (text.StartsWith(Marker, StringComparison.OrdinalIgnoreCase))
            {
                ReadComment(comment, reading);
            }
        }

        return reading.Finish();
    }

    private static void ReadComment(Comment comment, Reading reading)
    {
        SourceText source = reading.Tree.Source;
        int end = comment.TextSpan.End;
        int verbEnd = comment.TextSpan.Start;
        while (verbEnd < end && (char.IsAsciiLetterOrDigit(source[verbEnd]) || source[verbEnd] == '-'))
        {
            verbEnd++;
        }

        var verbSpan = TextSpan.FromBounds(comment.TextSpan.Start, verbEnd);
        string verb = source.ToString(verbSpan)[Marker.Length..].ToLowerInvariant();
        if (!s_directives.Contains(verb))
        {
            reading.AddProblem(verbSpan, $"There is no directive '{source.ToString(verbSpan)}'{NearestName.Hint(Marker + verb, s_directives.Select(d => Marker + d))}.");
            return;
        }

        SuppressionText text = SuppressionText.Parse(source, TextSpan.FromBounds(verbEnd, end), reading.AddProblem);
        var selectors = new List<(RuleSelector Selector, TextSpan Span)>(text.Rules.Count);
        foreach (TextSpan span in text.Rules)
        {
            if (reading.Select(source.ToString(span), span) is { } selector)
            {
                selectors.Add((selector, span));
            }
        }

        if (verb == "enable")
        {
            reading.Enable(comment, text.Rules.Count == 0 ? null : selectors);
            return;
        }

        if (text.Rules.Count == 0)
        {
            reading.AddProblem(verbSpan, $"'{Marker}{verb}' names no rule; name rules by ID, name or category, or write '{Everything}'.");
            return;
        }

        foreach ((RuleSelector selector, TextSpan span) in selectors)
        {
            reading.Disable(verb, new Suppression
            {
                Rules = selector,
                Kind = verb switch { "disable" => SuppressionKind.Range, "disable-file" => SuppressionKind.File, _ => SuppressionKind.NextBlock },
                Region = new TextSpan(0, source.Length),
                DirectiveSpan = comment.Span,
                RuleSpan = span,
                Reason = text.Reason,
                Owner = text.Owner,
                Until = text.Until,
            }, comment);
        }
    }

    /// <summary>What has been read so far.</summary>
    internal sealed class Reading(DocumentTree tree, RuleIndex rules)
    {
        private readonly List<Suppression> _suppressions = [];
        private readonly List<ConfigurationProblem> _problems = [];
        private readonly Dictionary<RuleSelector, List<int>> _open = [];
        private NextBlockFinder? _nextBlocks;

        public DocumentTree Tree { get; } = tree;

        public void AddProblem(TextSpan span, string message) => _problems.Add(new ConfigurationProblem(Tree.Source, span, message));

        public void Add(Suppression suppression) => _suppressions.Add(suppression);

        public RuleSelector? Select(string written, TextSpan span)
        {
            if (!rules.TrySelect(written, out RuleSelector? selector))
            {
                AddProblem(span, $"There is no rule and no category '{Diagnostic.Excerpt(written)}'{rules.Hint(written)}.");
                return null;
            }

            if (selector.Category == RuleCategory.Engine || selector.Text.StartsWith("DL0", StringComparison.Ordinal))
            {
                AddProblem(span, $"'{selector.Text}' is about the run itself and cannot be suppressed in a document.");
                return null;
            }

            return selector;
        }

        public void Disable(string verb, Suppression suppression, Comment comment)
        {
            switch (verb)
            {
                case "disable":
                    if (!_open.TryGetValue(suppression.Rules, out List<int>? starts))
                    {
                        _open[suppression.Rules] = starts = [];
                    }

                    starts.Add(_suppressions.Count);
                    suppression = suppression with { Region = TextSpan.FromBounds(comment.Span.End, Tree.Source.Length) };
                    break;
                case "disable-next-block":
                    _nextBlocks ??= new NextBlockFinder(Tree);
                    suppression = suppression with { Region = _nextBlocks.Find(comment) };
                    break;
            }

            Add(suppression);
        }

        public void Enable(Comment comment, List<(RuleSelector Selector, TextSpan Span)>? selectors)
        {
            if (selectors is null)
            {
                if (_open.Count == 0)
                {
                    AddProblem(comment.Span, "'doclint-enable' ends nothing: no 'doclint-disable' stands before it.");
                }

                foreach (RuleSelector open in _open.Keys.ToArray())
                {
                    Close(open, comment);
                }

                return;
            }

            foreach ((RuleSelector selector, TextSpan span) in selectors)
            {
                bool closed = Close(selector, comment);
                foreach (RuleSelector open in _open.Keys.ToArray())
                {
                    closed |= IsPartOf(open, selector) && Close(open, comment);
                }

                if (!closed)
                {
                    RuleSelector? wider = _open.Keys.FirstOrDefault(open => IsPartOf(selector, open));
                    AddProblem(span, wider is null
                        ? $"'doclint-enable {selector.Text}' ends nothing: no 'doclint-disable {selector.Text}' stands before it."
                        : $"'doclint-enable {selector.Text}' cannot end a part of 'doclint-disable {wider.Text}'; name the same rules in both.");
                }
            }
        }

        public DocumentSuppressions Finish()
        {
            _problems.Sort();
            return new DocumentSuppressions(Tree.Source, [.. _suppressions], [.. _problems]);
        }

        private bool Close(RuleSelector selector, Comment comment)
        {
            if (!_open.Remove(selector, out List<int>? starts))
            {
                return false;
            }

            foreach (int i in starts)
            {
                _suppressions[i] = _suppressions[i] with { Region = TextSpan.FromBounds(_suppressions[i].Region.Start, comment.Span.Start) };
            }

            return true;
        }

        // Whether all rules of one selector are among those of another.
        private bool IsPartOf(RuleSelector part, RuleSelector whole)
        {
            bool any = false;
            foreach (DiagnosticDescriptor rule in rules.Rules)
            {
                if (part.Covers(rule))
                {
                    any = true;
                    if (!whole.Covers(rule))
                    {
                        return false;
                    }
                }
            }

            return any;
        }
    }
}
