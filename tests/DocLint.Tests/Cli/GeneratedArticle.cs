using System.Net;
using System.Text;

namespace DocLint.Tests.Cli;

/// <summary>An article with what a page puts around it, made from a number: the same number gives the same article.</summary>
internal sealed class GeneratedArticle
{
    private static readonly string[] Titles =
    [
        "Harbour walls fail their inspection", "Council buys a second ferry", "What the flood left in the archive", "A village without a baker", "The bridge that opens at noon", "Night trains return to the coast",
    ];

    private static readonly string[] Sentences =
    [
        "The council voted on Tuesday to spend the winter's reserve on the quay, although two members said that the money had been promised to the school.",
        "Nobody on the island remembers when the last repair was made, and the books of the harbour office begin only after the fire.",
        "An engineer who walked the wall in March found eleven cracks that were wide enough for a hand.",
        "The ministry answered that it had received no request, and that requests take about a year.",
        "Fishermen say that they warned the harbour master twice, once in writing and once across the water.",
        "\"We measured it three times,\" said the surveyor, \"because we did not want to believe it.\"",
        "In the old grain hall the people stood between the benches, and those who came late listened through the windows.",
        "The report counts 4,100 ships in a year, of which barely a tenth carry more than their own ballast.",
        "A second opinion will cost more than the first, says the mayor, and it will say the same.",
        "Until the wall is mended, lorries have to wait at the upper gate, where there is room for six of them.",
        "The insurance pays for storms but not for age, and the wall is older than the company that insures it.",
        "Last year the same vote failed by one hand, which belonged to a member who had mistaken the question.",
        "What becomes of the ferry in the meantime has not been decided, and its captain does not expect to be asked.",
        "The state pays two thirds of such repairs when they are begun before the autumn, and nothing when they are not.",
        "Those who live behind the wall have been told to keep a bag packed, which most of them have done for years.",
        "A drawing from the archive shows that the wall was once meant to be twice as thick.",
    ];

    private static readonly string[] Headings = ["Who pays for it", "A wall without papers", "What comes next", "Two votes and a question"];

    private static readonly string[] Items = ["eleven cracks in the northern part", "two gates that no longer close", "a pump from before the war", "no drawing that shows the foundation"];

    private static readonly string[] Above =
    [
        "Home", "News | Sport | Opinion", "Skip to content", "By Ann Lee", "Ann Lee, Staff Writer", "March 3, 2026", "Published 3 March 2026 at 08:15", "4 min read", "COMMENTARY Ports", "Share this article", "Photo: Tomas Lind/Coastwire", "Advertisement", "Subscribe", "Sign in",
    ];

    private static readonly string[] Inside =
    [
        "Advertisement", "Story continues below", "The quay at low tide. Photo: Tomas Lind/Coastwire", "Read more: Who pays for the ferry", "Sign up for our newsletter", "Related: A winter on the ice",
    ];

    private static readonly string[][] Below =
    [
        ["Share this:", "Facebook", "Twitter", "Email"],
        ["Related articles", "Who pays for the ferry", "A winter on the ice", "The last lamp of the pier"],
        ["3 Comments", "Leave a reply", "Your email address will not be published."],
        ["About the author", "Ann Lee writes about harbours and lives on a boat."],
        ["Sign up for our newsletter", "Get the best stories in your inbox every morning."],
        ["We use cookies. Accept all cookies"],
        ["This article first appeared in The Coast and is republished with permission."],
        ["© 2026 The Coast. All rights reserved.", "Terms of use | Privacy policy | Contact"],
        ["Tags: harbour, council, money"],
        ["Continue reading…"],
    ];

    private readonly List<(string Kind, string[] Lines)> _parts = [];

    private GeneratedArticle(string title) => Title = title;

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>Makes an article.</summary>
    public static GeneratedArticle Make(int number)
    {
        var random = new Random(number);
        var article = new GeneratedArticle(Titles[random.Next(Titles.Length)]);
        article.Add("line", random, Above, random.Next(3));
        article.Add("title", article.Title);
        if (random.Next(4) == 0)
        {
            article.Add("line", article.Title);
        }

        article.Add("line", random, Above, random.Next(4));
        int paragraphs = random.Next(3, 9);
        int sentence = random.Next(Sentences.Length);
        for (int i = 0; i < paragraphs; i++)
        {
            // Sentences follow each other round the pool, so that none stands twice in a short text.
            int count = random.Next(1, 3);
            article.Add("text", string.Join(' ', Enumerable.Range(sentence, count).Select(index => Sentences[index % Sentences.Length])));
            sentence += count;
            switch (random.Next(6))
            {
                case 0:
                    article.Add("line", Inside[random.Next(Inside.Length)]);
                    break;
                case 1 when i + 1 < paragraphs:
                    article.Add("heading", Headings[random.Next(Headings.Length)]);
                    break;
                case 2 when i + 1 < paragraphs:
                    article.Add("text", "The inspection found:");
                    article.Add("list", Items);
                    break;
            }
        }

        foreach (string[] lines in random.GetItems(Below, random.Next(4)))
        {
            article.Add("lines", lines);
        }

        return article;
    }

    /// <summary>The article as plain text.</summary>
    public string ToText() => Write((kind, lines) => kind == "list" ? string.Concat(lines.Select(line => $"- {line}\n")) : string.Join("\n\n", lines) + "\n");

    /// <summary>The article as Markdown.</summary>
    public string ToMarkdown() => Write((kind, lines) => kind switch
    {
        "title" => $"# {lines[0]}\n",
        "heading" => $"## {lines[0]}\n",
        "list" => string.Concat(lines.Select(line => $"- {line}\n")),
        "lines" when lines.Length > 2 => $"**{lines[0]}**\n\n{string.Concat(lines[1..].Select(line => $"- [{line}](/x)\n"))}",
        _ => string.Join("\n\n", lines) + "\n",
    });

    /// <summary>The article as a page, with the elements that pages have for such parts or, for uneven numbers, with paragraphs only.</summary>
    public string ToPage(bool isStructured)
    {
        string body = Write((kind, lines) => kind switch
        {
            "title" => Element("h1", lines),
            "heading" => Element("h2", lines),
            "list" => $"<ul>{Element("li", lines)}</ul>\n",
            "line" when isStructured => $"<div class=\"meta\">{Element("span", lines)}</div>\n",
            "lines" when isStructured => $"<aside><h3>{WebUtility.HtmlEncode(lines[0])}</h3><ul>{string.Concat(lines[1..].Select(line => $"<li><a href=\"/x\">{WebUtility.HtmlEncode(line)}</a></li>"))}</ul></aside>\n",
            _ => Element("p", lines),
        });
        return $"<!doctype html><html><head><title>{Title} | The Coast</title></head><body>\n{(isStructured ? "<nav><a href=\"/\">Home</a> <a href=\"/n\">News</a></nav>\n" : "")}<article>\n{body}</article></body></html>\n";
    }

    private static string Element(string name, string[] lines) => string.Concat(lines.Select(line => $"<{name}>{WebUtility.HtmlEncode(line)}</{name}>\n"));

    private void Add(string kind, params string[] lines) => _parts.Add((kind, lines));

    private void Add(string kind, Random random, string[] pool, int count)
    {
        foreach (string line in random.GetItems(pool, count))
        {
            Add(kind, line);
        }
    }

    private string Write(Func<string, string[], string> write)
    {
        var text = new StringBuilder();
        foreach ((string kind, string[] lines) in _parts)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(write(kind, lines));
        }

        return text.ToString();
    }
}
