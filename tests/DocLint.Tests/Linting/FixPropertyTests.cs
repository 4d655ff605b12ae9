using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Syntax;
using DocLint.Testing;
using DocLint.Tests.Catalog;
using DocLint.Text;

namespace DocLint.Tests.Linting;

/// <summary>Over all that the project has written down of what rules find: every fix removes its finding, and fixing comes to an end.</summary>
public sealed class FixPropertyTests
{
    private static readonly DateOnly s_day = new(2026, 1, 1);
    private static readonly DocumentLinter s_linter = new(new AnalyzerDriver(RuleCatalog.Analyzers));

    /// <summary>The examples of the rules' pages, and the seeds.</summary>
    public static TheoryData<string> Documents
    {
        get
        {
            var names = new TheoryData<string>();
            foreach (DiagnosticDescriptor rule in RuleCatalog.Rules)
            {
                for (int i = 0; File.Exists(RuleCatalog.PagePath(rule.Id)) && i < RuleCatalog.Page(rule.Id).Examples.Length; i++)
                {
                    names.Add($"{rule.Id}/{i}");
                }
            }

            foreach (string seed in Directory.EnumerateFiles(Repository.Seeds).Where(path => !path.EndsWith(".verified.txt", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith('.')).Order(StringComparer.Ordinal))
            {
                names.Add("seeds/" + Path.GetFileName(seed));
            }

            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_fix_alone_removes_its_finding(string name)
    {
        SourceText source = Read(name);
        DocumentReport before = Check(source);
        foreach (Diagnostic diagnostic in before.Diagnostics)
        {
            foreach (Fix fix in diagnostic.Fixes)
            {
                DocumentReport after = Check(source.WithContent(TextEdit.Apply(source.Content, fix.Edits)));

                Assert.True(
                    Count(after, diagnostic) < Count(before, diagnostic),
                    $"'{fix.Title}' leaves '{diagnostic.Descriptor.Id}' at {diagnostic.Span}: {diagnostic.Message}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Fixing_comes_to_an_end_and_refuses_nothing(string name)
    {
        SourceText source = Read(name);
        foreach (bool unsafeToo in (bool[])[false, true])
        {
            var fixer = new DocumentFixer(Check, Parse, unsafeToo);

            FixResult once = fixer.Fix(source);
            FixResult twice = fixer.Fix(once.After);

            Assert.Equal(once.After.Content, twice.After.Content);
            Assert.Empty(once.Refused);
            Assert.All(once.Remaining, diagnostic => Assert.Null(fixer.Choose(diagnostic)));
        }
    }

    private static int Count(DocumentReport report, Diagnostic diagnostic) => report.Diagnostics.Count(other => other.ContentKey == diagnostic.ContentKey);

    private static SourceText Read(string name)
    {
        string[] parts = name.Split('/');
        if (parts[0] == "seeds")
        {
            return SourceText.Decode(File.ReadAllBytes(Path.Combine(Repository.Seeds, parts[1])), parts[1]);
        }

        PageExample example = RuleCatalog.Page(parts[0]).Examples[int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)];
        return SourceText.From(example.Text.Text + "\n", $"example.{example.Format}");
    }

    private static DocumentTree Parse(SourceText source) => RuleRunner.Formats.Find(source.Path)!.Parse(source);

    private static DocumentReport Check(SourceText source) => s_linter.Check(Parse(source), AnalyzerConfig.Default, NoRepositoryFiles.Instance, s_day);
}
