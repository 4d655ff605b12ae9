using System.Globalization;
using System.Text;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Semantics.Corpus;

/// <summary>What the documents of a run share tells a template from articles that happen to say the same.</summary>
public sealed class LineIndexTests
{
    private static readonly string[] Template = ["Read more on boats", "Sign up for our letter", "Follow us everywhere you go", "All rights kept by the paper"];

    [Fact]
    public void Pages_of_one_template_are_kin()
    {
        LineIndex index = Index(("a.txt", Page("a")), ("b.txt", Page("b")), ("c.txt", Article("c") + "Conclusion\n"), ("d.txt", Article("d") + "Conclusion\n"));

        Assert.Equal(new SharedLine(2, 2), Find(index, "a.txt", Template[0]));
        Assert.Equal(new SharedLine(2, 0), Find(index, "c.txt", "Conclusion"));
        Assert.Equal(SharedLine.Own, Find(index, "a.txt", "The boat a left the quay at dawn with nine men and a dog aboard."));
        Assert.Equal(SharedLine.Own, Find(index, "a.txt", "Conclusion"));
        Assert.Equal(SharedLine.Own, Find(index, "nobody.txt", Template[0]));
    }

    [Fact]
    public void Marks_blanks_and_case_make_no_other_line()
    {
        LineIndex index = Index(("a.txt", Article("a") + "FOLLOW US: everywhere!\n"), ("b.html", "<p>Follow&nbsp;us <b>every</b>where"), ("c.md", "- [Follow us](https://example.org) everywhere\n"));

        Assert.Equal(new SharedLine(3, 0), Find(index, "a.txt", "Follow us everywhere"));
    }

    [Fact]
    public void A_copy_and_a_version_do_not_count()
    {
        string version = Page("a").Replace("nine men", "ten men", StringComparison.Ordinal);
        LineIndex index = Index(("a.txt", Page("a")), ("copy/a.txt", Page("a")), ("new/a.txt", version));

        foreach (string line in Page("a").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Equal(SharedLine.Own, Find(index, "a.txt", line));
        }

        index = Index(("a.txt", Page("a")), ("copy/a.txt", Page("a")), ("new/a.txt", version), ("b.txt", Page("b")));
        Assert.Equal(new SharedLine(2, 2), Find(index, "copy/a.txt", Template[1]));
        Assert.Equal(SharedLine.Own, Find(index, "copy/a.txt", "Every boat a needs a crew, and every crew needs something hot to eat at noon."));

        // The others are versions of one another, and yet three documents.
        Assert.Equal(new SharedLine(3, 2), Find(index, "b.txt", Template[1]));
    }

    [Fact]
    public void An_excerpt_is_a_copy_for_both()
    {
        string[] lines = Article("a").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string whole = string.Join("\n\n", lines.Concat(Article("b").Split('\n')).Concat(Article("c").Split('\n'))) + "\n";
        LineIndex index = Index(("whole.txt", whole), ("part.txt", Article("a")));

        Assert.All(lines, line => Assert.Equal(SharedLine.Own, Find(index, "whole.txt", line)));
        Assert.All(lines, line => Assert.Equal(SharedLine.Own, Find(index, "part.txt", line)));
    }

    [Fact]
    public void Lists_without_running_text_are_copies_by_all_their_lines()
    {
        const string Recipe = "Pancakes\n\nTwo eggs\n\nFlour and salt\n\nMilk from the farm\n\nButter for the pan\n";
        LineIndex index = Index(("a.txt", Recipe), ("b.txt", Recipe), ("c.txt", Recipe + "\nServe with jam\n"));

        Assert.Equal(SharedLine.Own, Find(index, "a.txt", "Two eggs"));
        Assert.Equal(SharedLine.Own, Find(index, "c.txt", "Two eggs"));
    }

    [Fact]
    public void A_thousand_copies_are_no_template()
    {
        var documents = Enumerable.Range(0, 1000).Select(i => ($"{i}/a.txt", Page("a"))).ToList();
        documents.Add(("b.txt", Page("b")));
        LineIndex index = Index([.. documents]);

        Assert.All(Page("a").Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.True(Find(index, "7/a.txt", line).Documents <= 2, line));
        Assert.Equal(new SharedLine(10, 2), Find(index, "b.txt", Template[0]));
    }

    [Fact]
    public void Lines_too_long_for_a_template_only_tell_copies()
    {
        string words = string.Join(' ', Enumerable.Range(0, 61).Select(i => $"word{i}"));
        LineIndex index = Index(("a.txt", Article("a") + Article("b") + words + "\n\nFollow us\n"), ("b.txt", Article("c") + Article("d") + words + "\n\nFollow us\n"));

        Assert.Equal(SharedLine.Own, Find(index, "a.txt", words));
        Assert.Equal(new SharedLine(2, 0), Find(index, "a.txt", "Follow us"));
    }

    [Fact]
    public void The_numbers_go_in_steps()
    {
        Assert.Equal([1, 2, 3, 3, 5, 5, 10, 10], new[] { 1, 2, 3, 4, 5, 9, 10, 5000 }.Select(count => SharedLine.FromCounts(count, 0).Documents));
        Assert.Equal([0, 1, 2, 2, 4, 4, 8, 8], new[] { 0, 1, 2, 3, 4, 7, 8, 5000 }.Select(count => SharedLine.FromCounts(2, count).Kin));
    }

    [Fact]
    public void The_digest_changes_with_the_view_and_with_nothing_else()
    {
        (string, string)[] twelve = [.. Enumerable.Range(0, 12).Select(i => ($"{i}.txt", Page($"number{i}")))];
        ContentHash before = Index(twelve).Of("3.txt").Digest;

        Assert.Equal(before, Index([.. twelve, ("12.txt", Page("number12"))]).Of("3.txt").Digest);
        Assert.Equal(before, Index([.. twelve, ("other.txt", "Nothing in common here.\n")]).Of("3.txt").Digest);
        Assert.NotEqual(before, Index([.. twelve, ("other.txt", "Something.\n\nThe boat number3 left the quay at dawn with nine men and a dog aboard.\n")]).Of("3.txt").Digest);
        Assert.NotEqual(before, Index(twelve[..5]).Of("3.txt").Digest);
        Assert.Equal(default, Index(("a.txt", Page("a")), ("b.txt", Article("b"))).Of("b.txt").Digest);
    }

    [Fact]
    public void The_order_of_the_documents_does_not_matter()
    {
        (string, string)[] documents = [.. Enumerable.Range(0, 200).Select(i => ($"{i % 7}/{i}.txt", (i % 3 == 0 ? Page($"n{i / 2}") : Article($"n{i / 3}")) + string.Join("", Template.Take(i % 5).Select(line => line + "\n\n")) + $"Section {i % 40} of the paper\n"))];
        ContentHash[] expected = Digests(Index(documents));
        var random = new Random(7);
        for (int round = 0; round < 5; round++)
        {
            var shuffled = documents.ToArray();
            random.Shuffle(shuffled);
            Assert.Equal(expected, Digests(Index(shuffled)));
        }

        Assert.InRange(expected.Distinct().Count(), 40, documents.Length);

        ContentHash[] Digests(LineIndex index) => [.. documents.Select(document => index.Of(document.Item1).Digest)];
    }

    [Fact]
    public void Of_too_many_lines_some_documents_are_left_out_whatever_their_order()
    {
        (string, string)[] documents = [.. Enumerable.Range(0, 50).Select(i => ($"{i}.txt", Page($"n{i}")))];
        LineIndex few = Index(documents, mostLines: 100);

        string[] known = [.. documents.Select(document => document.Item1).Where(path => few.Of(path).Find(TextFold.Of(Template[0])) != SharedLine.Own)];
        Assert.InRange(known.Length, 8, 20);
        LineIndex turned = Index([.. documents.Reverse()], mostLines: 100);
        Assert.Equal(known, documents.Select(document => document.Item1).Where(path => turned.Of(path).Find(TextFold.Of(Template[0])) != SharedLine.Own));
    }

    [Fact]
    public void Ten_thousand_documents_that_share_a_hundred_lines_take_linear_time()
    {
        DocumentLines[] documents = [.. Enumerable.Range(0, 10_000).Select(i => LineReader.Read(SourceText.From(ManyLines(i), "a.txt"), new PlainTextFormat()))];

        CpuTime.AssertWithin(TimeSpan.FromSeconds(6), () =>
        {
            var builder = new LineIndexBuilder(Enumerable.Range(0, documents.Length).Select(i => i.ToString(CultureInfo.InvariantCulture)));
            foreach (string path in builder.Paths)
            {
                builder.Add(documents[int.Parse(path, CultureInfo.InvariantCulture)]);
            }

            LineIndex index = builder.Finish();
            Assert.All(builder.Paths, path => Assert.Equal(new SharedLine(10, 8), index.Of(path).Find(TextFold.Of("shared line of number 7"))));
        });

        static string ManyLines(int document)
        {
            var text = new StringBuilder(Article($"n{document}"));
            for (int i = 0; i < 100; i++)
            {
                text.Append("shared line of number ").Append(i).Append("\n\n");
            }

            return text.ToString();
        }
    }

    private static SharedLine Find(LineIndex index, string path, string line) => index.Of(path).Find(TextFold.Of(line));

    private static string Article(string name) =>
        $"The boat {name} left the quay at dawn with nine men and a dog aboard.\n\n"
        + $"Nobody who saw the {name} that day would say where the men had meant to go.\n\n"
        + $"Every boat {name} needs a crew, and every crew needs something hot to eat at noon.\n\n"
        + $"Whoever finds the papers of the {name} is asked to bring them to the harbour office.\n\n";

    private static string Page(string name) => string.Join("\n\n", Template[..2]) + "\n\n" + Article(name) + Template[2] + "\n";

    private static LineIndex Index(params (string Path, string Text)[] documents) => Index(documents, LineIndex.MostLines);

    private static LineIndex Index((string Path, string Text)[] documents, int mostLines)
    {
        var formats = new DocumentFormats([new PlainTextFormat(), new MarkdownFormat(), new HtmlFormat()]);
        Dictionary<string, string> texts = documents.ToDictionary(document => document.Path, document => document.Text, StringComparer.Ordinal);
        var builder = new LineIndexBuilder(documents.Select(document => document.Path), mostLines);
        foreach (string path in builder.Paths)
        {
            builder.Add(LineReader.Read(SourceText.From(texts[path], path), formats.Find(path)!));
            if (builder.IsFull)
            {
                break;
            }
        }

        return builder.Finish();
    }
}
