namespace DocLint.Reporting.Sarif;

/// <summary>A rule's name as validators of logs want it: words that begin with one capital.</summary>
internal static class SarifName
{
    /// <summary>Lowers a capital that follows another: <c>PValue</c> becomes <c>Pvalue</c>. Names are compared without regard to case everywhere, so it stays the same name.</summary>
    public static string Of(string name) => string.Create(name.Length, name, static (letters, name) =>
    {
        for (int i = 0; i < name.Length; i++)
        {
            letters[i] = i > 0 && char.IsUpper(name[i - 1]) ? char.ToLowerInvariant(name[i]) : name[i];
        }
    });
}
