using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Support;

/// <summary>The options that several rules of this category share; each rule has its own values.</summary>
internal static class SupportOptions
{
    /// <summary>What counts as support.</summary>
    public static readonly ChoiceListOption Support = new(
        "support",
        ["citation", "name", "role", "source_list", "derived"],
        ["citation", "name", "role", "source_list", "derived"],
        "What counts as support: a citation, a named source, a role that readers can find out, an entry of a source list that names it, supported figures that it follows from.");

    /// <summary>How far away support may stand.</summary>
    public static readonly ChoiceOption Reach = new("reach", "passage", ["sentence", "paragraph", "passage", "document"], "How far away support may stand; a passage is the paragraph and the short ones beside it.");

    /// <summary>The sections that need no support.</summary>
    public static readonly ListOption ExemptSections = new(
        "exempt_sections",
        [
            "changelog", "release notes", "what's new", "installation", "install", "usage", "configuration", "requirements", "ingredients", "method", "instructions", "directions", "how to", "license",
            "opinion", "fiction", "short story", "poem", "acknowledgements",
        ],
        "Headings, or whole words of them, whose sections state nothing that needs support.");

    /// <summary>Speakers who always count.</summary>
    public static readonly ListOption TrustedSpeakers = new("trusted_speakers", [], "Speakers who count as support whatever else does not, also unnamed ones; parts of their names.");

    /// <summary>The judge that a rule's options make.</summary>
    public static SupportJudge Judge(RuleContext context, DiagnosticDescriptor rule) => new(context.Model, Policy(context, rule), context.GetOption(rule, ExemptSections));

    /// <summary>What a rule's options let count as support.</summary>
    public static SupportPolicy Policy(RuleContext context, DiagnosticDescriptor rule)
    {
        SupportKinds kinds = SupportKinds.None;
        foreach (string kind in context.GetOption(rule, Support))
        {
            kinds |= kind switch
            {
                "citation" => SupportKinds.Citation,
                "name" => SupportKinds.Name,
                "role" => SupportKinds.Role,
                "source_list" => SupportKinds.SourceList,
                _ => SupportKinds.Derived,
            };
        }

        return new SupportPolicy { Kinds = kinds, Reach = ReachOf(context.GetOption(rule, Reach)), TrustedSpeakers = context.GetOption(rule, TrustedSpeakers) };
    }

    /// <summary>Whether a text holds words that the house allows; letter case does not count.</summary>
    public static bool IsAllowed(string text, ImmutableArray<string> allowed)
    {
        foreach (string words in allowed)
        {
            if (text.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What was looked for, for messages: "a citation or a named source".</summary>
    public static string Wanted(SupportPolicy policy)
    {
        var wanted = new List<string>();
        if ((policy.Kinds & SupportKinds.Citation) != 0)
        {
            wanted.Add("a citation");
        }

        if ((policy.Kinds & (SupportKinds.Name | SupportKinds.Role)) != 0)
        {
            wanted.Add("a named source");
        }
        else if (!policy.TrustedSpeakers.IsEmpty)
        {
            wanted.Add("a trusted speaker");
        }

        if ((policy.Kinds & SupportKinds.SourceList) != 0)
        {
            wanted.Add("a source list");
        }

        return wanted.Count switch
        {
            0 => "supported figures",
            1 => wanted[0],
            _ => string.Join(", ", wanted.SkipLast(1)) + " or " + wanted[^1],
        };
    }

    /// <summary>Where it was looked for, for messages: "its paragraph".</summary>
    public static string Place(SupportPolicy policy) => policy.Reach switch
    {
        SupportReach.Sentence => "its sentence",
        SupportReach.Paragraph => "its paragraph",
        SupportReach.Passage => "its paragraph and the short ones beside it",
        _ => "the document",
    };

    private static SupportReach ReachOf(string reach) => reach switch
    {
        "sentence" => SupportReach.Sentence,
        "paragraph" => SupportReach.Paragraph,
        "document" => SupportReach.Document,
        _ => SupportReach.Passage,
    };
}
