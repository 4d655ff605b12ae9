using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocLint.Diagnostics;

namespace DocLint.Reporting.Sarif;

/// <summary>A finding's message as SARIF wants it: a template of the rule, its arguments, and the finished text with links to the other ends.</summary>
/// <param name="Id">The template's name in the rule: <c>default</c>, or <c>related</c> and the number of links.</param>
/// <param name="Arguments">The values, those of the links last.</param>
/// <param name="Text">The finished text.</param>
internal sealed record SarifMessage(string Id, ImmutableArray<string> Arguments, string Text)
{
    /// <summary>How many other ends are linked in a message at most; all of them are listed as related locations.</summary>
    public const int MaximumLinks = 3;

    public static SarifMessage Of(Diagnostic diagnostic)
    {
        int links = Math.Min(diagnostic.RelatedLocations.Length, MaximumLinks);
        ImmutableArray<string> arguments = [.. diagnostic.Arguments.Select(Escape), .. diagnostic.RelatedLocations.Take(links).Select(related => Escape(related.Message))];
        string template = Template(diagnostic.Descriptor, diagnostic.Arguments.Length, links);
        return new SarifMessage(Name(links), arguments, string.Format(CultureInfo.InvariantCulture, template, [.. arguments]));
    }

    public static string Name(int links) => links == 0 ? "default" : string.Create(CultureInfo.InvariantCulture, $"related{links}");

    /// <summary>The rule's message, with a sentence of links behind it.</summary>
    public static string Template(DiagnosticDescriptor descriptor, int argumentCount, int links)
    {
        if (links == 0)
        {
            return descriptor.MessageFormat;
        }

        var template = new StringBuilder(descriptor.MessageFormat);
        for (int link = 1; link <= links; link++)
        {
            template.Append(CultureInfo.InvariantCulture, $"{(link == 1 ? " See " : ", ")}['{{{argumentCount + link - 1}}}']({link})");
        }

        return template.Append('.').ToString();
    }

    /// <summary>How many values a rule's own message takes.</summary>
    public static int CountArguments(DiagnosticDescriptor descriptor)
    {
        int count = 0;
        while (descriptor.MessageFormat.Contains(string.Create(CultureInfo.InvariantCulture, $"{{{count}}}"), StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    // Text of a document must not become a link.
    private static string Escape(string text) => text.Contains("](", StringComparison.Ordinal)
        ? text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)
        : text;
}
