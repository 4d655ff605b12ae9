using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Semantics;

public class CommentThreadsTests
{
    private const string Body = "The council meets on the second Thursday of every month in the old grain hall, and anyone who lives on the island may come and speak.";
    private const string Long = "I have crossed the strait with that ferry for forty years, and I can tell you that it has never been on time in winter, whatever the captain says to the paper. Build the bridge.";

    [Fact]
    public void Posts_with_their_times_below_a_count_of_comments_are_no_part_of_the_article()
    {
        string[] lines = [Body, "2 responses to \u201CThe bridge\u201D", "eelcatcher says:", "May 3, 2026 at 6:34 am", Long, "Ann B. says:", "May 3, 2026 at 7:02 am", Long, "Well said."];
        SemanticModel model = Model(lines);

        Assert.Equal([false, true, true, true, true, true, true, true, true], model.Judgements.Select(judgement => judgement.IsResidue));
        Assert.Equal(ResidueKind.Comments, model.Judgements[4].Kind);
    }

    [Fact]
    public void Buttons_to_reply_tell_a_thread_too() => Assert.Equal(
        [false, true, true, true, true], Find([Body, "1 comment", "Ann May 3, 2026 - 1:01 pm", Long, "Reply"]));

    [Fact]
    public void Times_without_a_line_on_comments_are_the_articles() => Assert.DoesNotContain(
        true, Find([Body, "May 3, 2026 at 6:34 am", "The ferry left the pier.", "May 3, 2026 at 7:02 am", "The ferry came back."]));

    [Fact]
    public void A_prompt_between_the_entries_of_a_live_report_opens_no_thread() => Assert.DoesNotContain(
        true, Find([Body, "Join the conversation", "May 3, 2026 at 6:34 am", Long, "May 3, 2026 at 7:02 am", Long]));

    [Fact]
    public void A_line_on_comments_without_posts_is_no_thread() => Assert.DoesNotContain(true, Find([Body, "3 comments", Body, Body]));

    private static bool[] Find(string[] lines) => ResidueText.Read(Model(lines).Tree, null).IsComment;

    private static SemanticModel Model(string[] lines) => new(new PlainTextFormat().Parse(SourceText.From(string.Join("\n\n", lines) + "\n", "a.txt")));
}
