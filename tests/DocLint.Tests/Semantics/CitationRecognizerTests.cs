using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Tests.Semantics;

public class CitationRecognizerTests
{
    [Fact]
    public void Reads_a_link()
    {
        Citation citation = Single("It sold [40% more](https://example.org/a) in May.");

        Assert.Equal((CitationKind.Link, "https://example.org/a", CitationScope.Sentence, "40% more"), (citation.Kind, citation.Target, citation.Scope, citation.Text));
        Assert.IsType<LinkInline>(citation.Node);
    }

    [Theory]
    [InlineData("#history")]
    [InlineData("mailto:a@example.org")]
    [InlineData("tel:+123")]
    [InlineData("javascript:void(0)")]
    [InlineData("https://www.facebook.com/sharer/sharer.php?u=x")]
    [InlineData("https://twitter.com/intent/tweet?text=x")]
    [InlineData("https://example.org/author/okafor")]
    [InlineData("/tags/harbours")]
    public void Takes_no_link_that_only_moves_or_shares(string address) => Assert.Empty(Find($"Read [more of it]({address}) here."));

    [Fact]
    public void Takes_a_mark_that_leads_to_a_note_for_a_footnote() =>
        Assert.Equal((CitationKind.Footnote, "fn1"), Single("It grew by half.[1](#fn1)") is var found ? (found.Kind, found.Target) : default);

    [Theory]
    [InlineData("It grew by half.[^1]", CitationScope.Paragraph)]
    [InlineData("It grew by half[^1] in a year.", CitationScope.Sentence)]
    [InlineData("It grew by half.[^1] Then it shrank.", CitationScope.Sentence)]
    [InlineData("It grew by half. ([Reuters](https://example.org))", CitationScope.Paragraph)]
    [InlineData("It grew by half ([Reuters](https://example.org)).", CitationScope.Sentence)]
    public void Knows_how_far_a_citation_reaches(string text, CitationScope scope) => Assert.Equal(scope, Single(text).Scope);

    [Theory]
    [InlineData("[Harbours of the north](https://example.org/a) [Harbours of the south](https://example.org/b)")]
    [InlineData("By [Ada Okafor](https://example.org/okafor)")]
    public void Gives_no_scope_to_the_links_of_a_menu_or_byline(string text) => Assert.All(Find(text), citation => Assert.Equal(CitationScope.None, citation.Scope));

    [Fact]
    public void Gives_a_footnote_to_the_sentence_before_it() =>
        Assert.Equal("It grew by half.", Single("It grew by half.[^1] Then it shrank.").Sentence.Text);

    [Theory]
    [InlineData("It grew by half [12].", "12")]
    [InlineData("It grew by half [3, 4].", "3, 4")]
    [InlineData("It grew by half [5–7] in May.", "5–7")]
    [InlineData("It grew by half.¹ Then it shrank.", "¹")]
    [InlineData("It grew by half (Smith, 2019).", "Smith, 2019")]
    [InlineData("It grew by half (Smith & Lee 2019a).", "Smith & Lee 2019a")]
    [InlineData("It grew by half (see Smith et al., 2020, p. 12; Doe 2018).", "see Smith et al., 2020, p. 12; Doe 2018")]
    [InlineData("Smith et al. (2020) saw it grow by half.", "Smith et al. (2020)")]
    public void Reads_references_in_brackets(string text, string target)
    {
        Citation citation = Single(text);

        Assert.Equal((CitationKind.Reference, target), (citation.Kind, citation.Target));
    }

    [Theory]
    [InlineData("The law of [2019] was changed.")]
    [InlineData("It opened last spring (May 2019).")]
    [InlineData("Her film Parting (2019) won.")]
    [InlineData("It covers 40 km² of land.")]
    [InlineData("It grew (by a half in 2019).")]
    [InlineData("The (very old) house fell.")]
    public void Takes_no_other_bracket_for_a_reference(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("See doi:10.1000/xyz-123.", CitationKind.Doi, "10.1000/xyz-123")]
    [InlineData("It is in the book (ISBN 978-0-306-40615-7).", CitationKind.Isbn, "978-0-306-40615-7")]
    [InlineData("It is at https://example.org/a(b), they say.", CitationKind.Url, "https://example.org/a(b)")]
    [InlineData("It [grew](https://doi.org/10.1000/xyz).", CitationKind.Doi, "10.1000/xyz")]
    public void Reads_identifiers(string text, CitationKind kind, string target)
    {
        Citation citation = Single(text);

        Assert.Equal((kind, target), (citation.Kind, citation.Target));
    }

    [Fact]
    public void Reads_a_list_of_sources()
    {
        Citation[] found = Find("It grew by half.\n\n# References\n\n- Smith, J. Growth. [Link](https://example.org/a)\n- Doe, A. Decline.\n\n# About\n\nWe write about [growth](https://example.org/b) here.");

        Assert.Equal([CitationKind.ListEntry, CitationKind.ListEntry, CitationKind.Link], found.Select(citation => citation.Kind));
        Assert.Equal("https://example.org/a", found[0].Target);
    }

    [Fact]
    public void Supports_the_document_with_a_list_that_nothing_refers_to()
    {
        Assert.All(Find("It grew by half.\n\n# Sources\n\n- Smith, Growth.\n- Doe, Decline."), citation => Assert.Equal(CitationScope.Document, citation.Scope));
        Assert.Equal([CitationScope.Sentence, CitationScope.None, CitationScope.None], Find("It grew by half [1].\n\n# Sources\n\n- Smith, Growth.\n- Doe, Decline.").Select(citation => citation.Scope));
        Assert.All(Find("It grew by half.\n\n# Further reading\n\n- Smith, Growth.\n- Doe, Decline."), citation => Assert.Equal(CitationScope.None, citation.Scope));
    }

    [Fact]
    public void Gives_the_source_line_under_a_table_to_the_table() =>
        Assert.Equal((CitationKind.ListEntry, CitationScope.Table), Single("| 40 houses\n| 50 houses\n\nSource: Ministry of Works") is var found ? (found.Kind, found.Scope) : default);

    [Theory]
    [InlineData("Already accused in a U.N. report, the firm closed.", "a U.N. report")]
    [InlineData("According to a new study, sleep helps.", "a new study")]
    [InlineData("A recent poll found that most agree.", "A recent poll")]
    [InlineData("A study published in 2019 shows that sleep helps.", "A study")]
    [InlineData("The latest report by the ministry says that it fell.", "The latest report")]
    public void Finds_a_source_that_is_merely_mentioned(string text, string span)
    {
        Citation citation = Single(text);

        Assert.Equal((CitationKind.Mentioned, span), (citation.Kind, citation.Text));
    }

    [Theory]
    [InlineData("In a weather report, rain was promised.")]
    [InlineData("It came in a report card.")]
    [InlineData("They report that it fell.")]
    [InlineData("The council ordered a report on the bridge.")]
    [InlineData("She took part in a survey.")]
    [InlineData("The report says that it fell.")]
    [InlineData("He works in a study group.")]
    [InlineData("“I read it in a report by the ministry,” she said.")]
    public void Takes_no_other_paper_for_a_source(string text) => Assert.Empty(Find(text));

    [Fact]
    public void Takes_what_is_cited_for_more_than_mentioned() =>
        Assert.Equal([CitationKind.Link], Find("According to a new study, sleep helps. It is [here](https://example.org).").Select(citation => citation.Kind));

    [Theory]
    [InlineData("(")]
    [InlineData("[1]")]
    [InlineData("[")]
    [InlineData("(Smith, 2019) ")]
    [InlineData("http://")]
    [InlineData("10.1000/")]
    [InlineData("ISBN 978")]
    [InlineData("in a report ")]
    [InlineData(")")]
    public void Reads_a_wall_of_brackets_in_linear_time(string unit)
    {
        SemanticModel model = SmallTree.Model("x " + string.Concat(Enumerable.Repeat(unit, 400_000 / unit.Length)));
        foreach (TextBlock block in model.Tree.TextBlocks)
        {
            _ = block.Prose.Sentences;
        }

        CpuTime.AssertWithin(TimeSpan.FromSeconds(3), () => _ = model.Citations);
    }

    private static Citation Single(string text) => Assert.Single(Find(text));

    private static Citation[] Find(string text) => [.. SmallTree.Model(text).Citations];
}
