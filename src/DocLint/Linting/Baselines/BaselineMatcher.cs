using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;

namespace DocLint.Linting;

/// <summary>Says of each finding of a run whether a baseline knows it.</summary>
/// <remarks>
/// <para>An entry stands for one finding: first for the same one in the same document, then for the same words elsewhere in it, then for the same words in another document, to which they were moved. So moved, re-wrapped and renamed text stays known, and a second copy of it is new.</para>
/// <para>A document waits only while it holds words that a document still to come may have lost; all others pass at once. For one run, on one thread.</para>
/// </remarks>
public sealed class BaselineMatcher
{
    private readonly DateOnly _asOf;
    private readonly Dictionary<string, List<int>> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Words> _words = new(StringComparer.Ordinal);
    private readonly Diagnostic?[] _found;
    private readonly EntryState[] _states;
    private readonly Queue<Waiting> _waiting = new();

    /// <summary>Creates a matcher.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="inputs">The paths of the documents of the run.</param>
    /// <param name="exists">Whether a document that is not of the run exists; if not, its text may have moved.</param>
    /// <param name="isLookedFor">Whether the run looks for findings of a rule (the second value) in a document (the first).</param>
    /// <param name="asOf">The day that counts as today.</param>
    public BaselineMatcher(Baseline baseline, IEnumerable<string> inputs, Func<string, bool> exists, Func<string, string, bool> isLookedFor, DateOnly asOf)
    {
        Baseline = baseline;
        _asOf = asOf;
        _found = new Diagnostic?[baseline.Entries.Length];
        _states = new EntryState[baseline.Entries.Length];
        var run = inputs.ToHashSet(StringComparer.Ordinal);
        var isGone = new Dictionary<string, bool>(StringComparer.Ordinal);
        for (int i = 0; i < baseline.Entries.Length; i++)
        {
            BaselineEntry entry = baseline.Entries[i];
            if (!isLookedFor(entry.Path, entry.Rule))
            {
                continue;
            }

            if (run.Contains(entry.Path))
            {
                _states[i] = EntryState.ToCome;
                (_byPath.TryGetValue(entry.Path, out List<int>? ofPath) ? ofPath : _byPath[entry.Path] = []).Add(i);
                WordsOf(entry).ToCome++;
                continue;
            }

            if (!isGone.TryGetValue(entry.Path, out bool gone))
            {
                isGone[entry.Path] = gone = !exists(entry.Path);
            }

            if (gone)
            {
                Release(i);
            }
        }
    }

    private enum EntryState
    {
        /// <summary>The run says nothing of it.</summary>
        OutOfRun,

        /// <summary>Its document is still to be checked.</summary>
        ToCome,

        /// <summary>Its document no longer holds it.</summary>
        Free,

        /// <summary>A finding has taken it.</summary>
        Taken,
    }

    /// <summary>The baseline.</summary>
    public Baseline Baseline { get; }

    /// <summary>The entries that the run could have found and has not; complete once all reports are drawn.</summary>
    public IEnumerable<BaselineEntry> Absent => Baseline.Entries.Where((_, i) => _states[i] == EntryState.Free);

    /// <summary>The entries as they stand after the run: moved with their text, without what is gone, with what the run did not look at.</summary>
    public IEnumerable<BaselineEntry> Remaining => Baseline.Entries
        .Select((entry, i) => _states[i] == EntryState.Free ? null : _found[i] is { } diagnostic ? Move(entry, diagnostic) : entry)
        .OfType<BaselineEntry>();

    /// <summary>How each entry stands, in the order of the file; complete once all reports are drawn.</summary>
    public IEnumerable<SuppressionUse> Suppressions => Baseline.Entries.Select((entry, i) => new SuppressionUse
    {
        Kind = SuppressionKind.Baseline,
        Rules = entry.Rule,
        Target = _found[i]?.Path ?? entry.Path,
        Decision = Decision(entry),
        State = StateOf(i),
        Findings = StateOf(i) == SuppressionState.Used ? 1 : 0,
    });

    /// <summary>The reports in their order, each finding with its <see cref="Diagnostic.Baseline"/>; those that are known and accepted are suppressed.</summary>
    public IEnumerable<DocumentReport> Match(IEnumerable<DocumentReport> reports)
    {
        foreach (DocumentReport report in reports)
        {
            _waiting.Enqueue(MatchInside(report));
            while (_waiting.TryPeek(out Waiting? first) && Decide(first, isEnd: false))
            {
                yield return _waiting.Dequeue().ToReport();
            }
        }

        while (_waiting.TryDequeue(out Waiting? rest))
        {
            Decide(rest, isEnd: true);
            yield return rest.ToReport();
        }
    }

    private Waiting MatchInside(DocumentReport report)
    {
        var waiting = new Waiting(report);
        if (_byPath.Remove(report.Path, out List<int>? entries))
        {
            waiting.Take(entries, this, entry => entry.Fingerprint, diagnostic => diagnostic.Fingerprint);
            waiting.Take(entries, this, entry => entry.ContentKey, diagnostic => diagnostic.ContentKey);
            foreach (int i in entries)
            {
                if (_states[i] != EntryState.ToCome)
                {
                    continue;
                }

                WordsOf(Baseline.Entries[i]).ToCome--;
                if (report.Source is null || report.Diagnostics.Any(HasFailed))
                {
                    // Nobody knows what a file holds that could not be checked.
                    _states[i] = EntryState.OutOfRun;
                }
                else
                {
                    Release(i);
                }
            }
        }

        return waiting;
    }

    // What a suppression in the text holds back needs no second decision, and is no debt.
    private static BaselineEntry? Move(BaselineEntry entry, Diagnostic diagnostic) => diagnostic.Suppression is null ? entry.MovedTo(diagnostic) : null;

    private SuppressionState StateOf(int index) =>
        Baseline.Entries[index].IsExpired(_asOf) ? SuppressionState.Expired
        : _states[index] switch
        {
            EntryState.Taken => _found[index]!.Suppression is null ? SuppressionState.Used : SuppressionState.Unused,
            EntryState.Free => SuppressionState.Unused,
            _ => SuppressionState.Unknown,
        };

    private SuppressionInfo Decision(BaselineEntry entry) => new(entry.Span, entry.Reason, entry.Owner, entry.Until, Baseline.Source);

    private static bool HasFailed(Diagnostic diagnostic) => diagnostic.Descriptor == EngineRules.RuleFailed;

    private bool Decide(Waiting waiting, bool isEnd)
    {
        for (int i = waiting.Open.Count - 1; i >= 0; i--)
        {
            Diagnostic diagnostic = waiting.Report.Diagnostics[waiting.Open[i]];
            Words? words = _words.GetValueOrDefault(diagnostic.ContentKey);
            if (words is { Free.Count: > 0 })
            {
                TakeEntry(words.Free.Dequeue(), waiting, waiting.Open[i]);
            }
            else if (words is { ToCome: > 0 } && !isEnd)
            {
                continue;
            }
            else
            {
                waiting.Set(waiting.Open[i], diagnostic with { Baseline = BaselineState.New });
            }

            waiting.Open.RemoveAt(i);
        }

        return waiting.Open.Count == 0;
    }

    private void TakeEntry(int index, Waiting waiting, int finding)
    {
        BaselineEntry entry = Baseline.Entries[index];
        Diagnostic diagnostic = waiting.Report.Diagnostics[finding] with { Baseline = BaselineState.Unchanged };
        _states[index] = EntryState.Taken;
        _found[index] = diagnostic;
        bool isAccepted = diagnostic.Suppression is null && !entry.IsExpired(_asOf);
        waiting.Set(finding, isAccepted
            ? diagnostic with { Suppression = Decision(entry) }
            : diagnostic);
    }

    private void Release(int index)
    {
        _states[index] = EntryState.Free;
        WordsOf(Baseline.Entries[index]).Free.Enqueue(index);
    }

    private Words WordsOf(BaselineEntry entry) =>
        _words.TryGetValue(entry.ContentKey, out Words? words) ? words : _words[entry.ContentKey] = new Words();

    /// <summary>The entries with the same words.</summary>
    private sealed class Words
    {
        public int ToCome { get; set; }

        public Queue<int> Free { get; } = new();
    }

    /// <summary>A document whose findings are not all decided.</summary>
    private sealed class Waiting
    {
        private readonly Diagnostic[] _decided;

        public Waiting(DocumentReport report)
        {
            Report = report;
            _decided = [.. report.Diagnostics];
            for (int i = 0; i < _decided.Length; i++)
            {
                if (_decided[i].Descriptor.Category != RuleCategory.Engine)
                {
                    Open.Add(i);
                }
                else
                {
                    _decided[i] = _decided[i] with { Baseline = BaselineState.New };
                }
            }
        }

        public DocumentReport Report { get; }

        /// <summary>The findings that are not decided.</summary>
        public List<int> Open { get; } = [];

        public void Set(int finding, Diagnostic decided) => _decided[finding] = decided;

        /// <summary>Gives open findings the entries of their own document that have the same key.</summary>
        public void Take(List<int> entries, BaselineMatcher matcher, Func<BaselineEntry, string> keyOfEntry, Func<Diagnostic, string> keyOfFinding)
        {
            var open = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
            foreach (int finding in Open)
            {
                string key = keyOfFinding(Report.Diagnostics[finding]);
                (open.TryGetValue(key, out Queue<int>? same) ? same : open[key] = new Queue<int>()).Enqueue(finding);
            }

            var taken = new HashSet<int>();
            foreach (int index in entries)
            {
                BaselineEntry entry = matcher.Baseline.Entries[index];
                if (matcher._states[index] == EntryState.ToCome && open.TryGetValue(keyOfEntry(entry), out Queue<int>? same) && same.TryDequeue(out int finding))
                {
                    matcher.WordsOf(entry).ToCome--;
                    matcher.TakeEntry(index, this, finding);
                    taken.Add(finding);
                }
            }

            Open.RemoveAll(taken.Contains);
        }

        public DocumentReport ToReport() => Report with { Diagnostics = [.. _decided] };
    }
}
