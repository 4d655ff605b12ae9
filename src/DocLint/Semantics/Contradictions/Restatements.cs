using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds sentences that say again what another says, but with another value, or that deny it.</summary>
/// <remarks>
/// <para>The shorter statement's telling words all stand close together in the other; all its values but one are there too, and the two that differ stand beside the same word.</para>
/// <para>A sentence is compared with those only that share its rarest words, so the work grows with the length of the text.</para>
/// </remarks>
internal sealed class Restatements
{
    private const int MostSharing = 24;
    private const int RarestWords = 3;
    private const int FewestWords = 2;
    private const int MostItems = 40;
    private readonly SemanticModel _model;
    private readonly EvidenceIndex _index;
    private readonly Statement?[] _statements;
    private readonly bool[] _isRead;
    private readonly Lazy<Dictionary<Sentence, string>> _sources;
    private readonly ImmutableArray<Contradiction>.Builder _found = ImmutableArray.CreateBuilder<Contradiction>();
    private readonly HashSet<(TextSpan, TextSpan)> _reported = [];

    private Restatements(SemanticModel model)
    {
        _model = model;
        _index = model.Evidence;
        _statements = new Statement?[_index.Sentences.Length];
        _isRead = new bool[_statements.Length];
        _sources = new(FindSources);
    }

    public static ImmutableArray<Contradiction> Find(SemanticModel model)
    {
        var finder = new Restatements(model);
        for (int i = 0; i < finder._statements.Length; i++)
        {
            finder.CompareWithOthers(i);
        }

        finder._found.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return finder._found.DrainToImmutable();
    }

    private void CompareWithOthers(int index)
    {
        SourceSentence source = _index.Sentences[index];
        if (!source.IsClosed || source.Words.Length < FewestWords || source.Words.Length > MostItems || IsListed(source) || Read(index) is not { } statement
            || statement.WordCount < FewestWords || statement.ValueCount == 0 && statement.Negations == 0)
        {
            return;
        }

        Span<ulong> rare = stackalloc ulong[RarestWords];
        int count = FindRarest(statement, rare);
        for (int i = 0; i < count; i++)
        {
            foreach (int other in _index.SentencesWith(rare[i], MostSharing))
            {
                if (other != index && !IsListed(_index.Sentences[other]) && Read(other) is { } fuller && StatementPair.Compare(statement, fuller) is { } difference)
                {
                    Add(statement, fuller, difference);
                }
            }
        }
    }

    private void Add(Statement statement, Statement fuller, StatementDifference difference)
    {
        bool isLater = statement.Source.Index > fuller.Source.Index;
        (Sentence sentence, TextSpan span) = isLater ? (statement.Sentence, difference.Span) : (fuller.Sentence, difference.OtherSpan);
        (Sentence otherSentence, TextSpan otherSpan) = isLater ? (fuller.Sentence, difference.OtherSpan) : (statement.Sentence, difference.Span);
        var made = new Contradiction { Kind = difference.Kind, Sentence = sentence, ProseSpan = span, OtherSentence = otherSentence, OtherProseSpan = otherSpan };
        if (_model.QuotationAt(made.Span) is null && _model.QuotationAt(made.OtherSpan) is null && HaveOneSource(sentence, otherSentence)
            && !_model.Apparatus.ContainsKey(sentence.Prose.Block) && !_model.Apparatus.ContainsKey(otherSentence.Prose.Block) && _reported.Add((made.Span, made.OtherSpan)))
        {
            _found.Add(made);
        }
    }

    // "Police said five, the hospital said seven."
    private bool HaveOneSource(Sentence left, Sentence right)
    {
        string? first = SourceOf(left);
        string? second = SourceOf(right);
        return first is null == second is null && (first is null || first.Equals(second, StringComparison.OrdinalIgnoreCase));
    }

    private string? SourceOf(Sentence sentence) => _sources.Value.GetValueOrDefault(sentence);

    // The first attribution of each sentence; an unnamed source is the empty text.
    private Dictionary<Sentence, string> FindSources()
    {
        var sources = new Dictionary<Sentence, string>();
        foreach (Attribution attribution in _model.Attributions)
        {
            sources.TryAdd(attribution.Sentence, attribution.Source ?? "");
        }

        return sources;
    }

    private Statement? Read(int index)
    {
        if (!_isRead[index])
        {
            _isRead[index] = true;
            _statements[index] = Statement.Read(_index.Sentences[index]);
        }

        return _statements[index];
    }

    private static bool IsListed(SourceSentence sentence) => sentence.Sentence.Prose.Block is TableCellBlock or HeadingBlock;

    // The words of fewest other sentences; one that stands nowhere else is none, since a word may be new.
    private int FindRarest(Statement statement, Span<ulong> rare)
    {
        Span<double> weights = stackalloc double[RarestWords];
        weights.Clear();
        int count = 0;
        foreach (StatementItem item in statement.Items)
        {
            if (item.Part != StatementPart.Word || _index.SentencesWith(item.Key, MostSharing).Count < 2 || rare[..count].Contains(item.Key))
            {
                continue;
            }

            double weight = _index.Weight(item.Key);
            if (count < RarestWords)
            {
                (rare[count], weights[count]) = (item.Key, weight);
                count++;
                continue;
            }

            int least = 0;
            for (int i = 1; i < RarestWords; i++)
            {
                least = weights[i] < weights[least] ? i : least;
            }

            if (weight > weights[least])
            {
                (rare[least], weights[least]) = (item.Key, weight);
            }
        }

        return count;
    }
}
