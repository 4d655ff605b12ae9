using System.Collections.Immutable;

namespace DocLint.Configuration;

/// <summary>What a step of a compiled glob does.</summary>
internal enum GlobStepKind
{
    /// <summary>Takes one given character.</summary>
    Character,

    /// <summary>Takes one character other than a slash.</summary>
    AnyCharacter,

    /// <summary>Takes one character that a set allows.</summary>
    Set,

    /// <summary>Takes any text without a slash.</summary>
    AnyInSegment,

    /// <summary>Takes any text.</summary>
    Anything,

    /// <summary>Takes a whole number in a range.</summary>
    Number,

    /// <summary>Goes on at one of several steps.</summary>
    Branch,

    /// <summary>Goes on at another step.</summary>
    Jump,

    /// <summary>Ends the match.</summary>
    Accept,
}

/// <summary>A step of a compiled glob; all but <see cref="GlobStepKind.Branch"/> and <see cref="GlobStepKind.Jump"/> lead to the next one.</summary>
internal readonly record struct GlobStep(GlobStepKind Kind, char Character = '\0', int Index = 0, long From = 0, long To = 0);

/// <summary>The characters that <c>[seq]</c> or <c>[!seq]</c> allows, as ranges of code points.</summary>
internal sealed record GlobSet(ImmutableArray<(int From, int To)> Ranges, bool IsNegated)
{
    public bool Contains(int codePoint)
    {
        foreach ((int from, int to) in Ranges)
        {
            if (codePoint >= from && codePoint <= to)
            {
                return !IsNegated;
            }
        }

        return IsNegated;
    }
}
