using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Testing;

/// <summary>A span that a test expects to be reported.</summary>
/// <param name="RuleId">The rule's ID; null for the rule under test.</param>
/// <param name="Span">The place in the plain text.</param>
public readonly record struct MarkedSpan(string? RuleId, TextSpan Span);

/// <summary>Text with marks for spans: <c>[|…|]</c> for the rule under test, <c>{|DL1001:…|}</c> for a named one, <c>{|#0:…|}</c> for evidence.</summary>
/// <remarks><para>Marks nest. <c>$$</c> has no meaning, so prices and formulas can be written as they are.</para></remarks>
/// <param name="Text">The text without the marks.</param>
/// <param name="Findings">The spans of findings, in order.</param>
/// <param name="Evidence">The spans of evidence, by their number.</param>
public sealed record SpanMarkup(string Text, ImmutableArray<MarkedSpan> Findings, ImmutableSortedDictionary<int, TextSpan> Evidence)
{
    /// <summary>Reads the marks.</summary>
    /// <exception cref="FormatException">A mark is not closed, or closed without being opened.</exception>
    public static SpanMarkup Parse(string markup)
    {
        var text = new StringBuilder(markup.Length);
        ImmutableArray<MarkedSpan>.Builder findings = ImmutableArray.CreateBuilder<MarkedSpan>();
        ImmutableSortedDictionary<int, TextSpan>.Builder evidence = ImmutableSortedDictionary.CreateBuilder<int, TextSpan>();
        var open = new Stack<(string? Name, int Start)>();
        int position = 0;
        while (position < markup.Length)
        {
            ReadOnlySpan<char> rest = markup.AsSpan(position);
            if (rest.StartsWith("[|"))
            {
                open.Push((null, text.Length));
                position += 2;
            }
            else if (rest.StartsWith("{|") && NameLength(rest[2..]) is > 0 and int length)
            {
                open.Push((rest.Slice(2, length).ToString(), text.Length));
                position += length + 3;
            }
            else if (open.Count > 0 && (rest.StartsWith("|]") && open.Peek().Name is null || rest.StartsWith("|}") && open.Peek().Name is not null))
            {
                (string? name, int start) = open.Pop();
                TextSpan span = TextSpan.FromBounds(start, text.Length);
                if (name is ['#', ..])
                {
                    evidence.Add(int.Parse(name.AsSpan(1), CultureInfo.InvariantCulture), span);
                }
                else
                {
                    findings.Add(new MarkedSpan(name, span));
                }

                position += 2;
            }
            else
            {
                text.Append(markup[position++]);
            }
        }

        if (open.Count > 0)
        {
            throw new FormatException($"A mark is not closed in '{markup}'.");
        }

        findings.Sort((a, b) => a.Span.CompareTo(b.Span));
        return new SpanMarkup(text.ToString(), findings.DrainToImmutable(), evidence.ToImmutable());
    }

    // "DL1001:", "DESK12:" or "#0:".
    private static int NameLength(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        if (colon <= 0)
        {
            return 0;
        }

        ReadOnlySpan<char> name = text[..colon];
        bool isEvidence = name[0] == '#' && name.Length > 1 && !name[1..].ContainsAnyExceptInRange('0', '9');
        return isEvidence || RuleId.IsWellFormed(name) ? colon : 0;
    }
}
