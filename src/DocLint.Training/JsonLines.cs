using System.IO.Compression;
using System.Text.Json;

namespace DocLint.Training;

/// <summary>Reads files that hold one JSON object a line.</summary>
internal static class JsonLines
{
    /// <summary>Reads all rows; the file is packed when its name ends in <c>.gz</c>, and empty lines are skipped.</summary>
    public static List<TRow> ReadAll<TRow>(string path, Func<JsonElement, TRow> read)
    {
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        var rows = new List<TRow>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                using JsonDocument row = JsonDocument.Parse(line);
                rows.Add(read(row.RootElement));
            }
        }

        return rows;
    }
}
