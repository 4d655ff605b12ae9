using System.Text;
using CsCheck;
using DocLint.Configuration;
using DocLint.Text;

namespace DocLint.Tests.Configuration;

public class EditorConfigFileTests
{
    [Theory]
    [InlineData("[*]\nlimit=10")]
    [InlineData("[*]\nlimit = 10")]
    [InlineData("[*]\nlimit   =\t 10")]
    [InlineData("[*]\n   limit = 10")]
    [InlineData("[*]\nlimit = 10   ")]
    [InlineData("  [*]  \nlimit = 10")]
    [InlineData("[*]\r\nlimit = 10\r\n")]
    [InlineData("\n\n[*]\n\n\nlimit = 10\n")]
    [InlineData("# first\n[*]\n; second\n  # third\nlimit = 10")]
    [InlineData("[*]\nLIMIT = 10")]
    public void Reads_a_pair(string text)
    {
        EditorConfigFile file = Parse(text);

        EditorConfigEntry entry = Assert.Single(Assert.Single(file.Sections).Entries);
        Assert.Equal("limit", entry.Key);
        Assert.Equal("10", entry.Value);
        Assert.Equal("10", file.Source.ToString(entry.ValueSpan));
        Assert.Equal("limit", file.Source.ToString(entry.KeySpan), ignoreCase: true);
        Assert.Empty(file.Errors);
    }

    [Theory]
    [InlineData("k = v ; w", "v ; w")]
    [InlineData("k = v # w", "v # w")]
    [InlineData("k = v \\; w", "v \\; w")]
    [InlineData("k = a = b", "a = b")]
    [InlineData("k = a: b", "a: b")]
    [InlineData("k =", "")]
    [InlineData("[k] = v", "v")]
    public void Takes_all_of_the_line_behind_the_first_sign_for_the_value(string line, string value) =>
        Assert.Equal(value, Assert.Single(Assert.Single(Parse("[*]\n" + line).Sections).Entries).Value);

    [Theory]
    [InlineData("[*.md]", "*.md")]
    [InlineData("[ a b ]", " a b ")]
    [InlineData("[a]b]", "a]b")]
    [InlineData("[[ab].md]", "[ab].md")]
    [InlineData("[a#b;c.md]", "a#b;c.md")]
    [InlineData("[]", "")]
    public void Takes_all_between_the_outer_brackets_for_the_name(string line, string name)
    {
        EditorConfigFile file = Parse(line);

        Assert.Equal(name, Assert.Single(file.Sections).Name);
        Assert.Equal(name, file.Source.ToString(file.Sections[0].NameSpan));
    }

    [Theory]
    [InlineData("root = true\n[*]\nk = v", true)]
    [InlineData("ROOT = True\n", true)]
    [InlineData("root = true\nroot = false\n", false)]
    [InlineData("root = false\n", false)]
    [InlineData("[*]\nroot = true", false)]
    [InlineData("root = true # yes\n", false)]
    [InlineData("", false)]
    public void Root_counts_only_before_the_first_section(string text, bool expected) => Assert.Equal(expected, Parse(text).IsRoot);

    [Fact]
    public void Leaves_a_byte_order_mark_out()
    {
        EditorConfigFile file = EditorConfigFile.Parse(SourceText.Decode(Encoding.UTF8.GetBytes("\uFEFF[*]\nk = v"), ".editorconfig"), "/r");

        Assert.Equal("*", Assert.Single(file.Sections).Name);
    }

    [Theory]
    [InlineData("[*.md] # drafts", "ends with ']', but '# drafts' follows")]
    [InlineData("[*.md", "has no ']' at its end")]
    [InlineData("[", "has no ']' at its end")]
    public void A_faulty_header_is_an_error_and_ends_the_section_before_it(string header, string message)
    {
        EditorConfigFile file = Parse($"[*]\nk = v\n{header}\nk = w");

        EditorConfigError error = Assert.Single(file.Errors);
        Assert.True(error.IsHeader);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(header, file.Source.ToString(error.Span));
        Assert.Equal(2, file.Sections.Length);
        Assert.Null(file.Sections[1].Glob);
        Assert.Equal("v", Assert.Single(file.Sections[0].Entries).Value);
    }

    [Theory]
    [InlineData("word", "'word' is neither a section nor a pair")]
    [InlineData("k: v", "neither a section nor a pair")]
    [InlineData("= v", "has no key before '='")]
    public void A_line_that_is_no_pair_is_an_error(string line, string message)
    {
        EditorConfigFile file = Parse("[*]\n" + line + "\nk = v");

        EditorConfigError error = Assert.Single(file.Errors);
        Assert.False(error.IsHeader);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal("v", Assert.Single(file.Sections[0].Entries).Value);
    }

    [Fact]
    public void Accepts_names_keys_and_values_up_to_the_limits_of_the_specification()
    {
        string name = new('n', 1024);
        string key = new('k', 1024);
        string value = new('v', 4096);

        EditorConfigFile file = Parse($"[{name}]\n{key} = {value}");

        Assert.Empty(file.Errors);
        Assert.True(file.Sections[0].Glob!.IsMatch(name));
        Assert.Equal((key, value), (file.Sections[0].Entries[0].Key, file.Sections[0].Entries[0].Value));
    }

    [Fact]
    public void Leaves_out_what_is_longer()
    {
        EditorConfigFile file = Parse($"[{new string('n', 4097)}]\nk = v\n[*]\n{new string('k', 1025)} = v\nk = {new string('v', 4097)}\nj = w");

        Assert.Equal(3, file.Errors.Length);
        Assert.Null(file.Sections[0].Glob);
        Assert.Equal("w", Assert.Single(file.Sections[1].Entries).Value);
    }

    [Fact]
    public void Never_throws() =>
        Gen.String[Gen.Char["[]=#;\r\n ab{\uFEFF\0é\uD800"], 0, 200].Sample(text => Parse(text));

    private static EditorConfigFile Parse(string text) => EditorConfigFile.Parse(SourceText.From(text, ".editorconfig"), "/r");
}
