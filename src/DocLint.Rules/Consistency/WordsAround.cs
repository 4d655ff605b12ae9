using System.Text.RegularExpressions;
using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Rules.Consistency;

/// <summary>Reads what stands around a fact, as far as the rules of this folder ask for it.</summary>
internal static partial class WordsAround
{
    private const int MarkReach = 10;
    private const int LastJulianYear = 1923;

    /// <summary>Whether "[sic]" behind a fact says that the author knows.</summary>
    public static bool IsMarkedAsWritten(Fact fact)
    {
        ReadOnlySpan<char> behind = Behind(fact, MarkReach);
        return behind.Contains("[sic", StringComparison.OrdinalIgnoreCase) || behind.Contains("(sic", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a sentence speaks of a slip, so that what is wrong in it is so on purpose.</summary>
    public static bool SpeaksOfAMistake(Sentence sentence) =>
        MistakeWords().IsMatch(sentence.Prose.Text.AsSpan(sentence.ProseSpan.Start, sentence.ProseSpan.Length));

    /// <summary>Whether a text speaks of places or times that kept the Julian calendar, which ended in 1923.</summary>
    public static bool SpeaksOfTheJulianCalendar(int year, string text) => year <= LastJulianYear && JulianWords().IsMatch(text);

    /// <summary>The prose of a fact's sentence in front of it, at most so many characters.</summary>
    public static ReadOnlySpan<char> Before(Fact fact, int reach)
    {
        int start = Math.Max(fact.Sentence.ProseSpan.Start, fact.ProseSpan.Start - reach);
        return fact.Sentence.Prose.Text.AsSpan(start, Math.Max(0, fact.ProseSpan.Start - start));
    }

    /// <summary>The prose behind a fact, at most so many characters, beyond its sentence too.</summary>
    public static ReadOnlySpan<char> Behind(Fact fact, int reach)
    {
        ReadOnlySpan<char> behind = fact.Sentence.Prose.Text.AsSpan(fact.ProseSpan.End);
        return behind[..Math.Min(reach, behind.Length)];
    }

    [GeneratedRegex(@"\b(?:Julian|[Oo]ld [Ss]tyle|[Oo]ld calendar|O\.S\.|Tsar\w{0,4}|Russia\w{0,1}|Petersburg|Petrograd|Moscow|Greece|Greek|Serbia\w{0,1}|Bulgaria\w{0,1}|Romania\w{0,1}|Orthodox)", RegexOptions.CultureInvariant)]
    private static partial Regex JulianWords();

    [GeneratedRegex(
        @"\b(?:impossible|invalid|non-?existent|(?:do|did|does)(?:n['’]t| not) exist|no such (?:date|day|thing)|fictional|fictitious|imaginary|typos?|misprint\w{0,3}|misdated?|mistake\w{0,5}|erroneous\w{0,2}|wrong(?:ly)?|placeholder|errors?|incorrect(?:ly)?|corrected|correction)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MistakeWords();
}
