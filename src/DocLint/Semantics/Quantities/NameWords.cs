using System.Collections.Frozen;
using static DocLint.Semantics.QuantityKind;

namespace DocLint.Semantics;

/// <summary>The words that <see cref="NameRoles"/> tells names and references by.</summary>
internal static class NameWords
{
    /// <summary>What a number behind a word is: "page 12", "version 3.5", "flight 370".</summary>
    public static readonly FrozenDictionary<string, QuantityKind>.AlternateLookup<ReadOnlySpan<char>> Leaders = Build();

    /// <summary>Names at which things of one make or of one row are told apart by number, whatever is counted behind: "Boeing 737 jets".</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Makes = (
        "Model Boeing Airbus iPhone iPad Galaxy Windows Apollo Type Level Grade Tier Group Formula Falcon Pixel Xbox PlayStation "
        + "Mark Class Series Phase Stage Zone Category Planet Route Interstate Highway Exit Flight Channel Studio Pier Terminal "
        + "Gate Game Week Year Round Heat Lot Psalm Opus Symphony")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenDictionary<string, QuantityKind>.AlternateLookup<ReadOnlySpan<char>> Build()
    {
        var leaders = new Dictionary<string, QuantityKind>(StringComparer.OrdinalIgnoreCase);
        Add(
            Reference,
            "page pages p pp figure figures fig figs table tables chapter chapters ch section sections sec article articles art "
            + "paragraph paragraphs para par clause clauses appendix annex volume vol footnote note equation eq verse line lines "
            + "schedule exhibit slide slides column amendment proposition title part rule resolution directive regulation");
        Add(
            QuantityKind.Version,
            "version versions v ver release firmware build");
        Add(
            Identifier,
            "number no nr nos num room row seat gate route highway interstate flight channel platform bus exit lot unit suite "
            + "apartment apt box case docket bill ward district zone pier terminal type grade tier level phase stage class group "
            + "category isbn issn iso rfc act mk mark item step question point form id code postcode zip locker cell block bay lane "
            + "track episode season issue day week game match lap hole lesson area extension ext");
        return leaders.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        void Add(QuantityKind role, string words)
        {
            foreach (string word in words.Split(' '))
            {
                leaders.TryAdd(word, role);
            }
        }
    }
}
