using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace DocLint.Benchmarks.Runs;

/// <summary>What a process has cost.</summary>
/// <param name="ExitCode">Its exit code; 128 and the signal's number where one ended it.</param>
/// <param name="Wall">The time that passed.</param>
/// <param name="Cpu">The time of all its threads, in user and system mode.</param>
/// <param name="PeakKilobytes">The most memory that was resident at once, as looked up every two milliseconds.</param>
internal sealed record ProcessCost(int ExitCode, TimeSpan Wall, TimeSpan Cpu, long PeakKilobytes);

/// <summary>Runs one process to its end and asks the system what it has cost.</summary>
/// <remarks><para>The class of the framework cannot tell the peak memory of a process that has ended, so the system is asked itself. For Linux only, since the layouts below are those of its C library.</para></remarks>
internal static partial class ChildProcess
{
    private const int WriteOnly = 1;
    private const int InterruptedCall = 4;

    // The opaque structure has 80 bytes in glibc and 76 in musl.
    private const int FileActionsSize = 256;

    /// <summary>Runs a command; what it writes to standard output and standard error goes to the named files.</summary>
    /// <param name="command">The program's path and its arguments.</param>
    /// <param name="output">The file of standard output, which must exist.</param>
    /// <param name="error">The file of standard error, which must exist.</param>
    /// <exception cref="IOException">The program cannot be started.</exception>
    public static ProcessCost Run(IReadOnlyList<string> command, string output, string error)
    {
        nint[] arguments = Allocate(command);
        nint[] environment = Allocate([.. Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(pair => $"{pair.Key}={pair.Value}")]);
        byte[] actions = new byte[FileActionsSize];
        try
        {
            Ensure(InitializeFileActions(actions), "posix_spawn_file_actions_init");
            Ensure(AddOpen(actions, 1, output, WriteOnly, 0), output);
            Ensure(AddOpen(actions, 2, error, WriteOnly, 0), error);
            long started = Stopwatch.GetTimestamp();
            Ensure(Spawn(out int process, command[0], actions, 0, arguments, environment), command[0]);

            // Two times of two numbers each, then what is of no interest here.
            long[] usage = new long[36];
            // The system's own record of the peak begins with the memory of the process that starts another.
            long peak = 0;
            var watch = new Thread(() => peak = WatchPeak(process));
            watch.Start();
            int status;
            while (Wait(process, out status, 0, usage) < 0)
            {
                if (Marshal.GetLastPInvokeError() != InterruptedCall)
                {
                    throw new IOException($"'{command[0]}' cannot be waited for: {Marshal.GetLastPInvokeErrorMessage()}");
                }
            }

            TimeSpan wall = Stopwatch.GetElapsedTime(started);
            TimeSpan cpu = TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(usage[1] + usage[3]);
            watch.Join();
            return new ProcessCost(ExitCodeOf(status), wall, cpu, peak);

            static int ExitCodeOf(int status) => (status & 0x7f) == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f);
        }
        finally
        {
            _ = DestroyFileActions(actions);
            Array.ForEach(arguments, Marshal.FreeCoTaskMem);
            Array.ForEach(environment, Marshal.FreeCoTaskMem);
        }
    }

    // What a process reaches in its last two milliseconds is missed.
    private static long WatchPeak(int process)
    {
        long peak = 0;
        while (ReadPeak(process) is { } now)
        {
            peak = now;
            Thread.Sleep(2);
        }

        return peak;
    }

    // Null when the process has ended.
    private static long? ReadPeak(int process)
    {
        const string Name = "VmHWM:";
        try
        {
            foreach (string line in File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status")))
            {
                if (line.StartsWith(Name, StringComparison.Ordinal))
                {
                    return long.Parse(line.AsSpan(Name.Length).Trim().TrimEnd("kB").TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture);
                }
            }

            return null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static nint[] Allocate(IReadOnlyList<string> texts)
    {
        nint[] pointers = new nint[texts.Count + 1];
        for (int i = 0; i < texts.Count; i++)
        {
            pointers[i] = Marshal.StringToCoTaskMemUTF8(texts[i]);
        }

        return pointers;
    }

    private static void Ensure(int error, string what)
    {
        if (error != 0)
        {
            throw new IOException($"'{what}': {Marshal.GetPInvokeErrorMessage(error)}");
        }
    }

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    private static partial int InitializeFileActions([In, Out] byte[] actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    private static partial int DestroyFileActions([In, Out] byte[] actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int AddOpen([In, Out] byte[] actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "posix_spawn", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Spawn(out int process, string path, [In] byte[] actions, nint attributes, [In] nint[] arguments, [In] nint[] environment);

    [LibraryImport("libc", EntryPoint = "wait4", SetLastError = true)]
    private static partial int Wait(int process, out int status, int options, [In, Out] long[] usage);
}
