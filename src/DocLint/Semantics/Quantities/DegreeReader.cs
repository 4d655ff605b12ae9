using System.Collections.Frozen;

namespace DocLint.Semantics;

/// <summary>Tells degrees of temperature from degrees of angle, and from degrees of a university.</summary>
internal static class DegreeReader
{
    private static readonly UnitOfMeasure Degree = new("°", Dimension.Temperature, 1, 0, IsVague: true);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TemperatureWords =
        ("temperature temperatures temp thermostat heat heated heating heatwave warm warmer warming warmest cold colder coldest cool cooler cooling cooled hot hotter hottest weather outside outdoors oven "
        + "fever freezing freeze boil boiling boils thermometer celsius fahrenheit climate degrees-day frost melting melts chill wind-chill summer winter mercury preheat bake swelter sweltering")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AngleWords =
        "angle angles angled rotate rotates rotated rotation turn turned turns tilt tilted tilts slope latitude longitude launch spin bearing compass incline inclined bank bend bent axis lens swing pivot"
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether any word of the sentence is about temperature.</summary>
    public static bool IsAboutTemperature(ReadOnlySpan<char> word) => word.Length is >= 3 and <= 12 && TemperatureWords.Contains(word);

    /// <summary>Whether any word of the sentence is about angles.</summary>
    public static bool IsAboutAngles(ReadOnlySpan<char> word) => word.Length is >= 4 and <= 10 && AngleWords.Contains(word);

    public static bool TryAttach(LexemeList lexemes, ref Part part, int at)
    {
        // "37C", "98.6 F": letters alone need a sentence about temperature, as in "a 13F filing" there is none.
        if (lexemes.Text(at) is "C" or "F" && lexemes.Kind(at) == LexemeKind.Word && part.Number.Magnitude == 1)
        {
            if (lexemes.Kind(at - 1) != LexemeKind.Number || !lexemes.SpeaksOfTemperature)
            {
                return false;
            }

            PartReader.SetUnit(ref part, UnitTable.Find(lexemes.Is(at, "C") ? "°C" : "°F")!, at + 1);
            return true;
        }

        bool sign = lexemes.Mark(at) is '°' or 'º';
        if (!sign && lexemes.Text(at) is not ("degree" or "degrees" or "deg"))
        {
            return false;
        }

        // With a scale behind it, the table of units knows it.
        if (UnitReader.TryReadUnit(lexemes, at, out UnitOfMeasure? unit, out _) && unit!.Dimension == Dimension.Temperature)
        {
            return false;
        }

        if (!sign && part.Number.IsWritten && !lexemes.SpeaksOfTemperature && !lexemes.SpeaksOfAngles)
        {
            return false;
        }

        PartReader.SetUnit(ref part, lexemes.SpeaksOfTemperature && !lexemes.SpeaksOfAngles ? Degree : UnitTable.Find("°")!, at + 1);
        return true;
    }
}
