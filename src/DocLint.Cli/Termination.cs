using System.Runtime.InteropServices;

namespace DocLint.Cli;

/// <summary>Turns the first Ctrl-C or request to end into a cancellation, so that a run can put away what it has begun; the second ends the process at once.</summary>
internal sealed class Termination : IDisposable
{
    // What waits for a terminal or a disk does not hear of a cancellation.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public Termination() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Cancel(context, DocLint.Cli.ExitCode.Interrupted)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Cancel(context, DocLint.Cli.ExitCode.Terminated)),
    ];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>The exit code that says which signal it was; that of Ctrl-C while there was none.</summary>
    public int ExitCode { get; private set; } = DocLint.Cli.ExitCode.Interrupted;

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    private void Cancel(PosixSignalContext context, int exitCode)
    {
        if (_source.IsCancellationRequested)
        {
            return;
        }

        context.Cancel = true;
        ExitCode = exitCode;
        _ = Task.Delay(s_grace).ContinueWith(_ => Environment.Exit(exitCode), TaskScheduler.Default);
        _source.Cancel();
    }
}
