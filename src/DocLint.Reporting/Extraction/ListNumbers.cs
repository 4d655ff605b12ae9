using System.Globalization;
using DocLint.Syntax;

namespace DocLint.Reporting.Extraction;

/// <summary>The number that a list begins with.</summary>
internal static class ListNumbers
{
    private const int MostDigits = 9;
    private const string Start = " start=";

    /// <summary>The number of the first item, which the source gives before the item or as an attribute of the list; 1 where it gives none.</summary>
    public static int First(DocumentTree tree, ListBlock list)
    {
        if (!list.IsOrdered || list.Children.IsEmpty)
        {
            return 1;
        }

        ReadOnlySpan<char> source = tree.Source.AsSpan(list.Element is null ? list.Children[0].Span : list.Span);
        if (source.StartsWith('<'))
        {
            int end = source.IndexOf('>');
            int at = source[..Math.Max(0, end)].IndexOf(Start, StringComparison.OrdinalIgnoreCase);
            source = at < 0 ? [] : source[(at + Start.Length)..].TrimStart("\"' ");
        }

        int digits = source.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= MostDigits ? int.Parse(source[..digits], CultureInfo.InvariantCulture) : 1;
    }
}
