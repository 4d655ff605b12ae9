using CsCheck;
using DocLint.Syntax;

namespace DocLint.Tests.Syntax;

/// <summary>A bar marks where one sentence ends and the next begins; it is taken out before the text is read.</summary>
public class SentenceSplitterTests
{
    [Theory]
    [InlineData("The bridge is closed.| Traffic goes by the ferry.")]
    [InlineData("Who pays?| The harbour does!| So it says.")]
    [InlineData("Really?!| Nobody knew.")]
    [InlineData("And then -- hurrah! -- it worked.")]
    [InlineData("What did he write?| - “Nothing at all.”")]
    [InlineData("Stop!!!| The road is gone.")]
    [InlineData("It costs $12.50.| That is cheap.")]
    [InlineData("It grew by 50%.| Then it stopped.")]
    [InlineData("Two ran in 1998.| 40 ran in 2004.")]
    [InlineData("the shop is shut.| it opens on friday.| we will wait")]
    [InlineData("It ships with every phone.| iPhone owners get it first.")]
    public void Ends_at_a_mark(string text) => Verify(text);

    [Theory]
    [InlineData("Mr. Okafor met Dr. Lund and Gen. Reyes.| They agreed.")]
    [InlineData("Prof. A. Weber and Rev. Dr. Hall spoke.")]
    [InlineData("The ferry leaves from St. Olave's pier, below Mt. Aster.")]
    [InlineData("Our mill is on 9th st. near the lock.")]
    [InlineData("Harbour Lights Inc. bought Tide Ltd. in May.| It paid cash.")]
    [InlineData("They hired Stone, Marsh & Co.| It was a mistake.")]
    [InlineData("See the notes of Holt et al. (2011) for more.")]
    [InlineData("The vote is on Oct. 14, at 8 p.m. in the hall.")]
    [InlineData("Bring fruit, e.g. pears, i.e. nothing dry, vs. last time.")]
    [InlineData("The med. team arrived with misc. tools.")]
    [InlineData("He lives in Dayton, Ohio, with Rep. Dana Fox (R., Tenn.) and a dog.")]
    [InlineData("The beam is 6 ft. long and weighs 40 lbs. in all.")]
    [InlineData("The pump gives 90 lb-ft.| Larger ones give more.")]
    [InlineData("They sold pens, ink, etc.| Business was good.")]
    public void Abbreviations_do_not_end_it_where_they_cannot(string text) => Verify(text);

    [Theory]
    [InlineData("Please read p. 12 and pp. 40 to 44.")]
    [InlineData("She wears No. 7 and lives at no. 12.")]
    [InlineData("Is it safe?| The engineer said no.| The mayor said yes.")]
    [InlineData("See fig. 3, vol. II and sec. 4.")]
    [InlineData("The parcel N°. 2040 is lost.")]
    [InlineData("A seat costs Rs. 450 and is in Bd. 3 of the list.")]
    public void References_stand_before_numbers(string text) => Verify(text);

    [Theory]
    [InlineData("J. K. Moreno and Ana E. Smith wrote it.")]
    [InlineData("The case of Dole v. Harper was heard by E. Lind.")]
    [InlineData("It was between you and I.| Did Carla notice?")]
    [InlineData("Fish is rich in vitamin D.| The oil is too.")]
    [InlineData("They settled on option B.| Builders start in May.")]
    [InlineData("T.S. Marlow paid A.B. Crane.")]
    [InlineData("The climb of Mt . Aster by A.B . Crane ended .| It failed .")]
    [InlineData("The moth is called I. minor by the locals.")]
    public void Initials_belong_to_names(string text) => Verify(text);

    [Theory]
    [InlineData("He moved to the U.S.| How he paid for it is unclear.")]
    [InlineData("She served in the U.S. Navy for years.")]
    [InlineData("Exports to the U.K. rose.| Those to the E.U. fell.")]
    [InlineData("She has a Ph.D. in law.| He has an M.D.| They met in Oslo.")]
    [InlineData("P.S. I forgot the keys.")]
    public void Initials_end_it_before_a_word_that_begins_sentences(string text) => Verify(text);

    [Theory]
    [InlineData("The train left at 7 p.m.| Commuters were angry.")]
    [InlineData("At 7 p.m. Commissioner Hale arrived.")]
    [InlineData("The shop opens at 9 a.m. Eastern time.")]
    [InlineData("It closes at 6 p.m. on Sundays.")]
    public void A_time_of_day_ends_it_when_it_does_not_open_it(string text) => Verify(text);

    [Theory]
    [InlineData("I was ... well ... not sure.")]
    [InlineData("The list goes on and on…| Nobody reads it.")]
    [InlineData("We waited for hours...| Then the lights came on.")]
    [InlineData("They never asked us....| She closed the file.")]
    [InlineData("The text was cut . . . and printed.")]
    [InlineData("It ended there.| . . . The rest is lost. . . .")]
    [InlineData("Omit the rest of the sentence . . . .| Begin a new one.")]
    [InlineData("Nice beach... And clean.")]
    [InlineData("The clause [...] was struck out.")]
    public void Dots_end_it_before_a_capital(string text) => Verify(text);

    [Theory]
    [InlineData("“The dam will hold.”| She put the phone down.")]
    [InlineData("\"The dam will hold.\"| She put the phone down.")]
    [InlineData("'It is late.' he said.")]
    [InlineData("“Will it hold?” asked the mayor.| Nobody answered.")]
    [InlineData("“Oh no! Look at it. What a flood!”")]
    [InlineData("“Run!” Marta Lind shouted.")]
    [InlineData("Get out! he cried.| Then he fell.")]
    [InlineData("“Oh no! Look at the water! It is rising,” she said.")]
    [InlineData("She calls it “a scandal.”| The board disagrees.")]
    [InlineData("He called it `` a very long day . ''")]
    [InlineData("The town is called “Hope”.| It is small.")]
    [InlineData("“The tide turns twice a day.” (Brandt 12)")]
    [InlineData("He gave it a big \"Bravo!\" to end the night.")]
    public void Quotation_marks_close_it(string text) => Verify(text);

    [Theory]
    [InlineData("The pump failed (it was old.) and the cellar filled.")]
    [InlineData("The pump failed (see p. 3; who checked? nobody.) on Monday.")]
    [InlineData("The pump failed.| (It was forty years old.)| The cellar filled.")]
    [InlineData("[The last page is missing.]")]
    [InlineData("Sales rose (!) in spring.")]
    [InlineData("(Reuters)| The court will sit on Monday.")]
    public void Brackets_hold_or_close_it(string text) => Verify(text);

    [Theory]
    [InlineData("1. Boil the water| 2. Add the salt| 3. Stir")]
    [InlineData("1.) Boil the water.| 2.) Add the salt.")]
    [InlineData("1) boil the water| 2) add the salt| 3) stir")]
    [InlineData("a. Boil the water| b. Add the salt| c. Stir")]
    [InlineData("i) First.| ii) Second.| iii) Third.")]
    [InlineData("• Salt and pepper| • Two eggs| • A lemon")]
    [InlineData("⁃9. Wash the rice| ⁃10. Drain it")]
    [InlineData("The engine is (a) lighter, (b) cheaper and (c) quieter.")]
    [InlineData("There are two ways: 1) by train, and 2) on foot.")]
    [InlineData("For 1. above you pay nothing, for 2. above a little.")]
    [InlineData("A. Moreno beat B. Silva and C. Lind.")]
    [InlineData("ii. The second clause")]
    [InlineData("Do this.| a. boil the water| b. add the salt| c. stir")]
    public void Enumerations_begin_sentences_with_their_items(string text) => Verify(text);

    [Theory]
    [InlineData("Read https://example.org/a.b/c?d=e.F before noon.| It is short.")]
    [InlineData("Write to jane.doe@example.org.| She will answer.")]
    [InlineData("We use Node.js and example.com.| Both work.")]
    [InlineData("Open report.final.pdf.| It has four pages.")]
    [InlineData("It was written for .NET by a team.")]
    public void Addresses_and_file_names_hold_together(string text) => Verify(text);

    [Theory]
    [InlineData("The rain stopped.|Then the sun came out.|We left.")]
    [InlineData("It cost 4,000.|That was too much.")]
    [InlineData("Is it open?|I think so!|Go and see")]
    public void A_missing_blank_is_forgiven(string text) => Verify(text);

    [Theory]
    [InlineData("She works for Yahoo! in Oslo.| He does not.")]
    [InlineData("The Yahoo! Finance page is down.")]
    [InlineData("The !Kung live there.")]
    [InlineData("Great news! :-)| The port is open again.")]
    [InlineData("We got the house :)| Now we pack.")]
    [InlineData("We won! 🎉| The party is tonight.")]
    public void Marks_that_are_no_ends(string text) => Verify(text);

    [Theory]
    [InlineData("The river rose.[7][8]| Two towns flooded.")]
    [InlineData("The river rose.¹| Two towns flooded.")]
    [InlineData("The river rose.[2–4, 9]| Two towns flooded.")]
    [InlineData("The river rose again.11 12| Two towns flooded.")]
    [InlineData("The river rose (1987).2| Two towns flooded.")]
    public void Notes_belong_to_the_sentence_before_them(string text) => Verify(text);

    [Theory]
    [InlineData("水位が上がった。|町は浸水した。")]
    [InlineData("真的吗？|是的！|好。")]
    [InlineData("هل وصلت؟| نعم.")]
    [InlineData("नदी बढ़ी।| शहर डूबा।")]
    public void Other_scripts_have_marks_of_their_own(string text) => Verify(text);

    [Theory]
    [InlineData("Roses are red,\nviolets are blue")]
    [InlineData("12 Mill Lane|\nOslo")]
    [InlineData("The line runs on\nin the next one.")]
    [InlineData("It ends here.|\nnew line")]
    public void A_line_end_parts_what_does_not_run_on(string text) => Verify(text);

    [Theory]
    [InlineData("Dear All,| The meeting is on Monday.")]
    [InlineData("Best regards,| Carla Lind")]
    [InlineData("Ana Silva| 03/14/2003 09:15 AM| The contract is ready.")]
    [InlineData("Email: Ana Silva <ana@example.org>| The contract is ready.")]
    [InlineData("The text ends here| =====| Another begins")]
    public void Messages_have_lines_without_marks(string text) => Verify(text);

    [Fact]
    public void Sentences_have_their_tokens_and_no_blanks_around_them()
    {
        Prose prose = Proses.Of("  It rains. \u00A0It pours.  ");

        Assert.Equal(["It rains.", "It pours."], prose.Sentences.Select(s => s.Text));
        Assert.Equal([0, 3], prose.Sentences.Select(s => s.FirstToken));
        Assert.Equal([3, 3], prose.Sentences.Select(s => s.TokenCount));
    }

    private static readonly Gen<string> s_marks = Gen.String[Gen.Char["aAbI1 .,!?…'\"“”()[]:;=-•*@/\n。 "]];

    private static readonly string[] s_pieces =
    [
        "The", "dog", "Mr.", "U.S.", "p.m.", "I.", "1.", "2.)", "(a)", "b)", "...", ". . .", "said", "she", "Marta", "\"", "”", "“", "'", "(", ")", "[7]", "¹",
        "https://example.org/a.b", "www.", "a@b.org", "<a@b.org>", "Email:", "E-mail:", "03/14/2003", "09:15", "PM", "Dear", "All,", "Regards,", ":-)", "🎉", "•",
        "=====", "***", "-", "—", "!", "?", ".", ",", "\uFFFC", "end.Next", "No.", "5", "\n", "。", "ok?yes", "Yahoo!", "!Kung",
    ];

    private static readonly Gen<string> s_words = Gen.Int[0, s_pieces.Length - 1].Array.Select(indexes => string.Join(' ', indexes.Select(i => s_pieces[i])));

    [Fact]
    public void Every_token_is_in_one_sentence() =>
        Gen.OneOf(s_marks, s_words).Sample(text =>
        {
            Prose prose = Proses.Of(text);
            int token = 0;
            foreach (Sentence sentence in prose.Sentences)
            {
                Assert.True(sentence.TokenCount > 0);
                Assert.Equal(token, sentence.FirstToken);
                Assert.Equal(prose.Tokens[token].Start, sentence.ProseSpan.Start);
                token += sentence.TokenCount;
                Assert.Equal(prose.Tokens[token - 1].End, sentence.ProseSpan.End);
            }

            Assert.Equal(prose.Tokens.Length, token);
        });

    [Theory]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData(". ")]
    [InlineData("\"")]
    [InlineData("(")]
    [InlineData("(\"")]
    [InlineData("1.")]
    [InlineData("1. a ")]
    [InlineData("A. ")]
    [InlineData("?a")]
    [InlineData("[7]")]
    [InlineData("=")]
    [InlineData("1/")]
    [InlineData("* ")]
    [InlineData(":) ")]
    [InlineData("a@")]
    [InlineData("http:")]
    [InlineData("<a, ")]
    [InlineData("unbroken")]
    [InlineData("a@", "Email: ")]
    [InlineData("a.b?", "https://")]
    public void A_million_of_anything_is_split_in_linear_time(string unit, string before = "")
    {
        string text = before + string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        CpuTime.AssertWithin(TimeSpan.FromSeconds(10), () => Assert.NotEmpty(Proses.Of(text).Sentences));
    }

    private static void Verify(string marked)
    {
        string text = marked.Replace("|", "", StringComparison.Ordinal);
        IEnumerable<string> expected = marked.Split('|').Select(sentence => sentence.Trim());
        Assert.Equal(expected, Proses.Of(text).Sentences.Select(sentence => sentence.Text));
    }
}
