using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Linting.Caching;

/// <summary>Writes the report of a document without its text, and makes it again from that and the text.</summary>
/// <param name="rules">The rules of the run, by ID.</param>
/// <param name="findSource">The text of a file of evidence with that path and hash; null when there is none.</param>
internal sealed class ReportCodec(IReadOnlyDictionary<string, DiagnosticDescriptor> rules, Func<string, ContentHash, SourceText?> findSource)
{
    // What is not known yet says nothing of how much memory to take.
    private const int MaximumCapacity = 256;

    /// <summary>Writes a report.</summary>
    /// <returns>Whether all of it could be written; if not, nothing of what was written is of use.</returns>
    /// <exception cref="System.Text.EncoderFallbackException">A text holds half a character.</exception>
    public bool TryWrite(EntryWriter writer, DocumentReport report)
    {
        if (report.Source is null || report.Changes is not null)
        {
            return false;
        }

        WriteCoverage(writer, report.Coverage);
        writer.Write(report.Suppressions.Length);
        foreach (SuppressionUse use in report.Suppressions)
        {
            if (use.Target is not null || !TryWrite(writer, use.Decision))
            {
                return false;
            }

            writer.Write((int)use.Kind);
            writer.Write(use.Rules);
            writer.Write((int)use.State);
            writer.Write(use.Findings);
        }

        writer.Write(report.Diagnostics.Length);
        foreach (Diagnostic diagnostic in report.Diagnostics)
        {
            if (!TryWrite(writer, diagnostic, report.Source))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads a report.</summary>
    /// <exception cref="InvalidDataException">The entry is damaged, or does not fit the text.</exception>
    public DocumentReport Read(EntryReader reader, SourceText source)
    {
        DocumentCoverage coverage = ReadCoverage(reader);
        int count = reader.ReadCount();
        ImmutableArray<SuppressionUse>.Builder suppressions = ImmutableArray.CreateBuilder<SuppressionUse>(Math.Min(count, MaximumCapacity));
        for (; count > 0; count--)
        {
            SuppressionInfo decision = ReadDecision(reader, source);
            suppressions.Add(new SuppressionUse
            {
                Decision = decision,
                Kind = (SuppressionKind)reader.ReadNumber((int)SuppressionKind.Configuration + 1),
                Rules = reader.ReadRequiredText(),
                State = (SuppressionState)reader.ReadNumber((int)SuppressionState.Unknown + 1),
                Findings = reader.ReadNumber(),
            });
        }

        count = reader.ReadCount();
        ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>(Math.Min(count, MaximumCapacity));
        for (; count > 0; count--)
        {
            diagnostics.Add(ReadDiagnostic(reader, source));
        }

        return reader.IsAtEnd
            ? new DocumentReport(source.Path, source, diagnostics.DrainToImmutable(), coverage) { Suppressions = suppressions.DrainToImmutable() }
            : throw EntryReader.Damaged();
    }

    private static void WriteCoverage(EntryWriter writer, DocumentCoverage coverage)
    {
        Write(writer, coverage.Words, coverage.Sentences, coverage.Characters, coverage.MaskedCharacters);
        SupportCoverage support = coverage.Support;
        writer.Write((support.Claims is null ? 0 : 1) | (support.Numbers is null ? 0 : 2) | (support.Evidence is null ? 0 : 4) | (support.Facts is null ? 0 : 8));
        foreach (SupportTally? tally in (ReadOnlySpan<SupportTally?>)[support.Claims, support.Numbers])
        {
            if (tally is { } counted)
            {
                Write(writer, counted.Supported, counted.Unsupported, counted.Exempt);
            }
        }

        if (support.Evidence is { } evidence)
        {
            Write(writer, evidence.Supported, evidence.Contradicted, evidence.NotFound, evidence.NotCaptured, evidence.NotCheckable);
        }

        if (support.Facts is { } facts)
        {
            Write(writer, facts.Agreeing, facts.Contradicted);
        }
    }

    private static DocumentCoverage ReadCoverage(EntryReader reader)
    {
        var coverage = new DocumentCoverage(reader.ReadNumber(), reader.ReadNumber(), reader.ReadNumber(), reader.ReadNumber());
        int parts = reader.ReadNumber(16);
        SupportTally? claims = (parts & 1) == 0 ? null : ReadTally(reader);
        SupportTally? numbers = (parts & 2) == 0 ? null : ReadTally(reader);
        return coverage with
        {
            Support = new SupportCoverage(claims, numbers)
            {
                Evidence = (parts & 4) == 0 ? null : new EvidenceTally(reader.ReadNumber(), reader.ReadNumber(), reader.ReadNumber(), reader.ReadNumber(), reader.ReadNumber()),
                Facts = (parts & 8) == 0 ? null : new FactTally(reader.ReadNumber(), reader.ReadNumber()),
            },
        };
    }

    private static SupportTally ReadTally(EntryReader reader) => new(reader.ReadNumber(), reader.ReadNumber(), reader.ReadNumber());

    private static void Write(EntryWriter writer, params ReadOnlySpan<int> numbers)
    {
        foreach (int number in numbers)
        {
            writer.Write(number);
        }
    }

    // A decision in another file is the run's, not the document's.
    private static bool TryWrite(EntryWriter writer, SuppressionInfo decision)
    {
        writer.Write(decision.Span);
        writer.Write(decision.Reason);
        writer.Write(decision.Owner);
        writer.Write(decision.Until);
        return decision.Source is null;
    }

    private static SuppressionInfo ReadDecision(EntryReader reader, SourceText source) => new(reader.ReadSpan(source), reader.ReadText(), reader.ReadText(), reader.ReadDay());

    private bool TryWrite(EntryWriter writer, Diagnostic diagnostic, SourceText source)
    {
        if (!ReferenceEquals(diagnostic.Source, source) || diagnostic.Baseline is not null || !rules.ContainsKey(diagnostic.Descriptor.Id))
        {
            return false;
        }

        writer.Write(diagnostic.Descriptor.Id);
        writer.Write((int)diagnostic.Level);
        writer.Write(diagnostic.Span);
        Write(writer, diagnostic.Arguments);
        Write(writer, diagnostic.SectionPath);
        writer.Write(diagnostic.Fingerprint);
        writer.Write(diagnostic.ContentKey);
        writer.Write(diagnostic.Suppression is null ? 0 : 1);
        if (diagnostic.Suppression is { } decision && !TryWrite(writer, decision))
        {
            return false;
        }

        Write(writer, diagnostic.RelatedLocations, source);
        Write(writer, diagnostic.Fixes);
        return true;
    }

    private Diagnostic ReadDiagnostic(EntryReader reader, SourceText source)
    {
        var diagnostic = new Diagnostic
        {
            Source = source,
            Descriptor = rules.GetValueOrDefault(reader.ReadRequiredText()) ?? throw EntryReader.Damaged(),
            Level = (RuleLevel)reader.ReadNumber((int)RuleLevel.Error + 1),
            Span = reader.ReadSpan(source),
            Arguments = ReadTexts(reader),
            SectionPath = ReadTexts(reader),
            Fingerprint = reader.ReadRequiredText(),
            ContentKey = reader.ReadRequiredText(),
            Suppression = reader.ReadNumber(2) == 0 ? null : ReadDecision(reader, source),
            RelatedLocations = ReadRelated(reader, source),
            Fixes = ReadFixes(reader, source),
        };
        try
        {
            // Arguments that are too few for the message show here, and nowhere else.
            _ = diagnostic.Message;
            return diagnostic;
        }
        catch (FormatException)
        {
            throw EntryReader.Damaged();
        }
    }

    private static void Write(EntryWriter writer, ImmutableArray<RelatedLocation> locations, SourceText source)
    {
        writer.Write(locations.Length);
        foreach (RelatedLocation related in locations)
        {
            bool isElsewhere = related.Source is not null && related.Source != source;
            writer.Write(isElsewhere ? related.Source!.Path : null);
            if (isElsewhere)
            {
                writer.Write(ContentHash.Of(related.Source!.Content));
            }

            writer.Write(related.Source is null ? 0 : 1);
            writer.Write(related.Span);
            writer.Write(related.Message);
        }
    }

    private ImmutableArray<RelatedLocation> ReadRelated(EntryReader reader, SourceText source)
    {
        int count = reader.ReadCount();
        ImmutableArray<RelatedLocation>.Builder locations = ImmutableArray.CreateBuilder<RelatedLocation>(Math.Min(count, MaximumCapacity));
        for (; count > 0; count--)
        {
            SourceText? elsewhere = reader.ReadText() is { } path ? findSource(path, reader.ReadHash()) ?? throw EntryReader.Damaged() : null;
            bool isNamed = reader.ReadNumber(2) == 1;
            locations.Add(new RelatedLocation(reader.ReadSpan(elsewhere ?? source), reader.ReadRequiredText(), elsewhere ?? (isNamed ? source : null)));
        }

        return locations.DrainToImmutable();
    }

    private static void Write(EntryWriter writer, ImmutableArray<Fix> fixes)
    {
        writer.Write(fixes.Length);
        foreach (Fix fix in fixes)
        {
            writer.Write(fix.Title);
            writer.Write((int)fix.Safety);
            writer.Write(fix.Edits.Length);
            foreach (TextEdit edit in fix.Edits)
            {
                writer.Write(edit.Span);
                writer.Write(edit.NewText);
            }
        }
    }

    private static ImmutableArray<Fix> ReadFixes(EntryReader reader, SourceText source)
    {
        int count = reader.ReadCount();
        ImmutableArray<Fix>.Builder fixes = ImmutableArray.CreateBuilder<Fix>(Math.Min(count, MaximumCapacity));
        for (; count > 0; count--)
        {
            string title = reader.ReadRequiredText();
            var safety = (FixSafety)reader.ReadNumber((int)FixSafety.NeedsReview + 1);
            int edits = reader.ReadCount();
            ImmutableArray<TextEdit>.Builder changes = ImmutableArray.CreateBuilder<TextEdit>(Math.Min(edits, MaximumCapacity));
            int end = 0;
            for (; edits > 0; edits--)
            {
                TextSpan span = reader.ReadSpan(source);
                changes.Add(span.Start >= end ? new TextEdit(span, reader.ReadRequiredText()) : throw EntryReader.Damaged());
                end = span.End;
            }

            fixes.Add(new Fix(title, safety, changes.DrainToImmutable()));
        }

        return fixes.DrainToImmutable();
    }

    private static void Write(EntryWriter writer, ImmutableArray<string> texts)
    {
        writer.Write(texts.Length);
        foreach (string text in texts)
        {
            writer.Write(text);
        }
    }

    private static ImmutableArray<string> ReadTexts(EntryReader reader)
    {
        int count = reader.ReadCount();
        ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>(Math.Min(count, MaximumCapacity));
        for (; count > 0; count--)
        {
            texts.Add(reader.ReadRequiredText());
        }

        return texts.DrainToImmutable();
    }
}
