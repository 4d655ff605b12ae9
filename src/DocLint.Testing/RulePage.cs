using System.Collections.Immutable;

namespace DocLint.Testing;

/// <summary>A rule's page: its headings, and its examples, which are tests.</summary>
/// <param name="Title">The text of the first heading.</param>
/// <param name="Headings">The headings of the second level, in order.</param>
/// <param name="Examples">The examples, in order.</param>
/// <param name="Lines">All lines of the page.</param>
public sealed record RulePage(string Title, ImmutableArray<string> Headings, ImmutableArray<PageExample> Examples, ImmutableArray<string> Lines)
{
    private const string Fence = "```";

    /// <summary>Reads a page.</summary>
    /// <remarks><para>An example is a fenced block whose info is a format and <c>bad</c> or <c>good</c>; blocks with the info <c>output</c> and <c>FORMAT fixed</c> behind a bad one belong to it, a block with the info <c>editorconfig</c> before it configures it, and blocks with the info <c>file PATH</c> before it are the other files of its repository.</para></remarks>
    /// <exception cref="FormatException">A block is not closed, or stands where it belongs to no example.</exception>
    public static RulePage Parse(string text)
    {
        ImmutableArray<string> lines = [.. text.ReplaceLineEndings("\n").Split('\n')];
        string title = "";
        ImmutableArray<string>.Builder headings = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<PageExample>.Builder examples = ImmutableArray.CreateBuilder<PageExample>();
        string options = "";
        ImmutableArray<PageFile> files = [];
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("# ", StringComparison.Ordinal) && title.Length == 0)
            {
                title = lines[i][2..];
            }
            else if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                headings.Add(lines[i][3..]);
            }
            else if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                string fence = lines[i][..(lines[i].Length - lines[i].TrimStart('`').Length)];
                string info = lines[i][fence.Length..].Trim();
                int first = i + 1;
                i = first;
                while (i < lines.Length && lines[i] != fence)
                {
                    i++;
                }

                if (i == lines.Length)
                {
                    throw new FormatException($"The block in line {first} is not closed.");
                }

                var block = new PageBlock(first, i, string.Join('\n', lines[first..i]));
                switch (info.Split(' '))
                {
                    case [string format, "bad"]:
                        examples.Add(new PageExample(format, true, block, options, null, null) { Files = files });
                        options = "";
                        files = [];
                        break;
                    case [string format, "good"]:
                        examples.Add(new PageExample(format, false, block, options, null, null) { Files = files });
                        options = "";
                        files = [];
                        break;
                    case ["output"] when examples is [.., { IsBad: true, Output: null } last]:
                        examples[^1] = last with { Output = block };
                        break;
                    case [_, "fixed"] when examples is [.., { IsBad: true, Fixed: null } last]:
                        examples[^1] = last with { Fixed = block };
                        break;
                    case ["editorconfig"]:
                        options = block.Text;
                        break;
                    case ["file", string path]:
                        files = files.Add(new PageFile(path, block.Text + "\n"));
                        break;
                    case ["output"] or [_, "fixed"]:
                        throw new FormatException($"The block '{info}' in line {first} follows no bad example.");
                }
            }
        }

        return new RulePage(title, headings.DrainToImmutable(), examples.DrainToImmutable(), lines);
    }
}

/// <summary>A fenced block of a page.</summary>
/// <param name="FirstLine">The index of its first line behind the fence.</param>
/// <param name="EndLine">The index of the closing fence.</param>
/// <param name="Text">Its text, lines parted by LF, without a last line break.</param>
public sealed record PageBlock(int FirstLine, int EndLine, string Text);

/// <summary>An example of a page.</summary>
/// <param name="Format">The format, an extension without its dot.</param>
/// <param name="IsBad">Whether the rule must report something.</param>
/// <param name="Text">The example.</param>
/// <param name="Options">The <c>.editorconfig</c> lines in force, or an empty string.</param>
/// <param name="Output">What the rule says of it.</param>
/// <param name="Fixed">What the fixes make of it; null when the page does not show it.</param>
public sealed record PageExample(string Format, bool IsBad, PageBlock Text, string Options, PageBlock? Output, PageBlock? Fixed)
{
    /// <summary>The other files of the repository that the example lies in.</summary>
    public ImmutableArray<PageFile> Files { get; init; } = [];
}

/// <summary>A file beside an example.</summary>
/// <param name="Path">Its path from the repository's root, with forward slashes.</param>
/// <param name="Text">Its text.</param>
public sealed record PageFile(string Path, string Text);
