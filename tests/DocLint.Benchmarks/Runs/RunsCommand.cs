using System.Globalization;

namespace DocLint.Benchmarks.Runs;

/// <summary><c>runs PROGRAM [TIMES]</c>: what whole runs of the command line cost over generated repositories, as a table in Markdown.</summary>
internal sealed class RunsCommand
{
    private const int UsualTimes = 3;
    private const string Nowhere = "/dev/null";

    private readonly string[] _program;
    private readonly int _times;
    private readonly RunFolder _folder;
    private readonly string _errors;
    private int _caches;

    private RunsCommand(string[] program, int times, RunFolder folder)
    {
        _program = program;
        _times = times;
        _folder = folder;
        _errors = Path.Combine(folder.Path, "errors.txt");
    }

    /// <summary>Runs the mode; returns the exit code.</summary>
    public static int Run(string[] arguments)
    {
        if (!OperatingSystem.IsLinux())
        {
            Console.Error.WriteLine("runs: peak memory is measured on Linux only.");
            return 2;
        }

        int times = UsualTimes;
        if (arguments is not ([_] or [_, _]) || (arguments is [_, { } text] && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out times) || times < 1)))
        {
            Console.Error.WriteLine("runs: give the program to measure, a native doclint or a doclint.dll, and how many times each run is made (3 when left out).");
            return 2;
        }

        string path = Path.GetFullPath(arguments[0]);
        if (!File.Exists(path))
        {
            Console.Error.WriteLine($"runs: there is no '{path}'.");
            return 2;
        }

        using var folder = new RunFolder();
        try
        {
            new RunsCommand(path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? [Environment.ProcessPath!, path] : [path], times, folder).Measure();
            return 0;
        }
        catch (IOException exception)
        {
            Console.Error.WriteLine($"runs: {exception.Message}");
            return 1;
        }
    }

    private void Measure()
    {
        (string small, long smallLength) = _folder.WriteRepository("small", 320);
        (string large, long largeLength) = _folder.WriteRepository("large", 3_000);
        (string article, _) = _folder.WriteArticle("article", 12_500);
        (string half, long halfLength) = _folder.WriteArticle("half", 700_000);
        (string whole, long wholeLength) = _folder.WriteArticle("whole", 1_400_000);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, {_times} times each: the least time, the most memory. 320 files of {smallLength:N0} bytes, 3,000 of {largeLength:N0}.\n"));
        Console.WriteLine("| Run | CPU | Wall | Peak memory |\n|---|---:|---:|---:|");
        Row("`--version`", "--version");
        Row("one article of 12 KB", "check", article, "--no-cache");
        RunCost few = Row("320 files, one thread", "check", small, "--no-cache", "--jobs", "1");
        Row("320 files, all threads", "check", small, "--no-cache");
        Row("320 files, all threads, SARIF", "check", small, "--no-cache", "--format", "sarif");
        CachedRows("320 files", small);
        RunCost many = Row("3,000 files, one thread", "check", large, "--no-cache", "--jobs", "1");
        Row("3,000 files, all threads", "check", large, "--no-cache");
        Row("3,000 files, all threads, SARIF", "check", large, "--no-cache", "--format", "sarif");
        CachedRows("3,000 files", large);
        RunCost shorter = Row("one file of 0.7 MB", "check", half, "--no-cache");
        RunCost longer = Row("one file of 1.4 MB", "check", whole, "--no-cache");
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"CPU a MB: {PerMegabyte(few, smallLength):0.000} s with 320 files, {PerMegabyte(many, largeLength):0.000} s with 3,000; {PerMegabyte(shorter, halfLength):0.000} s in a file of 0.7 MB, {PerMegabyte(longer, wholeLength):0.000} s in one of 1.4 MB."));
    }

    private static double PerMegabyte(RunCost cost, long bytes) => cost.Cpu.TotalSeconds / bytes * 1_000_000;

    // A cold run is cold once, so each one gets a cache of its own.
    private void CachedRows(string name, string folder)
    {
        string last = "";
        Write($"{name}, cold cache", Repeat(() => ["check", folder, "--cache-dir", last = Path.Combine(_folder.Path, string.Create(CultureInfo.InvariantCulture, $"cache-{_caches++}"))]));
        Row($"{name}, warm cache", "check", folder, "--cache-dir", last);
    }

    private RunCost Row(string name, params string[] arguments)
    {
        RunCost cost = Repeat(() => arguments);
        Write(name, cost);
        return cost;
    }

    private static void Write(string name, RunCost cost) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {cost.Cpu.TotalSeconds:0.000} s | {cost.Wall.TotalSeconds:0.000} s | {cost.Kilobytes / 1024.0:0} MB |"));

    private RunCost Repeat(Func<string[]> arguments)
    {
        var least = new RunCost(TimeSpan.MaxValue, TimeSpan.MaxValue, 0);
        for (int i = 0; i < _times; i++)
        {
            string[] asked = arguments();
            File.WriteAllText(_errors, "");
            ProcessCost cost = ChildProcess.Run([.. _program, .. asked, .. asked is ["check", ..] ? (string[])["--fail-on", "never"] : []], Nowhere, _errors);
            if (cost.ExitCode != 0)
            {
                throw new IOException(string.Create(CultureInfo.InvariantCulture, $"'doclint {string.Join(' ', asked)}' ended with {cost.ExitCode}: {File.ReadAllText(_errors)}"));
            }

            least = new RunCost(least.Cpu < cost.Cpu ? least.Cpu : cost.Cpu, least.Wall < cost.Wall ? least.Wall : cost.Wall, Math.Max(least.Kilobytes, cost.PeakKilobytes));
        }

        return least;
    }

    private readonly record struct RunCost(TimeSpan Cpu, TimeSpan Wall, long Kilobytes);
}
