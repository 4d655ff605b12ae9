using System.Runtime.CompilerServices;

namespace DocLint.Tests;

/// <summary>The one switch that rewrites what tests compare with: page outputs, the rule index, the API and the seeds' snapshots.</summary>
internal static class Update
{
    public const string Hint = "Read the difference; if it is wanted, run 'DOCLINT_UPDATE=1 dotnet test' and review what it writes.";

    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("DOCLINT_UPDATE") == "1";

    /// <summary>Compares a file's text with what it should be, or rewrites it.</summary>
    public static void AssertFile(string path, string expected)
    {
        string actual = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (actual == expected)
        {
            return;
        }

        if (IsOn)
        {
            File.WriteAllText(path, expected);
            return;
        }

        Assert.Fail($"'{path}' is not current. {Hint}\n\nIt should be:\n{expected}");
    }

#if USE_VERIFY
    [ModuleInitializer]
    internal static void AcceptSnapshots()
    {
        if (IsOn)
        {
            VerifyTests.VerifierSettings.AutoVerify();
        }
    }
#endif
}
