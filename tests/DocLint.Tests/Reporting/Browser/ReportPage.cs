using DocLint.Cli;
using DocLint.Tests.Cli;
using Microsoft.Playwright;

namespace DocLint.Tests.Reporting.Browser;

/// <summary>A report of a few articles, and the browser that opens it.</summary>
public sealed class ReportPage : IAsyncLifetime
{
    /// <summary>Article text that would do harm if the report did not escape it.</summary>
    public const string Hostile = "# <img src=x onerror=window.harm=1>\n\nSee [here](javascript:window.harm=2) and \"><script>window.harm=3</script> on Monday, 3 March 2026, </article></main>.\n\n"
        + "    </pre><script>window.harm=4</script>\n";

    private readonly Workspace _workspace = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        _workspace.Write("a.md", "# Harbour\n\nThe *hearing [is](https://example.org/a) on Monday, 3* March 2026, in the café &amp; bar.\n\n" + string.Concat(Enumerable.Repeat("The pilots wait for the tide, and the tide waits for nobody.\n\n", 8))
            + "The channel  is open.\n\n- It closed on Monday, 2 February 2026.\n- It opens on Friday, 3 February 2026.\n\n#### Soundings\n\n| Berth | Depth |\n|---|---|\n| north  quay | 9 m |\n");
        _workspace.Write("b.md", "---\ntitle: Tide\n---\n\nSee [the chart](chart.md), and the other was on Monday, 3 March 2026.\n");
        _workspace.Write("clean.md", Workspace.Right);
        _workspace.Write("hostile <b>.md", Hostile);
        CliResult result = _workspace.Run("check", ".", "--format", "html", "--output", "report.html", "--as-of", "2026-06-15", "--select", "DL3001,DL2004,DL5016,DL7002");
        Assert.Equal(ExitCode.Findings, result.Exit);
        Address = new Uri(_workspace.PathOf("report.html")).AbsoluteUri;
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _workspace.Dispose();
    }

    /// <summary>Opens the report in a context of its own.</summary>
    public async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        IBrowserContext context = await _browser!.NewContextAsync(options ?? new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(Address);
        return page;
    }
}
