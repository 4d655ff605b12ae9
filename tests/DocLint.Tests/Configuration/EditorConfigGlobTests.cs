using System.Text.RegularExpressions;
using CsCheck;
using DocLint.Configuration;

namespace DocLint.Tests.Configuration;

public class EditorConfigGlobTests
{
    [Theory]
    [InlineData("note*.md", "note.md", true)]
    [InlineData("note*.md", "note7.md", true)]
    [InlineData("note*.md", "notes-of-may.md", true)]
    [InlineData("note*.md", "note/s.md", false)]
    [InlineData("note*.md", "drafts/note7.md", true)]
    [InlineData("drafts/*", "drafts/one.txt", true)]
    [InlineData("drafts/*", "drafts/.hidden", true)]
    [InlineData("drafts/*", "drafts/old/one.txt", false)]
    [InlineData("*", ".editorconfig", true)]
    [InlineData("*", "deep/er/file", true)]
    public void A_star_stays_inside_a_folder(string glob, string path, bool expected) => AssertMatch(glob, path, expected);

    [Theory]
    [InlineData("p**.md", "p.md", true)]
    [InlineData("p**.md", "pqr.md", true)]
    [InlineData("p**.md", "p/q/r.md", true)]
    [InlineData("p**.md", "sub/p/q.md", true)]
    [InlineData("p/**.md", "p/q.md", true)]
    [InlineData("p/**.md", "p/q/r.md", true)]
    [InlineData("p/**.md", "pq.md", false)]
    [InlineData("p**/q.md", "p/q.md", true)]
    [InlineData("p**/q.md", "pxy/q.md", true)]
    [InlineData("p**/q.md", "p/x/y/q.md", true)]
    [InlineData("p**/q.md", "p/xq.md", false)]
    [InlineData("p/**/q.md", "p/q.md", true)]
    [InlineData("p/**/q.md", "p/x/q.md", true)]
    [InlineData("p/**/q.md", "p/x/y/q.md", true)]
    [InlineData("p/**/q.md", "pq.md", false)]
    [InlineData("p/**/q.md", "p/xq.md", false)]
    [InlineData("p/**/**/q.md", "p/q.md", true)]
    [InlineData("**/q.md", "q.md", true)]
    [InlineData("**/q.md", "p/q.md", true)]
    [InlineData("**", "any/thing/at.all", true)]
    public void Two_stars_cross_folders(string glob, string path, bool expected) => AssertMatch(glob, path, expected);

    [Theory]
    [InlineData("ch?pter.md", "chapter.md", true)]
    [InlineData("ch?pter.md", "chpter.md", false)]
    [InlineData("ch?pter.md", "chaapter.md", false)]
    [InlineData("ch?pter.md", "ch/pter.md", false)]
    [InlineData("ch?pter.md", "ch😀pter.md", true)]
    public void A_question_mark_is_one_character_but_no_slash(string glob, string path, bool expected) => AssertMatch(glob, path, expected);

    [Theory]
    [InlineData("[xyz].md", "y.md", true)]
    [InlineData("[xyz].md", "w.md", false)]
    [InlineData("[!xyz].md", "w.md", true)]
    [InlineData("[!xyz].md", "y.md", false)]
    [InlineData("[k-n].md", "m.md", true)]
    [InlineData("[k-n].md", "p.md", false)]
    [InlineData("[!k-n].md", "p.md", true)]
    [InlineData("[!k-n].md", "m.md", false)]
    [InlineData("[k-nz].md", "z.md", true)]
    [InlineData("[-z].md", "-.md", true)]
    [InlineData("[z-].md", "-.md", true)]
    [InlineData("[x\\]].md", "].md", true)]
    [InlineData("[]x].md", "].md", true)]
    [InlineData("[xy]].md", "x].md", true)]
    [InlineData("[!x\\]].md", "].md", false)]
    [InlineData("[x*{1..2}]", "*", true)]
    [InlineData("[x*{1..2}]", "{", true)]
    [InlineData("[x*{1..2}]", "xyz", false)]
    [InlineData("[ä-ü].md", "ö.md", true)]
    [InlineData("[😀😁].md", "😁.md", true)]
    [InlineData("xy[z/]w.md", "xy/w.md", false)]
    [InlineData("xy[z/]w.md", "xyzw.md", false)]
    [InlineData("xy[z/]w.md", "xy[z/]w.md", true)]
    [InlineData("xy[/w", "xy[/w", true)]
    [InlineData("xy[w", "xy[w", true)]
    public void Brackets_are_one_character_of_a_set(string glob, string path, bool expected) => AssertMatch(glob, path, expected);

    [Theory]
    [InlineData("*.{md,txt,html}", "a.md", true)]
    [InlineData("*.{md,txt,html}", "a.html", true)]
    [InlineData("*.{md,txt,html}", "a.mdx", false)]
    [InlineData("{one, two}.md", " two.md", true)]
    [InlineData("{one}.md", "{one}.md", true)]
    [InlineData("{one}.md", "one.md", false)]
    [InlineData("{}.md", "{}.md", true)]
    [InlineData("{}.md", ".md", false)]
    [InlineData("x{y,z,}.md", "x.md", true)]
    [InlineData("x{y,z,}.md", "xz.md", true)]
    [InlineData("x{,y,,z,}.md", "x.md", true)]
    [InlineData("x{y,z,}.md", "x,.md", false)]
    [InlineData("{.md", "{.md", true)]
    [InlineData("{.md", ".md", false)]
    [InlineData("{},z}.md", "{},z}.md", true)]
    [InlineData("{{,y,z{w}.md", "{{,y,z{w}.md", true)]
    [InlineData("{{,y,z{w}.md", "y.md", false)]
    [InlineData("}x{", "}x{", true)]
    [InlineData("{one,{two},three}.md", "one.md", true)]
    [InlineData("{one,{two},three}.md", "{two}.md", true)]
    [InlineData("{one,{two},three}.md", "two.md", false)]
    [InlineData("{{x,y},z}.md", "x.md", true)]
    [InlineData("{{x,y},z}.md", "z.md", true)]
    [InlineData("{{x,y},z}.md", "{x,y}.md", false)]
    [InlineData("{x,{y,z}}.md", "y.md", true)]
    [InlineData("{x,{y,z}}.md", "{y,z}.md", false)]
    [InlineData("{x\\,y,zw}.md", "x,y.md", true)]
    [InlineData("{x\\,y,zw}.md", "x.md", false)]
    [InlineData("{x,\\},y}.md", "}.md", true)]
    [InlineData("{x,\\\\,y}.md", "\\.md", true)]
    [InlineData("{pre*,x{y*,z}{v,w}}.md", "prefix.md", true)]
    [InlineData("{pre*,x{y*,z}{v,w}}.md", "xy12w.md", true)]
    [InlineData("{pre*,x{y*,z}{v,w}}.md", "xzv.md", true)]
    [InlineData("{pre*,x{y*,z}{v,w}}.md", "xzu.md", false)]
    [InlineData("{pre*,x{y*,z}{v,w}}.md", "xv.md", false)]
    [InlineData("{docs/*.md,README.md}", "docs/a.md", true)]
    [InlineData("{docs/*.md,README.md}", "README.md", true)]
    [InlineData("{docs/*.md,README.md}", "sub/README.md", false)]
    public void Braces_choose_among_globs(string glob, string path, bool expected) => AssertMatch(glob, path, expected);

    [Theory]
    [InlineData("{4..130}", "3", false)]
    [InlineData("{4..130}", "4", true)]
    [InlineData("{4..130}", "17", true)]
    [InlineData("{4..130}", "130", true)]
    [InlineData("{4..130}", "131", false)]
    [InlineData("{4..130}", "7b", false)]
    [InlineData("{4..130}", "070", false)]
    [InlineData("{0..5}", "0", true)]
    [InlineData("{-3..4}", "-2", true)]
    [InlineData("{-3..4}", "-4", false)]
    [InlineData("{-3..4}", "+3", true)]
    [InlineData("ch{1..12}.md", "ch10.md", true)]
    [InlineData("ch{1..12}.md", "ch13.md", false)]
    [InlineData("{9..2}", "5", false)]
    [InlineData("{9..2}", "{9..2}", true)]
    [InlineData("{apple..pear}", "orange", false)]
    [InlineData("{apple..pear}", "{apple..pear}", true)]
    [InlineData("{1..99999999999999999999}", "5", false)]
    public void Braces_with_dots_are_whole_numbers(string glob, string path, bool expected) => AssertMatch(glob, path, expected);

    [Theory]
    [InlineData("\\*.md", "*.md", true)]
    [InlineData("\\*.md", "a.md", false)]
    [InlineData("\\?.md", "a.md", false)]
    [InlineData("\\[x].md", "[x].md", true)]
    [InlineData("\\{x,y\\}", "{x,y}", true)]
    [InlineData("\\a.md", "a.md", true)]
    [InlineData("a\\", "a\\", true)]
    public void A_backslash_takes_the_meaning_away(string glob, string path, bool expected) => AssertMatch(glob, path, expected);

    [Theory]
    [InlineData("a.md", "x/a.md", true)]
    [InlineData("/a.md", "a.md", true)]
    [InlineData("/a.md", "x/a.md", false)]
    [InlineData("x/a.md", "x/a.md", true)]
    [InlineData("/x/a.md", "x/a.md", true)]
    [InlineData("x/a.md", "y/x/a.md", false)]
    [InlineData("x/", "x", false)]
    [InlineData("x/", "x/a", false)]
    [InlineData("", "a", false)]
    [InlineData("A.md", "a.md", false)]
    [InlineData(" a b ", " a b ", true)]
    [InlineData("a;b#c.md", "a;b#c.md", true)]
    [InlineData("文章.md", "文章.md", true)]
    public void A_slash_ties_a_glob_to_its_folder(string glob, string path, bool expected) => AssertMatch(glob, path, expected);

    [Fact]
    public void A_shells_glob_stays_in_its_folder()
    {
        Assert.True(EditorConfigGlob.ParseAnchored("*.md").IsMatch("a.md"));
        Assert.False(EditorConfigGlob.ParseAnchored("*.md").IsMatch("x/a.md"));
        Assert.True(EditorConfigGlob.ParseAnchored("**/*.md").IsMatch("a.md"));
    }

    [Fact]
    public void Agrees_with_an_independent_translation_to_regular_expressions()
    {
        Gen<string> piece = Gen.OneOf<string>("a", "b", "/", "*", "**", "?", "[ab]", "[!a]", "{a,b}", "{,ab}", "{a/b,*}");
        Gen<string> part = Gen.OneOf<string>("a", "b", "ab", "/", ".");
        Gen.Select(piece.Array[1, 6], part.Array[1, 8]).Sample((pieces, parts) =>
        {
            string glob = string.Concat(pieces);
            string path = string.Concat(parts).Trim('/');
            if (glob.Contains("***", StringComparison.Ordinal) || glob.Contains("**/**", StringComparison.Ordinal))
            {
                // Which two of three stars belong together is nobody's rule.
                return;
            }

            Assert.Equal(Translate(glob).IsMatch("/" + path), EditorConfigGlob.Parse(glob).IsMatch("/" + path));
        });
    }

    [Theory]
    [InlineData("a*", "b")]
    [InlineData("**/", "x")]
    [InlineData("{a,a*}", "b")]
    [InlineData("{", "")]
    [InlineData("[", "")]
    [InlineData("{a,{b", "}}")]
    [InlineData("{1..9}", "x")]
    public void Hostile_globs_take_no_exponential_time(string repeated, string end)
    {
        string glob = string.Concat(Enumerable.Repeat(repeated, 4096 / repeated.Length)) + end;
        string path = new('a', 4000);

        CpuTime.AssertWithin(TimeSpan.FromSeconds(5), () => Assert.False(EditorConfigGlob.Parse(glob).IsMatch(path)));
    }

    [Fact]
    public void Any_text_is_a_glob() =>
        Gen.String[Gen.Char["ab/*?[]{}!,.\\-1 é"], 0, 40].Sample(glob => { EditorConfigGlob.Parse(glob).IsMatch("a/b.md"); });

    private static void AssertMatch(string glob, string path, bool expected) =>
        Assert.Equal(expected, EditorConfigGlob.Parse(glob).IsMatch(path));

    private static Regex Translate(string glob)
    {
        string full = glob.Contains('/') ? (glob.StartsWith('/') ? glob : "/" + glob) : "/**/" + glob;
        string pattern = Regex.Replace(full, @"/\*\*/|\*\*|\*|\?|\[!a\]|\[ab\]|[{},]|.", m => m.Value switch
        {
            "/**/" => "(?:/|/.*/)",
            "**" => ".*",
            "*" => "[^/]*",
            "?" => "[^/]",
            "[!a]" => "[^a]",
            "[ab]" => "[ab]",
            "{" => "(?:",
            "}" => ")",
            "," => "|",
            _ => Regex.Escape(m.Value),
        });
        return new Regex("^(?:" + pattern + ")$", RegexOptions.Singleline | RegexOptions.NonBacktracking);
    }
}
