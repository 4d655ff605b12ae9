using System.Text;
using DocLint.Rules.Consistency;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public sealed class HeadlineDoesNotMatchBodyTests
{
    [Theory]
    [InlineData("---\ntitle: Court orders ferry line to pay [|€40 million|]\n---\n\nA court has ordered the ferry line to pay {|#0:€14 million|} to the islands.")]
    [InlineData("---\ntitle: \"[|Two in three|] farmers sell their milk abroad\"\n---\n\nOnly {|#0:41 percent|} of farmers sell their milk abroad, the guild found.")]
    [InlineData("# Library gets [|7,000 books|] from the estate\n\nThe estate of a teacher left the library {|#0:5,200 books|} and a clock.")]
    [InlineData("# Council to build [|900 flats|] by the lake\n\nThe council wants to build 100 flats a year for seven years, or {|#0:700|} in all, by the lake.")]
    [InlineData("---\ntitle: New bridge to open on [|12 May|]\n---\n\nThe new bridge will open on {|#0:14 May|}, the county said. Walkers may cross first.")]
    [InlineData("---\ntitle: Rents hit [|15-year high|]\ndate: 2024-03-01\n---\n\nRents rose again, to the highest level {|#0:since 2019|}, the bureau said.")]
    [InlineData("---\ntitle: Storm on the coast\ndescription: The storm cut power to [|80,000 homes|] on the coast.\n---\n\nThe storm cut power to {|#0:18,000 homes|} on the coast on Friday.")]
    [InlineData("# [|Five lessons|] from the flood\n\nSome lessons, in order of cost:\n\n{|#0:- Watch the gauges.\n- Move the archive.\n- Buy boats.\n- Train the crew.|}")]
    public void Reports_values_that_the_text_gives_otherwise(string text) => RuleTest<HeadlineDoesNotMatchBody>.Verify(text);

    [Theory]
    [InlineData("---\ntitle: Court orders ferry line to pay €40 million\n---\n\nA court has ordered the ferry line to pay €39.8 million to the islands.")]
    [InlineData("---\ntitle: Court orders ferry line to pay €40 million\n---\n\nA court has ordered the ferry line to pay €14 million to the islands and another €26 million to the state.")]
    [InlineData("---\ntitle: Will the ferry line pay €40 million?\n---\n\nThe ferry line will pay €14 million to the islands.")]
    [InlineData("---\ntitle: Ferry line did not pay €40 million\n---\n\nThe ferry line will pay €14 million to the islands.")]
    [InlineData("---\ntitle: Ferry line to pay €40 million\n---\n\nIn 2019 the ferry line had to pay €14 million to the islands.")]
    [InlineData("---\ntitle: Ferry line to pay €40 million\n---\n\nThe ferry line had offered to pay €14 million. It had to pay €22 million to the ferry crews.")]
    [InlineData("---\ntitle: Ferry line to pay €40 million\n---\n\nThe mayor was glad. A new pier will cost €14 million.")]
    [InlineData("---\ntitle: Library gets 7,000 books from the estate\n---\n\nThe estate left the library 5,200 books and a clock. With those in the attic there are 7,010 books.")]
    [InlineData("---\ntitle: Library gets more than 5,000 books from the estate\n---\n\nThe estate left the library 5,200 books and a clock.")]
    [InlineData("---\ntitle: Library grows from 4,000 to 7,000 books\n---\n\nThe estate left the library 5,200 books and a clock.")]
    [InlineData("---\ntitle: New bridge to open on 12 May\n---\n\nThe new bridge will open in May, the county said on 2 April.")]
    [InlineData("---\ntitle: Rents hit five-year high\ndate: 2024-03-01\n---\n\nRents rose again, to the highest level since 2019, the bureau said.")]
    [InlineData("---\ntitle: Five lessons from the flood\n---\n\nWhat we need:\n\n- boats\n- pumps\n- sand\n- time")]
    [InlineData("---\ntitle: Five lessons from the flood\n---\n\n1. Watch the gauges.\n2. Move the archive.\n\n## Later\n\n1. Buy boats.\n2. Train the crew.")]
    public void Accepts_headlines_that_round_sum_up_or_speak_of_something_else(string text) => RuleTest<HeadlineDoesNotMatchBody>.Verify(text);

    [Theory]
    [InlineData("The ferry line will pay €14 million to the islands of the sound. ", 200_000)]
    [InlineData("The ferry line will pay €14 million and €15 million and ", 1_000_000)]
    [InlineData("14 May, ", 1_000_000)]
    [InlineData("7 tips ", 1_000_000)]
    [InlineData("- a tip\n", 200_000)]
    public void Stays_linear(string piece, int size)
    {
        var text = new StringBuilder("---\ntitle: Ferry line to pay €40 million for 12 ships on 3 June, 5 tips\ndescription: The ferry line pays $3 million, 40%, 9 km and 2,000 tips\n---\n\n");
        while (text.Length < size)
        {
            text.Append(piece);
        }

        string hostile = text.ToString();
        CpuTime.AssertWithin(TimeSpan.FromSeconds(20), () => _ = new RuleRunner([new HeadlineDoesNotMatchBody()]).Run(hostile));
    }
}
