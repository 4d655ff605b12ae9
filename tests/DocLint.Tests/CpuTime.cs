using System.Diagnostics;
using System.Runtime.InteropServices;

namespace DocLint.Tests;

/// <summary>Measures the processor time of the calling thread, so that a busy machine fails no test.</summary>
internal static partial class CpuTime
{
    private const int ThreadCpuClock = 3;

    /// <summary>Fails when an action takes more processor time than allowed.</summary>
    public static void AssertWithin(TimeSpan limit, Action action)
    {
        TimeSpan used = Measure(action);
        Assert.True(used < limit, $"It took {used.TotalSeconds:0.00} s of processor time; {limit.TotalSeconds:0.00} s are allowed.");
    }

    /// <summary>The processor time of an action; elapsed time where the system does not tell.</summary>
    public static TimeSpan Measure(Action action)
    {
        long start = Now();
        action();
        return TimeSpan.FromTicks(Now() - start);
    }

    private static long Now() =>
        OperatingSystem.IsLinux() && GetTime(ThreadCpuClock, out Timespec time) == 0
            ? (time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / TimeSpan.NanosecondsPerTick)
            : Stopwatch.GetTimestamp() * TimeSpan.TicksPerSecond / Stopwatch.Frequency;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
