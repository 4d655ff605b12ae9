using DocLint.Analysis;
using DocLint.Semantics;
using DocLint.Text;

namespace DocLint.Reporting.Inspection;

/// <summary>The verdicts of captured sources on what a document states, by fact.</summary>
internal sealed class InspectionVerdicts
{
    private readonly Dictionary<Fact, (EvidenceVerdict Verdict, Capture? Evidence, TextSpan Place)> _verdicts = new(ReferenceEqualityComparer.Instance);

    public InspectionVerdicts(SourceCheck? check)
    {
        if (check is null)
        {
            return;
        }

        foreach ((Claim claim, EvidenceVerdict verdict) in check.Claims())
        {
            _verdicts[claim] = (verdict, null, default);
        }

        var ends = check.Facts.Where(static found => found.Match.Fact is DateMention).Select(static found => found.Match.Fact.Span.End).ToHashSet();
        foreach (CheckedFact found in check.Facts)
        {
            // The digits of a date have no verdict beside the date's.
            if (found.Match.Fact is Quantity { Kind: QuantityKind.Date } || found.Match is { Verdict: EvidenceVerdict.NotCheckable, Fact: Quantity { Kind: QuantityKind.Year } year } && ends.Contains(year.Span.End))
            {
                continue;
            }

            _verdicts[found.Match.Fact] = (found.Match.Verdict, found.Evidence, found.Match.Evidence?.Span ?? default);
        }

        foreach (CheckedQuotation found in check.Quotations)
        {
            _verdicts[found.Match.Quotation] = (found.Match.Verdict, found.Evidence, found.Match.Passage);
        }
    }

    public (EvidenceVerdict Verdict, Capture? Evidence, TextSpan Place)? Find(Fact fact) =>
        _verdicts.TryGetValue(fact, out (EvidenceVerdict Verdict, Capture? Evidence, TextSpan Place) found) ? found : null;

    /// <summary>A verdict in words; "supported" means no more than what they say.</summary>
    public static string Describe((EvidenceVerdict Verdict, Capture? Evidence, TextSpan Place) found)
    {
        string where = found.Evidence is { } capture ? FormattableString.Invariant($" ({capture.Path}, line {capture.Source.Lines.GetLine(found.Place.Start) + 1})") : "";
        return found.Verdict switch
        {
            EvidenceVerdict.Supported => "the source contains it" + where,
            EvidenceVerdict.Contradicted => "the source says something else" + where,
            EvidenceVerdict.NotFound => "the source does not contain it",
            EvidenceVerdict.NotCaptured => "its source is not captured",
            _ => "not checkable against a source",
        };
    }
}
