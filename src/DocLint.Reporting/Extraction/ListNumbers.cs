using System.Globalization;
using DocLint.Syntax;

namespace DocLint.Reporting.Extraction;

/// <summary>The number that a list begins with.</summary>
internal static class ListNumbers
{
    private const int MostDigits = 9;

    /// <summary>The number of the first item, which the source gives before the item or as an attribute of the list; 1 where it gives none.</summary>
    public static int First(DocumentTree tree, ListBlock list)
    {
        if (!list.IsOrdered || list.Children.IsEmpty)
        {
            return 1;
        }

        ReadOnlySpan<char> number = list.Element is { } element ? element["start"].AsSpan().Trim() : tree.Source.AsSpan(list.Children[0].Span);
        int end = number.IndexOfAnyExceptInRange('0', '9');
        number = end < 0 ? number : number[..end];
        return number.Length is > 0 and <= MostDigits ? int.Parse(number, CultureInfo.InvariantCulture) : 1;
    }
}
