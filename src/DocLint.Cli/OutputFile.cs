namespace DocLint.Cli;

/// <summary>A file that appears whole or not at all: written under another name beside it, then renamed.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly FileStream _stream;
    private bool _committed;

    /// <summary>Opens the file.</summary>
    /// <exception cref="UsageException">It cannot be written there.</exception>
    public OutputFile(string path)
    {
        _path = path;
        string folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        _temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        try
        {
            if (Directory.Exists(path))
            {
                throw new IOException("it is a folder");
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
        _stream.Dispose();
        File.Move(_temporary, _path, overwrite: true);
        _committed = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream.Dispose();
        if (!_committed)
        {
            File.Delete(_temporary);
        }
    }
}
