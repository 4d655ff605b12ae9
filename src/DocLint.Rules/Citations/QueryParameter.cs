using DocLint.Text;

namespace DocLint.Rules.Citations;

/// <summary>A parameter of an address as it is written.</summary>
/// <param name="Separator">The <c>?</c>, <c>&amp;</c> or <c>&amp;amp;</c> before it.</param>
/// <param name="Span">Name and value.</param>
internal readonly record struct QueryParameter(TextSpan Separator, TextSpan Span)
{
    private const string EscapedSign = "&amp;";

    /// <summary>Reads the parameters of an address.</summary>
    /// <param name="text">The source.</param>
    /// <param name="address">The address in it.</param>
    public static List<QueryParameter> Read(string text, TextSpan address)
    {
        var parameters = new List<QueryParameter>();
        int end = text.AsSpan(address.Start, address.Length).IndexOf('#') is >= 0 and int hash ? address.Start + hash : address.End;
        int at = text.IndexOf('?', address.Start, end - address.Start);
        while (at >= 0)
        {
            int length = string.CompareOrdinal(text, at, EscapedSign, 0, EscapedSign.Length) == 0 ? EscapedSign.Length : 1;
            int start = at + length;
            int next = start > end ? -1 : text.IndexOf('&', start, end - start);
            int stop = next < 0 ? end : next;
            if (start <= stop)
            {
                parameters.Add(new QueryParameter(new TextSpan(at, length), TextSpan.FromBounds(start, stop)));
            }

            at = next;
        }

        return parameters;
    }
}
