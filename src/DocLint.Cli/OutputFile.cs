using System.Globalization;

namespace DocLint.Cli;

/// <summary>A file that appears whole or not at all: written under another name beside it, then renamed.</summary>
internal sealed class OutputFile : IDisposable
{
    private static int s_count;
    private readonly string _path;
    private readonly string _temporary;
    private readonly FileStream _stream;
    private readonly bool _isDevice;
    private bool _committed;

    /// <summary>Opens the file.</summary>
    /// <exception cref="UsageException">It cannot be written there.</exception>
    public OutputFile(string path)
    {
        _path = path;
        string folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        _temporary = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $".doclint-{Environment.ProcessId}-{Interlocked.Increment(ref s_count)}.tmp"));
        try
        {
            if (Directory.Exists(path))
            {
                throw new IOException("it is a folder");
            }

            if (!Directory.Exists(folder))
            {
                throw new IOException($"there is no folder '{folder}'");
            }

            // A device or a pipe is written to; another file in its place would be no help to who reads there.
            _isDevice = path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);
            if (_isDevice)
            {
                _stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1 << 16);
                return;
            }

            _stream = new FileStream(_temporary, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot write '{path}': {exception.Message.TrimEnd('.')}; choose another place with --output");
        }
    }

    /// <summary>Where the content goes.</summary>
    public Stream Stream => _stream;

    /// <summary>Gives the file its name.</summary>
    public void Commit()
    {
        if (!_isDevice)
        {
            _stream.Flush(flushToDisk: true);
        }

        _stream.Dispose();
        if (!_isDevice)
        {
            KeepMode();
            File.Move(_temporary, _path, overwrite: true);
        }

        _committed = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_committed)
        {
            return;
        }

        try
        {
            _stream.Dispose();
        }
        catch (IOException)
        {
            // A full disk fails again on what is still held back; the run has said so already.
        }

        if (!_isDevice)
        {
            File.Delete(_temporary);
        }
    }

    // Who may read and run the file stays as it was.
    private void KeepMode()
    {
        if (!OperatingSystem.IsWindows() && File.Exists(_path))
        {
            File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_path));
        }
    }
}
