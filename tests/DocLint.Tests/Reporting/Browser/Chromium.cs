using System.Diagnostics;
using Microsoft.Playwright;

namespace DocLint.Tests.Reporting.Browser;

/// <summary>A Chromium for tests of pages: one of the machine's, else one that is installed now. There is always one, or the tests fail.</summary>
internal static class Chromium
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome.exe", "msedge.exe"];

    private static readonly string[] s_places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Starts it without a window; nothing of it asks the network for anything.</summary>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Find() ?? Install(),
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });

    private static string? Find()
    {
        IEnumerable<string> onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(folder => folder.Length > 0)
            .SelectMany(folder => s_names.Select(name => Path.Combine(folder, name)));
        return onPath.Concat(s_places).FirstOrDefault(File.Exists);
    }

    // Null stands for the browser that Playwright downloads for itself.
    private static string? Install()
    {
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get")
            && ((Run("apt-get", "install -y -qq chromium") || (Run("apt-get", "update -qq") && Run("apt-get", "install -y -qq chromium"))) && Find() is { } installed))
        {
            return installed;
        }

        int exit = Microsoft.Playwright.Program.Main(["install", "chromium"]);
        return exit == 0 ? null : throw new InvalidOperationException("No Chromium was found and none could be installed; install Chromium or Chrome, and put it on the PATH.");
    }

    private static bool Run(string program, string arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
