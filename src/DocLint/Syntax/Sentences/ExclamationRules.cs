namespace DocLint.Syntax.Sentences;

/// <summary>Judges whether a question or exclamation mark ends a sentence.</summary>
internal static class ExclamationRules
{
    /// <summary>Whether the mark ends the sentence before the token behind it.</summary>
    public static bool Ends(in SentenceContext context, in StopMark mark)
    {
        // "Fax:? 555" is damage, not a question.
        if (mark.Token > 0 && context.Touches(mark.Token) && context.CharOf(mark.Token - 1) == ':')
        {
            return false;
        }

        switch (mark.Follower)
        {
            case Follower.Continuation:
                return false;
            case Follower.Dash:
                return !mark.ClosesQuotation && PeriodRules.BeginsBehindDash(context, mark.Next);
            case Follower.Lower:
                return !mark.HasClosers && !GoesOnAfterName(context, mark) && !Speech.IsReported(context, mark.Next);
            case Follower.Upper:
                return !(mark.ClosesQuotation && Speech.GoesOn(context, mark)) && !IsShoutedName(context, mark);
            default:
                return true;
        }
    }

    // "She works at Yahoo! in the …": a name inside the sentence, and a word that goes on with it.
    private static bool GoesOnAfterName(in SentenceContext context, in StopMark mark) =>
        mark.Token - 1 > context.First && context.Touches(mark.Token) && context.IsCapitalised(mark.Token - 1)
        && SentenceWords.FollowsName(context.TextOf(mark.Next));

    // "Yahoo! News".
    private static bool IsShoutedName(in SentenceContext context, in StopMark mark) =>
        mark.Token > 0 && context.Touches(mark.Token) && SentenceWords.IsShoutedName(context.TextOf(mark.Token - 1))
        && !SentenceWords.IsStarter(context.TextOf(mark.Lead));
}
