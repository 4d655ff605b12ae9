using DocLint.Analysis;
using DocLint.Text;

namespace DocLint.Evidence.Links;

/// <summary>Writes the link ledger so that two processes lose nothing of each other: what stands there by then is read again, and only the lines of this run are replaced.</summary>
internal static class LedgerFile
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <exception cref="IOException">The file cannot be written, or another process holds it for too long.</exception>
    public static void Update(string root, IReadOnlyCollection<LinkState> states)
    {
        string path = SlashPath.Combine(root, EvidenceFolders.Ledger);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using FileStream turn = TakeTurn(path + ".lock");
        LinkLedger ledger = LinkLedger.Read(PhysicalFileSystem.Instance, root);
        if (!ledger.Problems.IsEmpty)
        {
            // Lines that cannot be read would be lost by writing the rest.
            throw new IOException($"'{EvidenceFolders.Ledger}' has lines that cannot be read: {ledger.Problems[0].Arguments[0]}");
        }

        byte[] bytes = ledger.With(states).Write();
        if (!File.Exists(path) || !bytes.AsSpan().SequenceEqual(File.ReadAllBytes(path)))
        {
            AtomicFile.Write(path, bytes);
        }
    }

    // The operating system ends the lock with the process, however that ends; the file goes when it is closed.
    private static FileStream TakeTurn(string path)
    {
        for (DateTime end = DateTime.UtcNow + Patience; ;)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (DateTime.UtcNow < end)
            {
                Thread.Sleep(50);
            }
        }
    }
}
