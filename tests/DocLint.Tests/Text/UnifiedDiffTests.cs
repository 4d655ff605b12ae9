using System.Text;
using DocLint.Linting;
using DocLint.Text;

namespace DocLint.Tests.Text;

/// <summary>Differences that are written are read back, and applied they give the text behind.</summary>
public sealed class UnifiedDiffTests
{
    [Fact]
    public void Equal_texts_differ_in_nothing() => Assert.Equal("", UnifiedDiff.Write("a.md", "same\n", "same\n"));

    [Fact]
    public void Says_where_a_last_line_end_is_missing() => Assert.Equal(
        "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n one\n-two\n\\ No newline at end of file\n+two\n",
        UnifiedDiff.Write("a.md", "one\ntwo", "one\ntwo\n"));

    [Fact]
    public void Changes_that_lie_apart_are_hunks_of_their_own()
    {
        string before = string.Concat(Enumerable.Range(1, 20).Select(i => $"line {i}\n"));
        string after = before.Replace("line 2\n", "line two\n", StringComparison.Ordinal).Replace("line 18\n", "", StringComparison.Ordinal);

        string diff = UnifiedDiff.Write("a.md", before, after);

        Assert.Contains("@@ -1,5 +1,5 @@\n", diff, StringComparison.Ordinal);
        Assert.Contains("@@ -15,6 +15,5 @@\n", diff, StringComparison.Ordinal);
    }

    [Fact]
    public void Odd_names_are_quoted_and_read_back()
    {
        string name = "odd \"name\"\n\t\u001B.md";

        string diff = UnifiedDiff.Write(name, "a\n", "b\n");

        Assert.Equal(["b/" + name], DiffReader.Read(Encoding.UTF8.GetBytes(diff)).Keys);
    }

    [Fact]
    public void A_difference_applied_gives_the_text_behind()
    {
        var random = new Random(7);
        for (int round = 0; round < 300; round++)
        {
            List<string> old = [.. Enumerable.Range(0, random.Next(40)).Select(_ => $"{(char)('a' + random.Next(6))}\n")];
            var young = new List<string>(old);
            for (int edit = random.Next(8); edit > 0; edit--)
            {
                int at = random.Next(young.Count + 1);
                if (at < young.Count && random.Next(2) == 0)
                {
                    young.RemoveAt(at);
                }
                else
                {
                    young.Insert(at, $"{(char)('a' + random.Next(6))}\n");
                }
            }

            string before = string.Concat(old);
            string after = string.Concat(young);
            Assert.Equal(after, Apply(before, UnifiedDiff.Write("a.md", before, after)));
        }
    }

    [Fact]
    public void Texts_without_a_common_line_take_no_time_to_speak_of()
    {
        string before = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i}\n"));
        string after = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"b{i}\n"));

        CpuTime.AssertWithin(TimeSpan.FromSeconds(2), () => UnifiedDiff.Write("a.md", before, after));
        Assert.Equal(after, Apply(before, UnifiedDiff.Write("a.md", before, after)));
    }

    [Theory]
    [InlineData("@@ -1 +1 @@\n-a\n+b\n", 0, 1)]
    [InlineData("@@ -0,0 +3,2 @@\n+a\n+b\n", 2, 2)]
    [InlineData("@@ -1,3 +1,4 @@\n a\n b\n+c\n d\n", 2, 1)]
    [InlineData("@@ -1,2 +1,3 @@ void f()\r\n a\r\n+b\r\n c\r\n\\ No newline at end of file\r\n", 1, 1)]
    public void Reads_the_lines_that_are_new(string hunk, int line, int count)
    {
        FileChange change = Read($"--- a/x.md\n+++ b/x.md\n{hunk}");

        Assert.Equal([(line, count)], change.Added.AsEnumerable());
    }

    [Fact]
    public void Lines_that_are_gone_touch_only_what_stands_on_both_sides()
    {
        FileChange change = Read("--- a/x.md\n+++ b/x.md\n@@ -5,2 +4,0 @@\n-a\n-b\n");

        Assert.Equal([4], change.Removed.AsEnumerable());
        Assert.True(change.Touches(3, 4));
        Assert.False(change.Touches(0, 3));
        Assert.False(change.Touches(4, 9));
    }

    [Theory]
    [InlineData("b/sp\\303\\251 cial.md", "b/spé cial.md")]
    [InlineData("b/tab\\there\\\\\\\".md", "b/tab\there\\\".md")]
    public void Reads_names_in_quotation_marks(string written, string name) =>
        Assert.Equal([name], DiffReader.Read(Encoding.UTF8.GetBytes($"--- /dev/null\n+++ \"{written}\"\n@@ -0,0 +1 @@\n+x\n")).Keys);

    [Fact]
    public void A_name_ends_at_a_tab_and_a_file_that_is_gone_is_left_out() =>
        Assert.Equal(["b/a b.md"], DiffReader.Read("--- a/a b.md\t2026\n+++ b/a b.md\t2026\n@@ -1 +1 @@\n-x\n+y\n--- a/c.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n"u8).Keys);

    [Theory]
    [InlineData("hello\n", "no unified difference")]
    [InlineData("+++ b/a.md\n@@ nonsense @@\n", "line 2: a hunk begins with")]
    [InlineData("+++ b/a.md\n@@ -1,2 +1,2 @@\n a\n", "line 3: the last hunk is cut off")]
    [InlineData("+++ b/a.md\n@@ -1 +1 @@\nx\n", "line 3: a line of a hunk begins with")]
    [InlineData("diff --cc a.md\n@@@ -1 -1 +1 @@@\n", "more than two versions")]
    [InlineData("+++ \"b/a.md\n@@ -1 +1 @@\n+x\n", "line 1: the name has no end")]
    public void What_is_no_difference_is_named(string text, string message)
    {
        FormatException exception = Assert.Throws<FormatException>(() => DiffReader.Read(Encoding.UTF8.GetBytes(text)));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    private static FileChange Read(string diff) => Assert.Single(DiffReader.Read(Encoding.UTF8.GetBytes(diff))).Value;

    // As simply as can be: a hunk's old lines must stand where it says.
    private static string Apply(string before, string diff)
    {
        string[] old = before.Length == 0 ? [] : before[..^1].Split('\n');
        var result = new List<string>();
        int position = 0;
        string[] lines = diff.Split('\n');
        for (int i = 2; i < lines.Length - 1; i++)
        {
            if (lines[i].StartsWith("@@", StringComparison.Ordinal))
            {
                string[] range = lines[i].Split(' ')[1][1..].Split(',');
                int start = int.Parse(range[0], System.Globalization.CultureInfo.InvariantCulture) - (range is [_, "0"] ? 0 : 1);
                result.AddRange(old[position..start]);
                position = start;
                continue;
            }

            string line = lines[i][1..];
            if (lines[i][0] != '+')
            {
                Assert.Equal(old[position], line);
                position++;
            }

            if (lines[i][0] != '-')
            {
                result.Add(line);
            }
        }

        result.AddRange(old[position..]);
        return string.Concat(result.Select(line => line + "\n"));
    }
}
