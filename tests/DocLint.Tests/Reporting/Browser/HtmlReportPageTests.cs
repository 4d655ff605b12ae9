using System.Globalization;
using Microsoft.Playwright;

namespace DocLint.Tests.Reporting.Browser;

/// <summary>The HTML report as a person uses it, in a real browser.</summary>
public sealed class HtmlReportPageTests(ReportPage report) : IClassFixture<ReportPage>
{
    [Fact]
    public async Task Loads_nothing_and_breaks_no_policy()
    {
        IPage page = await report.OpenAsync(new BrowserNewContextOptions());
        var said = new List<string>();
        var asked = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        page.Request += (_, request) => asked.Add(request.Url);

        await page.ReloadAsync();

        Assert.Empty(said);
        Assert.Equal([report.Address], asked);
    }

    [Fact]
    public async Task Runs_nothing_that_stands_in_an_article()
    {
        IPage page = await report.OpenAsync();

        Assert.True(await page.EvaluateAsync<bool>("() => window.harm === undefined"));
        Assert.Equal(0, await page.Locator("a[href^='javascript' i], img, iframe").CountAsync());
        Assert.Equal(1, await page.Locator("script").CountAsync());
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "hostile <b>.md" })).ToBeVisibleAsync();
        string shown = await page.Locator("article", new() { HasText = "harm" }).InnerTextAsync();
        Assert.Contains("<img src=x onerror=window.harm=1>", shown, StringComparison.Ordinal);
        Assert.Contains("</pre><script>window.harm=4</script>", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_each_finding_in_the_text_and_refers_to_its_note()
    {
        IPage page = await report.OpenAsync();
        IReadOnlyList<ILocator> notes = await page.Locator(".note").AllAsync();

        Assert.Equal(7, notes.Count);
        foreach (ILocator note in notes)
        {
            string number = await note.GetAttributeAsync("data-number") ?? "";
            await Assertions.Expect(page.Locator($"article a[href='#n{number}']")).ToHaveCountAsync(1);
        }

        Assert.Equal("Monday", await MarkedText(page, "1"));
        Assert.Equal("Friday", await MarkedText(page, "3"));
    }

    [Fact]
    public async Task Lists_documents_without_findings_by_name_only()
    {
        IPage page = await report.OpenAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Documents without findings" }).GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["clean.md"]);
        Assert.Equal(3, await page.Locator("article").CountAsync());
    }

    [Fact]
    public async Task Filters_by_level_and_says_how_many_are_left()
    {
        IPage page = await report.OpenAsync();

        await page.GetByRole(AriaRole.Checkbox, new() { Name = "error" }).UncheckAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("2 of 7 findings shown");
        Assert.Equal(0, await page.Locator(".note.error:visible").CountAsync());
        Assert.Equal(2, await page.Locator(".note:visible").CountAsync());
        Assert.False(await page.GetByRole(AriaRole.Heading, new() { Name = "hostile <b>.md" }).IsVisibleAsync());
        Assert.Equal(0, await page.Locator("article .ref.error:visible").CountAsync());
    }

    [Fact]
    public async Task Filters_by_rule()
    {
        IPage page = await report.OpenAsync();

        await page.GetByLabel("Rule").SelectOptionAsync("DL2004");

        Assert.Equal(["DL2004"], await page.Locator(".note:visible .rule").AllInnerTextsAsync());
    }

    [Fact]
    public async Task Is_walked_through_by_keys()
    {
        IPage page = await report.OpenAsync();

        await page.Keyboard.PressAsync("j");
        Assert.Equal("n1", await FocusedId(page));
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        Assert.Equal("n3", await FocusedId(page));
        await page.Keyboard.PressAsync("k");
        Assert.Equal("n2", await FocusedId(page));
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Finding 2 of 7");
        await Assertions.Expect(page.Locator("mark.current")).Not.ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Reaches_controls_and_references_by_tab()
    {
        IPage page = await report.OpenAsync();
        var reached = new List<string>();
        for (int i = 0; i < 10; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string>("() => document.activeElement.name || document.activeElement.id || document.activeElement.textContent"));
        }

        Assert.Equal(["error", "warning", "suggestion", "rule", "Previous", "Next", "Light or dark"], reached[..7]);
        Assert.Contains("r1", reached);
    }

    [Fact]
    public async Task Speaks_to_a_screen_reader()
    {
        IPage page = await report.OpenAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "a.md" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.List, new() { Name = "Findings in a.md" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(4);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Finding 1: error DL3001" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "To the text of finding 1", Exact = true })).ToBeVisibleAsync();
        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(1, await page.Locator("h1").CountAsync());
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Can_be_read_in_light_and_dark(ColorScheme scheme)
    {
        IPage page = await report.OpenAsync(new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        foreach (string selector in (string[])["article p", "mark.error", "mark.suggestion", ".note .message", ".note .level", ".note .place", ".note .rule", ".fix", ".ref.error", "#summary p", "#controls label"])
        {
            double contrast = await Contrast(page, selector);
            Assert.True(contrast >= 4.5, string.Create(CultureInfo.InvariantCulture, $"'{selector}' has a contrast of {contrast:0.00} in {scheme}"));
        }
    }

    [Fact]
    public async Task Changes_between_light_and_dark_on_demand()
    {
        IPage page = await report.OpenAsync();
        string before = await Background(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Light or dark" }).ClickAsync();

        Assert.NotEqual(before, await Background(page));
    }

    [Fact]
    public async Task Notes_stand_beside_their_text_and_never_overlap()
    {
        IPage page = await report.OpenAsync();
        var bottoms = new Dictionary<string, double>();
        foreach (ILocator note in await page.Locator(".note").AllAsync())
        {
            LocatorBoundingBoxResult box = (await note.BoundingBoxAsync())!;
            string document = await note.EvaluateAsync<string>("note => note.closest('.document').getAttribute('aria-labelledby')");
            Assert.True(box.Y >= bottoms.GetValueOrDefault(document) - .5, "two notes overlap");
            bottoms[document] = box.Y + box.Height;
        }

        LocatorBoundingBoxResult last = (await page.Locator("#n4").BoundingBoxAsync())!;
        LocatorBoundingBoxResult text = (await page.Locator("#r4").BoundingBoxAsync())!;
        Assert.True(last.Y >= text.Y - 2, "a note stands above its text");
        Assert.True(last.X > text.X, "a note stands in its text");
    }

    [Fact]
    public async Task Fits_a_narrow_screen()
    {
        IPage page = await report.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 360, Height = 700 } });

        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        Assert.Equal(7, await page.Locator(".note:visible").CountAsync());
    }

    [Fact]
    public async Task Can_be_read_without_scripts()
    {
        IPage page = await report.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });

        Assert.Equal(7, await page.Locator(".note:visible").CountAsync());
        await Assertions.Expect(page.GetByText("5 errors, ")).ToBeVisibleAsync();
        Assert.False(await page.Locator("#controls").IsVisibleAsync());
    }

    private static async Task<string> MarkedText(IPage page, string number) =>
        string.Concat(await page.Locator($"mark[data-findings~='{number}']").AllInnerTextsAsync());

    private static Task<string> FocusedId(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.id");

    private static Task<string> Background(IPage page) => page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");

    // The contrast of WCAG between a text and the nearest background that is painted.
    private static Task<double> Contrast(IPage page, string selector) => page.EvaluateAsync<double>(
        """
        selector => {
          const element = document.querySelector(selector);
          const parts = color => color.match(/[\d.]+/g).map(Number);
          const luminance = color => {
            const [r, g, b] = parts(color).map(x => x / 255).map(x => x <= .03928 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4);
            return .2126 * r + .7152 * g + .0722 * b;
          };
          let painted = element;
          while (painted.parentElement && parts(getComputedStyle(painted).backgroundColor)[3] === 0) painted = painted.parentElement;
          const [light, dark] = [getComputedStyle(element).color, getComputedStyle(painted).backgroundColor].map(luminance).sort((a, b) => b - a);
          return (light + .05) / (dark + .05);
        }
        """,
        selector);
}
