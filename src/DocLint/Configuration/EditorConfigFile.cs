using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Configuration;

/// <summary>An <c>.editorconfig</c> file, read as its specification says, with the place of everything in it.</summary>
/// <remarks>
/// <para>Reading never fails: what cannot be understood becomes an entry of <see cref="Errors"/>. Later pairs and sections stand behind earlier ones and win over them. Immutable and thread-safe.</para>
/// </remarks>
public sealed class EditorConfigFile
{
    /// <summary>The longest section name and value that is read, in UTF-16 code units.</summary>
    public const int MaximumNameLength = 4096;

    /// <summary>The longest key that is read, in UTF-16 code units.</summary>
    public const int MaximumKeyLength = 1024;

    private EditorConfigFile(SourceText source, string directory, ImmutableArray<EditorConfigEntry> preamble, ImmutableArray<EditorConfigSection> sections, ImmutableArray<EditorConfigError> errors)
    {
        Source = source;
        Directory = directory;
        Preamble = preamble;
        Sections = sections;
        Errors = errors;
        foreach (EditorConfigEntry entry in preamble)
        {
            if (entry.Key == "root")
            {
                IsRoot = entry.Value.Equals("true", StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    /// <summary>The text.</summary>
    public SourceText Source { get; }

    /// <summary>The folder that the file lies in and its globs count from.</summary>
    public string Directory { get; }

    /// <summary>Whether the lines before the first section say <c>root = true</c>: files further up do not count then.</summary>
    public bool IsRoot { get; }

    /// <summary>The pairs before the first section; only <c>root</c> has a meaning there.</summary>
    public ImmutableArray<EditorConfigEntry> Preamble { get; }

    /// <summary>The sections in source order.</summary>
    public ImmutableArray<EditorConfigSection> Sections { get; }

    /// <summary>The lines that were left out, in source order.</summary>
    public ImmutableArray<EditorConfigError> Errors { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="source">The text.</param>
    /// <param name="directory">The folder it lies in, absolute, as <see cref="SlashPath"/> writes it.</param>
    public static EditorConfigFile Parse(SourceText source, string directory)
    {
        ArgumentNullException.ThrowIfNull(source);
        ImmutableArray<EditorConfigEntry> preamble = [];
        ImmutableArray<EditorConfigSection>.Builder sections = ImmutableArray.CreateBuilder<EditorConfigSection>();
        ImmutableArray<EditorConfigError>.Builder errors = ImmutableArray.CreateBuilder<EditorConfigError>();
        ImmutableArray<EditorConfigEntry>.Builder entries = ImmutableArray.CreateBuilder<EditorConfigEntry>();
        (TextSpan Span, bool IsUsable)? header = null;

        for (int i = 0; i < source.Lines.Count; i++)
        {
            TextSpan line = Trim(source, source.Lines.GetSpan(i));
            if (line.IsEmpty || source[line.Start] is '#' or ';')
            {
                continue;
            }

            if (source[line.Start] == '[' && TryReadHeader(source, line, errors, out (TextSpan Span, bool IsUsable) next))
            {
                Close(source, header, entries, ref preamble, sections);
                header = next;
            }
            else
            {
                ReadPair(source, line, entries, errors);
            }
        }

        Close(source, header, entries, ref preamble, sections);
        return new EditorConfigFile(source, directory, preamble, sections.DrainToImmutable(), errors.DrainToImmutable());
    }

    private static void Close(
        SourceText source,
        (TextSpan Span, bool IsUsable)? header,
        ImmutableArray<EditorConfigEntry>.Builder entries,
        ref ImmutableArray<EditorConfigEntry> preamble,
        ImmutableArray<EditorConfigSection>.Builder sections)
    {
        ImmutableArray<EditorConfigEntry> closed = entries.DrainToImmutable();
        if (header is not { } opened)
        {
            preamble = closed;
        }
        else
        {
            // A header that cannot be used still ends the section before it, or its pairs would count for other files.
            string name = source.ToString(opened.Span);
            sections.Add(new EditorConfigSection(name, opened.Span, opened.IsUsable ? EditorConfigGlob.Parse(name) : null, closed));
        }
    }

    // A line such as "[a] = b" is a pair, as the specification lets a header end in a bracket only.
    private static bool TryReadHeader(SourceText source, TextSpan line, ImmutableArray<EditorConfigError>.Builder errors, out (TextSpan Span, bool IsUsable) header)
    {
        if (source[line.End - 1] == ']' && line.Length > 1)
        {
            header = (TextSpan.FromBounds(line.Start + 1, line.End - 1), true);
            if (header.Span.Length > MaximumNameLength)
            {
                header.IsUsable = false;
                errors.Add(new EditorConfigError(line, true, $"The section's name has '{header.Span.Length}' characters; the limit is '{MaximumNameLength}'."));
            }

            return true;
        }

        header = (line, false);
        int close = source.AsSpan(line).LastIndexOf(']');
        int equals = source.AsSpan(line).IndexOf('=');
        if (equals >= 0 && (close < 0 || equals > close) && source.AsSpan(line)[(close + 1)..].Trim().StartsWith('='))
        {
            return false;
        }

        errors.Add(new EditorConfigError(line, true, close > 0
            ? $"A section's header ends with ']', but '{Shorten(source.AsSpan(line)[(close + 1)..].Trim())}' follows; a comment needs a line of its own."
            : $"The section's header '{Shorten(source.AsSpan(line))}' has no ']' at its end."));
        return true;
    }

    private static void ReadPair(SourceText source, TextSpan line, ImmutableArray<EditorConfigEntry>.Builder entries, ImmutableArray<EditorConfigError>.Builder errors)
    {
        int equals = source.AsSpan(line).IndexOf('=');
        if (equals < 0)
        {
            errors.Add(new EditorConfigError(line, false, $"The line '{Shorten(source.AsSpan(line))}' is neither a section nor a pair of key and value parted by '='."));
            return;
        }

        TextSpan key = Trim(source, new TextSpan(line.Start, equals));
        TextSpan value = Trim(source, TextSpan.FromBounds(line.Start + equals + 1, line.End));
        if (key.IsEmpty)
        {
            errors.Add(new EditorConfigError(line, false, $"The line '{Shorten(source.AsSpan(line))}' has no key before '='."));
        }
        else if (key.Length > MaximumKeyLength)
        {
            errors.Add(new EditorConfigError(key, false, $"The key '{Shorten(source.AsSpan(key))}' has '{key.Length}' characters; the limit is '{MaximumKeyLength}'."));
        }
        else if (value.Length > MaximumNameLength)
        {
            errors.Add(new EditorConfigError(value, false, $"The value of '{Shorten(source.AsSpan(key))}' has '{value.Length}' characters; the limit is '{MaximumNameLength}'."));
        }
        else
        {
            entries.Add(new EditorConfigEntry(source.ToString(key).ToLowerInvariant(), source.ToString(value), key, value));
        }
    }

    private static string Shorten(ReadOnlySpan<char> text) => Diagnostics.Diagnostic.Excerpt(text.Length > 100 ? text[..100].ToString() : text.ToString());

    private static TextSpan Trim(SourceText source, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && char.IsWhiteSpace(source[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(source[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}

/// <summary>A section of an <c>.editorconfig</c> file.</summary>
/// <param name="Name">The glob as written.</param>
/// <param name="NameSpan">The source of the glob, without its brackets.</param>
/// <param name="Glob">The files it is for; null when the header is faulty, so that it is for none.</param>
/// <param name="Entries">Its pairs in source order.</param>
public sealed record EditorConfigSection(string Name, TextSpan NameSpan, EditorConfigGlob? Glob, ImmutableArray<EditorConfigEntry> Entries);

/// <summary>A pair of key and value.</summary>
/// <param name="Key">The key in lower case.</param>
/// <param name="Value">The value as written; may be empty.</param>
/// <param name="KeySpan">The source of the key.</param>
/// <param name="ValueSpan">The source of the value.</param>
public sealed record EditorConfigEntry(string Key, string Value, TextSpan KeySpan, TextSpan ValueSpan);

/// <summary>A line that was left out.</summary>
/// <param name="Span">What is wrong.</param>
/// <param name="IsHeader">Whether it is a section's header, so that the pairs under it have no effect.</param>
/// <param name="Message">Why, a sentence.</param>
public sealed record EditorConfigError(TextSpan Span, bool IsHeader, string Message);
