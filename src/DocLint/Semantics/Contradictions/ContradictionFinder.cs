using System.Collections.Frozen;
using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds the values that a document gives otherwise elsewhere, and leaves out those that somebody else states.</summary>
internal sealed class ContradictionFinder
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_conditions = WordSet.Of("if unless where when whenever whether otherwise");

    private const int AttributionReach = 30;

    private readonly SemanticModel _model;
    private readonly Lazy<Dictionary<Sentence, Attribution>> _sources;
    private readonly ImmutableArray<Contradiction>.Builder _found = ImmutableArray.CreateBuilder<Contradiction>();
    private readonly HashSet<(TextSpan, TextSpan)> _reported = [];

    private ContradictionFinder(SemanticModel model)
    {
        _model = model;
        _sources = new(FindSources);
    }

    /// <summary>The contradictions of a document, in source order.</summary>
    public static ImmutableArray<Contradiction> Find(SemanticModel model)
    {
        var finder = new ContradictionFinder(model);
        var statements = new StatementCache(model.Evidence);
        Restatements.Find(statements, finder);
        DefiniteFigures.Find(statements, finder);
        DefiniteDates.Find(statements, finder);
        Settlements.Find(statements, finder);
        LifeDates.Find(model, finder);
        return ContradictionGroups.Settle(finder._found);
    }

    /// <summary>Adds a contradiction between two sentences, in any order, unless one of them is quoted, stands in a note or furniture, or has another source than the other.</summary>
    public void Add(ContradictionKind kind, Sentence sentence, TextSpan span, Sentence other, TextSpan otherSpan) =>
        Add(new StatementDifference(kind, span, otherSpan), sentence, other);

    /// <summary>Adds what two statements differ in, under the same conditions.</summary>
    public void Add(in StatementDifference difference, Sentence sentence, Sentence other)
    {
        (ContradictionKind kind, TextSpan span, TextSpan otherSpan, int end, int otherEnd) = difference;
        bool haveOneSource = HaveOneSource(sentence, end, other, otherEnd);
        if (sentence.Span.Start < other.Span.Start || sentence == other && span.Start < otherSpan.Start)
        {
            (sentence, span, other, otherSpan) = (other, otherSpan, sentence, span);
        }

        var made = new Contradiction { Kind = kind, Sentence = sentence, ProseSpan = span, OtherSentence = other, OtherProseSpan = otherSpan };
        bool isBound = kind == ContradictionKind.Denial && (HasCondition(sentence) || HasCondition(other));
        if (!isBound && !AreParallel(sentence, other) && _model.QuotationAt(made.Span) is null && _model.QuotationAt(made.OtherSpan) is null && haveOneSource
            && !_model.Apparatus.ContainsKey(sentence.Prose.Block) && !_model.Apparatus.ContainsKey(other.Prose.Block) && _reported.Add((made.Span, made.OtherSpan)))
        {
            _found.Add(made);
        }
    }

    // The items of one list tell of one thing each; "this example" is another one wherever it stands.
    private static bool AreParallel(Sentence left, Sentence right) =>
        left != right && (PointsAtSomething(left) || PointsAtSomething(right)
            || left.Prose.Block.Ancestor<ListItemBlock>() is { } item && right.Prose.Block.Ancestor<ListItemBlock>() is { } other && item != other && item.Parent == other.Parent);

    // What holds in one case need not in another.
    private static bool HasCondition(Sentence sentence)
    {
        foreach (Token token in sentence.Tokens)
        {
            if (token.Kind == TokenKind.Word && s_conditions.Contains(sentence.Prose.Text.AsSpan(token.Start, token.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool PointsAtSomething(Sentence sentence)
    {
        if (sentence.Tokens.Length < 2 || sentence.Tokens[1].Kind != TokenKind.Word)
        {
            return false;
        }

        Token first = sentence.Tokens[0];
        return sentence.Prose.Text.AsSpan(first.Start, first.Length) is "This" or "These" or "That" or "Those" or "Such";
    }

    // "Police said five, the hospital said seven."
    private bool HaveOneSource(Sentence left, int leftEnd, Sentence right, int rightEnd)
    {
        string? first = SourceOf(left, leftEnd);
        string? second = SourceOf(right, rightEnd);
        return first is null == second is null && (first is null || first.Equals(second, StringComparison.OrdinalIgnoreCase));
    }

    // An attribution well behind a statement is of what the sentence goes on to.
    private string? SourceOf(Sentence sentence, int end) =>
        _sources.Value.TryGetValue(sentence, out Attribution? attribution) && (end == int.MaxValue || attribution.ProseSpan.Start - end < AttributionReach) ? attribution.Source ?? "" : null;

    // The first attribution of each sentence; an unnamed source is the empty text.
    private Dictionary<Sentence, Attribution> FindSources()
    {
        var sources = new Dictionary<Sentence, Attribution>();
        foreach (Attribution attribution in _model.Attributions)
        {
            sources.TryAdd(attribution.Sentence, attribution);
        }

        return sources;
    }
}
