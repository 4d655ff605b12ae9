using System.Diagnostics;
using System.Text;
using CsCheck;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Semantics;

public class MentionRecognizerTests
{
    private static readonly string[] Pieces = ["Kim", "Dr", ".", " ", " ", "-", "’s", "of", "and", "&", "U.S.", "Bank", "Inc", ",", "a", "ABC", "(", ")", "New York", "\uD800", "é", "Jr", "al", "is"];

    [Theory]
    [InlineData("The letter was signed by Maria van der Linden in June.", "Maria van der Linden")]
    [InlineData("The letter was signed by Conan O'Brien in June.", "Conan O'Brien")]
    [InlineData("The letter was signed by J. K. Rowling in June.", "J. K. Rowling")]
    [InlineData("The letter was signed by John F. Kennedy Jr. in June.", "John F. Kennedy Jr.")]
    [InlineData("The letter was signed by Henry Louis Gates III in June.", "Henry Louis Gates III")]
    [InlineData("The letter was signed by Jean-Claude Juncker in June.", "Jean-Claude Juncker")]
    [InlineData("The letter was signed by Tsai Ing-wen in June.", "Tsai Ing-wen")]
    [InlineData("The letter was signed by Abdel Fattah el-Sisi in June.", "Abdel Fattah el-Sisi")]
    [InlineData("The letter was signed by José Ángel Gurría in June.", "José Ángel Gurría")]
    [InlineData("The letter was signed by NADIA OMAR HADDAD in June.", "NADIA OMAR HADDAD")]
    [InlineData("The letter was signed by Larry King in June.", "Larry King")]
    public void Finds_a_person_whole(string text, string name) => AssertOnly(text, MentionKind.Person, name);

    [Theory]
    [InlineData("He worked for the Ministry of Foreign Affairs until June.", "Ministry of Foreign Affairs")]
    [InlineData("He worked for the Department of Health and Human Services until June.", "Department of Health and Human Services")]
    [InlineData("He worked for Johnson & Johnson until June.", "Johnson & Johnson")]
    [InlineData("He worked for Northwind Traders, Inc. until June.", "Northwind Traders, Inc.")]
    [InlineData("He worked for Coca-Cola Company until June.", "Coca-Cola Company")]
    [InlineData("He worked for the University of Ghana until June.", "University of Ghana")]
    [InlineData("He worked for the London School of Economics until June.", "London School of Economics")]
    [InlineData("He worked for the Chinese Communist Party until June.", "Chinese Communist Party")]
    [InlineData("He worked for H&M Group until June.", "H&M Group")]
    [InlineData("He worked for McDonald's Corporation until June.", "McDonald's Corporation")]
    public void Finds_an_organisation_whole(string text, string name) => AssertOnly(text, MentionKind.Organization, name);

    [Theory]
    [InlineData("They met in New York last week.", "New York")]
    [InlineData("They met on the Iberian Peninsula last week.", "Iberian Peninsula")]
    [InlineData("They met at Lake Tana last week.", "Lake Tana")]
    [InlineData("They met near the Bay of Pigs last week.", "Bay of Pigs")]
    public void Finds_a_place(string text, string name) => AssertOnly(text, MentionKind.Place, name);

    [Theory]
    [InlineData("They recalled the Korean War often.", "Korean War")]
    [InlineData("They recalled the Treaty of Versailles often.", "Treaty of Versailles")]
    [InlineData("They asked an American often.", "American")]
    [InlineData("They bought the Fenwick Paperlight often.", "Fenwick Paperlight")]
    [InlineData("They praised the V6 often.", "V6")]
    public void Finds_other_names(string text, string name) => AssertOnly(text, MentionKind.Other, name);

    [Theory]
    [InlineData("On Monday, 3 March, nobody came.")]
    [InlineData("Yesterday the rain fell. Nobody came. However, it stopped.")]
    [InlineData("I think I'm right.")]
    [InlineData("The president and the minister agreed.")]
    [InlineData("Key Takeaways")]
    [InlineData("It opens at 8 PM and closes at 3 AM.")]
    [InlineData("Close the door. Special Report")]
    public void Finds_no_name_where_there_is_none(string text) => Assert.Empty(Find(text));

    [Fact]
    public void Parts_title_from_name()
    {
        Mention[] mentions = Find("On Friday the South Korean President Moon Jae-in met Dr. Anna Weiss and Prime Minister Olsen.");

        Assert.Equal(
            [("South Korean", null), ("Moon Jae-in", "President"), ("Anna Weiss", "Dr."), ("Olsen", "Prime Minister")],
            mentions.Select(mention => (mention.Text, mention.Title)));
    }

    [Fact]
    public void Leaves_the_possessive_out()
    {
        Mention[] mentions = Find("It was Norway’s Chairman Erik Solberg’s idea, and the States’ too.");

        Assert.Equal(["Norway", "Erik Solberg"], mentions.Take(2).Select(mention => mention.Text));
    }

    [Fact]
    public void Parts_two_countries_joined_by_a_hyphen()
    {
        Mention[] mentions = Find("The U.S.-North Korea talks ended, and the Russia-China ones began.");

        Assert.Equal(["U.S.", "North Korea", "Russia", "China"], mentions.Select(mention => mention.Text));
        Assert.Equal("United States", mentions[0].Canonical);
    }

    [Fact]
    public void Leaves_compound_endings_out() =>
        Assert.Equal(["Beijing", "Donald Trump"], Find("A Beijing-based firm kept Donald Trump-era rules.").Select(mention => mention.Text));

    [Fact]
    public void Folds_a_family_name_and_a_title_into_the_full_name()
    {
        Mention[] mentions = Find("President Moon Jae-in spoke first. Later Moon left. On Friday President Moon came back.");

        Assert.Equal(3, mentions.Length);
        Assert.All(mentions, mention => Assert.Equal((MentionKind.Person, "Moon Jae-in"), (mention.Kind, mention.Canonical)));
    }

    [Fact]
    public void Keeps_the_text_of_a_spelling_variant_and_folds_only_its_canonical_form()
    {
        Mention[] mentions = Find("They met Moon Jae-in in May. They met Moon Jae In in June.");

        Assert.Equal(["Moon Jae-in", "Moon Jae In"], mentions.Select(mention => mention.Text));
        Assert.Equal(["Moon Jae-in", "Moon Jae-in"], mentions.Select(mention => mention.Canonical));
    }

    [Fact]
    public void Leaves_a_name_that_two_people_share_to_itself_unless_a_title_tells()
    {
        Mention[] mentions = Find("They met Chairman Kim Jong Un and Kim Dae Jung. They said that Kim agreed. They said that Chairman Kim agreed.");

        Assert.Equal(["Kim Jong Un", "Kim Dae Jung", "Kim", "Kim Jong Un"], mentions.Select(mention => mention.Canonical));
    }

    [Theory]
    [InlineData("They cleared the Demilitarized Zone (DMZ) of mines, and the DMZ was quiet.", "DMZ", "Demilitarized Zone")]
    [InlineData("The DMZ (Demilitarized Zone) is quiet.", "DMZ", "Demilitarized Zone")]
    [InlineData("The gross domestic product (GDP) fell.", "GDP", "gross domestic product")]
    [InlineData("They left the Joint Comprehensive Plan of Action ( JCPOA) in May.", "JCPOA", "Joint Comprehensive Plan of Action")]
    [InlineData("They train large language models (LLMs) and sell LLMs.", "LLMs", "large language models")]
    [InlineData("The World Health Organization (WHO) warned them.", "WHO", "World Health Organization")]
    public void Reads_what_an_acronym_stands_for(string text, string acronym, string expansion) =>
        Assert.All(Find(text).Where(mention => mention.Text == acronym), mention => Assert.Equal((expansion, expansion), (mention.Expansion, mention.Canonical)));

    [Fact]
    public void Takes_no_words_for_an_expansion_whose_initials_differ() =>
        Assert.Null(Find("The old harbour wall (DMZ) fell.").Single(mention => mention.Text == "DMZ").Expansion);

    [Fact]
    public void Takes_the_first_word_of_a_sentence_for_a_name_when_the_document_repeats_it_inside()
    {
        Assert.Empty(Find("Wexley fell."));
        Assert.Equal(2, Find("Wexley fell. They left Wexley.").Length);
    }

    [Fact]
    public void Reads_only_known_names_in_a_headline() =>
        Assert.Equal(["North Korea"], Find("Now Is the Time to Talk with North Korea Again").Select(mention => mention.Text));

    [Theory]
    [InlineData("A ")]
    [InlineData("Aa ")]
    [InlineData("A")]
    [InlineData("A.")]
    [InlineData("Aa-")]
    [InlineData("Aa of ")]
    [InlineData("President ")]
    [InlineData("Kim ")]
    [InlineData("(ABC) ")]
    [InlineData("Bank of ")]
    [InlineData("Aa & ")]
    [InlineData("van A ")]
    [InlineData("Kim Aa and ")]
    public void Reads_a_megabyte_of_anything_in_linear_time(string piece)
    {
        SemanticModel model = Model(new StringBuilder().Insert(0, piece, 1_000_000 / piece.Length).ToString());
        foreach (TextBlock block in model.Tree.TextBlocks)
        {
            _ = block.Prose.Sentences;
        }

        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        Assert.False(model.Mentions.IsDefault);
        Assert.True(Process.GetCurrentProcess().TotalProcessorTime - before < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Gives_mentions_in_order_inside_their_sentences_for_any_text() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])
            .Array[0, 40].Select(string.Concat)
            .Sample(text =>
            {
                int end = 0;
                foreach (Mention mention in Model(text).Mentions)
                {
                    Assert.True(mention.ProseSpan.Start >= end);
                    Assert.True(mention.ProseSpan.Length > 0);
                    Assert.True(mention.ProseSpan.End <= text.Length);
                    end = mention.ProseSpan.End;
                }
            }, iter: 2000, threads: 1);

    private static void AssertOnly(string text, MentionKind kind, string name) =>
        Assert.Equal((kind, name), Assert.Single(Find(text).Select(mention => (mention.Kind, mention.Text))));

    private static SemanticModel Model(string text)
    {
        var source = SourceText.Decode(Encoding.UTF8.GetBytes(text), "a.txt");
        var span = new TextSpan(0, source.Length);
        return new SemanticModel(new DocumentTree(source, "text", new DocumentBlock(span, [new ParagraphBlock(span, [new TextInline(span, source.Content)])])));
    }

    private static Mention[] Find(string text) => [.. Model(text).Mentions];
}
