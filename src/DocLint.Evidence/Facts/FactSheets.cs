using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Evidence.Facts;

/// <summary>Reads the files in <c>facts/</c>: fact sheets as YAML, CSV or JSON, and published fact-checks as JSON.</summary>
internal sealed class FactSheets
{
    private const long MaximumLength = 64 << 20;

    private FactSheets(FactIndex facts, ClaimReviewIndex reviews, ImmutableArray<Diagnostic> problems)
    {
        Facts = facts;
        Reviews = reviews;
        Problems = problems;
    }

    public FactIndex Facts { get; }

    public ClaimReviewIndex Reviews { get; }

    public ImmutableArray<Diagnostic> Problems { get; }

    public static FactSheets Read(IFileSystem files, string root)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var facts = ImmutableArray.CreateBuilder<HouseFact>();
        var reviews = ImmutableArray.CreateBuilder<ClaimReview>();
        foreach (EvidenceFile file in EvidenceFiles.List(files, root, EvidenceFolders.Facts, [".yml", ".yaml", ".csv", ".json", ".jsonld"], problems))
        {
            if (EvidenceFiles.Read(files, root, file, MaximumLength, problems) is not { } source)
            {
                continue;
            }

            if (file.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            {
                AddTo(facts, CsvRecords.Read(source, problems), source, problems);
            }
            else if (source.Content.Contains("ClaimReview", StringComparison.Ordinal) && source.Content.AsSpan().TrimStart() is ['{' or '[', ..])
            {
                ClaimReviewReader.AddTo(reviews, source, problems);
            }
            else
            {
                AddTo(facts, ReadYaml(source, problems), source, problems);
            }
        }

        return new FactSheets(new FactIndex(facts.DrainToImmutable()), new ClaimReviewIndex(reviews.DrainToImmutable()), problems.DrainToImmutable());
    }

    private static void AddTo(ImmutableArray<HouseFact>.Builder facts, IEnumerable<FactRecord> records, SourceText source, ImmutableArray<Diagnostic>.Builder problems)
    {
        foreach (FactRecord record in records)
        {
            if (record.ToFact(source, out (TextSpan Span, string Message) problem) is { } fact)
            {
                facts.Add(fact);
            }
            else
            {
                problems.Add(EvidenceFiles.Problem(source, problem.Span, problem.Message));
            }
        }
    }

    // JSON is read as the YAML that it is too.
    private static List<FactRecord> ReadYaml(SourceText source, ImmutableArray<Diagnostic>.Builder problems)
    {
        var records = new List<FactRecord>();
        FrontMatterValue? value = YamlFrontMatterReader.Read(source.Content, new TextSpan(0, source.Length), out FrontMatterError? error);
        if (value is null)
        {
            problems.Add(EvidenceFiles.Problem(source, error?.Span ?? default, $"the fact sheet cannot be read: {error?.Message}"));
            return records;
        }

        FrontMatterValue list = value["facts"] ?? value;
        if (list.Items.IsEmpty && !(list.Scalar is null && list.Members.IsEmpty))
        {
            problems.Add(EvidenceFiles.Problem(source, list.Span, "a fact sheet is a list of facts, each with 'subject', 'attribute' and 'value'"));
        }

        foreach (FrontMatterValue item in list.Items)
        {
            var record = new FactRecord(item.Span);
            foreach (FrontMatterMember member in item.Members)
            {
                record.Set(member.Key, member.KeySpan, member.Value.Span, member.Value.Scalar, [.. member.Value.Items.Select(entry => entry.Scalar ?? "")]);
            }

            records.Add(record);
        }

        return records;
    }
}
