using System.Globalization;
using DocLint.Configuration;
using DocLint.Text;
using Microsoft.Win32.SafeHandles;

namespace DocLint.Linting.Caching;

/// <summary>Entries of a cache on disk, one file each, named by their key.</summary>
/// <remarks>
/// <para>A file appears whole, under a name of its own that is then changed, so that any number of processes may work on one folder and end at any moment. What is damaged or foreign reads as missing.</para>
/// <para>Thread-safe.</para>
/// </remarks>
/// <param name="folder">The folder; only what this class names is ever touched in it.</param>
internal sealed class CacheFolder(string folder)
{
    /// <summary>The largest entry: far more than the findings of any article take.</summary>
    public const int MaximumEntry = 16 << 20;

    private const int HeaderLength = 4 + ContentHash.Size;
    private const int ShardCount = 256;
    private static readonly TimeSpan s_freshness = TimeSpan.FromDays(1);

    private readonly bool[] _shards = new bool[ShardCount];
    private readonly string _suffix = $".{Guid.NewGuid():N}.tmp";
    private string? _problem;
    private long _written;

    /// <summary>Why nothing can be written; null while all is well.</summary>
    public string? Problem => _problem;

    /// <summary>How many bytes were written.</summary>
    public long Written => Interlocked.Read(ref _written);

    private static ReadOnlySpan<byte> Magic => "DLC1"u8;

    /// <summary>Makes the folder, marked so that backups, version control and DocLint itself leave it alone.</summary>
    public void Create()
    {
        if (File.Exists(Path.Combine(folder, CacheTag.FileName)))
        {
            return;
        }

        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            File.WriteAllText(Path.Combine(folder, ".gitignore"), "*\n");
            File.WriteAllText(Path.Combine(folder, CacheTag.FileName), CacheTag.Content);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Fail(exception);
        }
    }

    /// <summary>The content of an entry; null when there is none that can be trusted.</summary>
    public ReadOnlyMemory<byte>? TryRead(ContentHash key)
    {
        string path = PathOf(key);
        try
        {
            // A pipe has no length, and opening one would wait for ever.
            var file = new FileInfo(path);
            if (!file.Exists || file.Length < HeaderLength + ContentHash.Size || file.Length > MaximumEntry)
            {
                return null;
            }

            byte[] bytes = new byte[file.Length];
            using SafeFileHandle handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            int read = 0;
            for (int count = 1; read < bytes.Length && count > 0; read += count)
            {
                count = RandomAccess.Read(handle, bytes.AsSpan(read), read);
            }

            if (read < bytes.Length || !IsSound(bytes, key))
            {
                return null;
            }

            // The time tells which entries are still of use; once a day is often enough.
            if (DateTime.UtcNow - file.LastWriteTimeUtc > s_freshness)
            {
                TryTouch(path);
            }

            return bytes.AsMemory(HeaderLength, bytes.Length - HeaderLength - ContentHash.Size);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes an entry, in place of whatever has its name; where that fails, nothing more is written.</summary>
    public void Write(ContentHash key, ReadOnlySpan<byte> content)
    {
        if (_problem is not null || content.Length > MaximumEntry - HeaderLength - ContentHash.Size)
        {
            return;
        }

        byte[] bytes = new byte[HeaderLength + content.Length + ContentHash.Size];
        Magic.CopyTo(bytes);
        key.Write(bytes.AsSpan(Magic.Length));
        content.CopyTo(bytes.AsSpan(HeaderLength));
        ContentHash.Of(bytes.AsSpan(0, HeaderLength + content.Length)).Write(bytes.AsSpan(HeaderLength + content.Length));

        string path = PathOf(key);
        string temporary = path + _suffix;
        try
        {
            CreateShard(key);
            using (SafeFileHandle handle = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                RandomAccess.Write(handle, bytes, 0);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Fail(exception);
            TryDelete(temporary);
            return;
        }

        try
        {
            File.Move(temporary, path, overwrite: true);
            Interlocked.Add(ref _written, bytes.Length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody holds the old entry open, or it is no file; that costs this entry only.
            TryDelete(temporary);
        }
    }

    /// <summary>The files of entries, with those that were never finished.</summary>
    public IEnumerable<FileInfo> EnumerateFiles()
    {
        for (int shard = 0; shard < ShardCount; shard++)
        {
            var directory = new DirectoryInfo(Path.Combine(folder, ShardName(shard)));
            if (!directory.Exists)
            {
                continue;
            }

            foreach (FileInfo file in directory.EnumerateFiles())
            {
                if (IsOurs(file.Name))
                {
                    yield return file;
                }
            }
        }
    }

    /// <summary>Deletes a file, if it can be.</summary>
    public static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    // A cache that may only be read is of use too.
    private static void TryTouch(string path)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static bool IsSound(byte[] bytes, ContentHash key)
    {
        int end = bytes.Length - ContentHash.Size;
        return bytes.AsSpan().StartsWith(Magic)
            && ContentHash.Read(bytes.AsSpan(Magic.Length)) == key
            && ContentHash.Read(bytes.AsSpan(end)) == ContentHash.Of(bytes.AsSpan(0, end));
    }

    private static bool IsOurs(string name)
    {
        const int NameLength = (ContentHash.Size * 2) - 2;
        return name.Length >= NameLength && !name.AsSpan(0, NameLength).ContainsAnyExcept("0123456789abcdef")
            && (name.Length == NameLength || name.EndsWith(".tmp", StringComparison.Ordinal));
    }

    private static string ShardName(int shard) => shard.ToString("x2", CultureInfo.InvariantCulture);

    private static int ShardOf(ContentHash key) => (int)(key.High >> 56);

    private string PathOf(ContentHash key)
    {
        string name = key.ToString();
        return string.Concat(folder, "/", name.AsSpan(0, 2), string.Concat("/", name.AsSpan(2)));
    }

    private void CreateShard(ContentHash key)
    {
        int shard = ShardOf(key);
        if (!_shards[shard])
        {
            Directory.CreateDirectory(Path.Combine(folder, ShardName(shard)));
            _shards[shard] = true;
        }
    }

    private void Fail(Exception exception) => Interlocked.CompareExchange(ref _problem, exception.Message.TrimEnd('.'), null);
}
