namespace DocLint.Semantics;

/// <summary>The lines of a document as other documents may have them too.</summary>
/// <param name="Folds">The folds of its lines, each once, in ascending order.</param>
/// <param name="Measures">What <see cref="LineMeasure"/> knows of each line.</param>
internal sealed record DocumentLines(ulong[] Folds, byte[] Measures)
{
    /// <summary>The lines of a document that has none, or cannot be read.</summary>
    public static DocumentLines None { get; } = new([], []);
}

/// <summary>What is known of a line beside its fold, in a byte.</summary>
internal static class LineMeasure
{
    private const int MostWords = 0x7F;
    private const int RunningMark = 0x80;
    private const int FewestRunningWords = 8;
    private const int LongestShared = 60;
    private const int FewestTellingWords = 4;

    /// <summary>The measure of a line.</summary>
    /// <param name="words">How many words it has.</param>
    /// <param name="endsSentence">Whether it closes as a sentence does.</param>
    public static byte Of(int words, bool endsSentence) =>
        (byte)(Math.Min(words, MostWords) | (endsSentence && words >= FewestRunningWords ? RunningMark : 0));

    /// <summary>How many words the line has, 127 of longer ones.</summary>
    public static int Words(byte measure) => measure & MostWords;

    /// <summary>How many words of running text the line has: none where it is short or no sentence.</summary>
    public static int RunningWords(byte measure) => (measure & RunningMark) != 0 ? measure & MostWords : 0;

    /// <summary>Whether templates have such lines; longer ones only tell copies of a text.</summary>
    public static bool IsShared(byte measure) => (measure & MostWords) <= LongestShared;

    /// <summary>Whether documents that both have the line are likely made by one template: shorter ones, such as "Conclusion" and "Ohio", authors choose by themselves.</summary>
    public static bool TellsTemplate(byte measure) => (measure & MostWords) is >= FewestTellingWords and <= LongestShared;
}
