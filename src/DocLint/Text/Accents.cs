using System.Text;

namespace DocLint.Text;

/// <summary>Takes accents off letters, as makers of anchors do; without the tables of the system, which not every build carries.</summary>
internal static class Accents
{
    // The letter below the accent for each character from the first on; a dot where there is none.
    private const char FirstLatin = '\u00C0';
    private const string Latin = "AAAAAA.CEEEEIIII.NOOOOO..UUUUY..aaaaaa.ceeeeiiii.nooooo..uuuuy.yAaAaAaCcCcCcCcDd..EeEeEeEeEeGgGgGgGgHh..IiIiIiIiI...JjKk.LlLlLl....NnNnNn...OoOoOo..RrRrRrSsSsSsSsTtTt..UuUuUuUuUuUuWwYyYZzZzZz.";
    private const char FirstAdditional = '\u1E00';
    private const string Additional = "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwy......AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy......";

    // Greek and Cyrillic letters, each followed by the letter below its accent.
    private const string Others = "ΆΑΈΕΉΗΊΙΌΟΎΥΏΩΐιΪΙΫΥάαέεήηίιΰυϊιϋυόούυώωЀЕЁЕЃГЇІЌКЍИЎУЙИйиѐеёеѓгїіќкѝиўу";

    /// <summary>A text without accents, those that are characters of their own included; the text itself when it has none.</summary>
    public static string Remove(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var bare = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c is < '\u0300' or > '\u036F')
            {
                bare.Append(Base(c));
            }
        }

        return bare.ToString();
    }

    private static char Base(char c)
    {
        if (c < FirstLatin)
        {
            return c;
        }

        int at = c - FirstLatin;
        if (at < Latin.Length)
        {
            return Latin[at] == '.' ? c : Latin[at];
        }

        at = c - FirstAdditional;
        if (at >= 0 && at < Additional.Length)
        {
            return Additional[at] == '.' ? c : Additional[at];
        }

        for (int i = 0; i < Others.Length; i += 2)
        {
            if (Others[i] == c)
            {
                return Others[i + 1];
            }
        }

        return c;
    }
}
