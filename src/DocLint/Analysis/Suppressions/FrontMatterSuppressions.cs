using System.Collections.Immutable;
using DocLint.Diagnostics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>Reads <c>doclint: { disable: … }</c> in front matter.</summary>
internal static class FrontMatterSuppressions
{
    private static readonly string[] s_keys = ["rule", "rules", "reason", "until", "owner"];

    public static void Read(FrontMatterValue settings, SuppressionReader.Reading reading)
    {
        if (settings.Scalar is not null || !settings.Items.IsEmpty)
        {
            reading.AddProblem(settings.Span, "'doclint' takes a mapping here, such as '{ disable: [DL1001] }'.");
            return;
        }

        foreach (FrontMatterMember member in settings.Members)
        {
            if (!member.Key.Equals("disable", StringComparison.OrdinalIgnoreCase))
            {
                reading.AddProblem(member.KeySpan, $"'doclint' has no setting '{Diagnostic.Excerpt(member.Key)}' here; it has 'disable'.");
                continue;
            }

            ImmutableArray<FrontMatterValue> entries = member.Value.Items.IsEmpty ? [member.Value] : member.Value.Items;
            foreach (FrontMatterValue entry in entries)
            {
                ReadEntry(entry, reading);
            }
        }
    }

    private static void ReadEntry(FrontMatterValue entry, SuppressionReader.Reading reading)
    {
        if (entry.Members.IsEmpty)
        {
            AddRules(entry, new Suppression
            {
                Rules = RuleSelector.All,
                Kind = SuppressionKind.FrontMatter,
                Region = new TextSpan(0, reading.Tree.Source.Length),
                DirectiveSpan = entry.Span,
                RuleSpan = entry.Span,
            }, reading);
            return;
        }

        foreach (FrontMatterMember member in entry.Members)
        {
            if (!s_keys.Contains(member.Key, StringComparer.OrdinalIgnoreCase))
            {
                reading.AddProblem(member.KeySpan, $"A suppression has no field '{Diagnostic.Excerpt(member.Key)}'{NearestName.Hint(member.Key, s_keys)}.");
            }
        }

        FrontMatterValue? named = entry["rule"] ?? entry["rules"];
        if (named is null)
        {
            reading.AddProblem(entry.Span, "The suppression names no rule; add 'rule: DL1001'.");
            return;
        }

        var template = new Suppression
        {
            Rules = RuleSelector.All,
            Kind = SuppressionKind.FrontMatter,
            Region = new TextSpan(0, reading.Tree.Source.Length),
            DirectiveSpan = entry.Span,
            RuleSpan = named.Span,
            Reason = Text(entry["reason"]),
            Owner = Text(entry["owner"]),
            Until = Day(entry["until"], reading),
        };
        if (named.Items.IsEmpty)
        {
            AddRules(named, template, reading);
        }

        foreach (FrontMatterValue item in named.Items)
        {
            AddRules(item, template, reading);
        }
    }

    private static void AddRules(FrontMatterValue value, Suppression template, SuppressionReader.Reading reading)
    {
        if (value.Scalar is null)
        {
            if (!value.Items.IsEmpty || !value.Members.IsEmpty)
            {
                reading.AddProblem(value.Span, "A rule's name was expected here, such as 'DL1001'.");
            }

            return;
        }

        foreach (string written in value.Scalar.Split([',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (reading.Select(written, value.Span) is { } selector)
            {
                reading.Add(template with { Rules = selector, RuleSpan = value.Span });
            }
        }
    }

    private static string? Text(FrontMatterValue? value) => string.IsNullOrWhiteSpace(value?.Scalar) ? null : value.Scalar.Trim();

    private static DateOnly? Day(FrontMatterValue? value, SuppressionReader.Reading reading)
    {
        if (value is null)
        {
            return null;
        }

        if (SuppressionText.TryParseDate(value.Scalar?.Trim(), out DateOnly day))
        {
            return day;
        }

        reading.AddProblem(value.Span, SuppressionText.BadDate(value.Scalar ?? ""));
        return null;
    }
}
