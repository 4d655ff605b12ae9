using DocLint.Rules.Consistency;
using DocLint.Testing;

namespace DocLint.Tests.Rules;

public class TableTotalDoesNotMatchTests
{
    [Theory]
    [InlineData("| Item | Cost |\n|---|---|\n| A | 12 |\n| B | 30 |\n| Total | [|45|] |\n", "| Item | Cost |\n|---|---|\n| A | 12 |\n| B | 30 |\n| Total | 42 |\n")]
    [InlineData("| Day | Am | Pm | Total |\n|---|---|---|---|\n| Mon | 3 | 4 | 7 |\n| Tue | 5 | 6 | [|12|] |\n| Wed | 1 | 2 | 3 |\n", "| Day | Am | Pm | Total |\n|---|---|---|---|\n| Mon | 3 | 4 | 7 |\n| Tue | 5 | 6 | 11 |\n| Wed | 1 | 2 | 3 |\n")]
    [InlineData("| Port | Ships | Share |\n|---|---|---|\n| Orsk | 18 | 45% |\n| Leng | 12 | 30% |\n| Tarn | 10 | [|35|]% |\n| Total | 40 | 100% |\n", "| Port | Ships | Share |\n|---|---|---|\n| Orsk | 18 | 45% |\n| Leng | 12 | 30% |\n| Tarn | 10 | 25% |\n| Total | 40 | 100% |\n")]
    public void Reports_and_fixes(string text, string expected) => RuleTest<TableTotalDoesNotMatch>.Verify(text, expected);

    [Theory]
    [InlineData("| Item | Cost |\n|---|---|\n| A | 12 |\n| B | 30 |\n| Total | 42 |\n")]
    [InlineData("| Item | Hours |\n|---|---|\n| A | 38 |\n| B | 40 |\n| Total | 39 |\n")]
    [InlineData("| Port | Ships |\n|---|---|\n| A | 1.2 |\n| B | 2.2 |\n| Total | 3.5 |\n")]
    [InlineData("| A | 12 |\n|---|---|\n| B | 30 |\n| C | 8 |\n| Total | 50 |\n")]
    [InlineData("| Town | 2019 | 2020 |\n|---|---|---|\n| Orsk | 4 | 5 |\n| Leng | 6 | 9 |\n| Total | 10 | 14 |\n")]
    [InlineData("| Item | Cost |\n|---|---|\n| A | 12 |\n| B | n/a |\n| Total | 42 |\n")]
    public void Accepts(string text) => RuleTest<TableTotalDoesNotMatch>.Verify(text);

    [Fact]
    public void Reads_tables_of_pages() => RuleTest<TableTotalDoesNotMatch>.Verify(
        "<table><tr><th>Item</th><th>Cost</th></tr><tr><td>A</td><td>12</td></tr><tr><td>B</td><td>30</td></tr><tr><td>Total</td><td>[|45|]</td></tr></table>", path: "article.html");
}
