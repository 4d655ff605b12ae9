using System.Collections.Immutable;
using System.Text;

namespace DocLint.Configuration;

/// <summary>A line of a <c>.gitignore</c> file, with git's meaning.</summary>
/// <remarks>
/// <para>A pattern without a slash, one at its end left aside, is for names at any depth; one with a slash is for paths from the file's folder. <c>*</c>, <c>?</c> and <c>[…]</c> stop at slashes; <c>**</c> does not when it stands for whole folders. Case counts.</para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
internal sealed class IgnorePattern
{
    private readonly GlobProgram _program;
    private readonly bool _namesOnly;
    private readonly bool _foldersOnly;

    private IgnorePattern(GlobProgram program, bool isNegated, bool namesOnly, bool foldersOnly)
    {
        _program = program;
        IsNegated = isNegated;
        _namesOnly = namesOnly;
        _foldersOnly = foldersOnly;
    }

    /// <summary>Whether the pattern takes back what one before it ignored.</summary>
    public bool IsNegated { get; }

    /// <summary>Reads a line without its line break; null when it says nothing.</summary>
    public static IgnorePattern? Parse(string line)
    {
        if (line.Length == 0 || line[0] == '#')
        {
            return null;
        }

        ReadOnlySpan<char> text = TrimBlanks(line);
        bool negated = text.StartsWith("!");
        text = negated ? text[1..] : text;
        bool foldersOnly = text.EndsWith("/");
        text = foldersOnly ? text[..^1] : text;
        bool namesOnly = !text.Contains('/');
        text = text.StartsWith("/") ? text[1..] : text;
        return text.IsEmpty ? null : new IgnorePattern(new Compiler(text.ToString()).Compile(), negated, namesOnly, foldersOnly);
    }

    /// <summary>Whether the pattern is for an entry.</summary>
    /// <param name="path">The path from the pattern file's folder.</param>
    /// <param name="isFolder">Whether the entry is a folder; a link to one is not.</param>
    public bool IsMatch(ReadOnlySpan<char> path, bool isFolder)
    {
        if (_foldersOnly && !isFolder)
        {
            return false;
        }

        return _program.IsMatch(_namesOnly ? path[(path.LastIndexOf('/') + 1)..] : path);
    }

    // Blanks at the end do not count unless a backslash stands before them.
    private static ReadOnlySpan<char> TrimBlanks(string line)
    {
        int end = 0;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
                end = Math.Min(i + 1, line.Length);
            }
            else if (line[i] != ' ')
            {
                end = i + 1;
            }
        }

        return line.AsSpan(0, end);
    }

    private sealed class Compiler(string pattern)
    {
        // Where the first character with a meaning stands: to git the pattern begins there, which decides what "**" is.
        private readonly int _literalEnd = pattern.AsSpan().IndexOfAny("*?[\\") is >= 0 and int found ? found : pattern.Length;
        private readonly ImmutableArray<GlobStep>.Builder _steps = ImmutableArray.CreateBuilder<GlobStep>();
        private readonly ImmutableArray<GlobSet>.Builder _sets = ImmutableArray.CreateBuilder<GlobSet>();
        private readonly List<ImmutableArray<int>> _branches = [];

        public GlobProgram Compile()
        {
            int i = 0;
            while (i < pattern.Length)
            {
                switch (pattern[i])
                {
                    case '\\' when i + 1 < pattern.Length:
                        Character(pattern[i + 1]);
                        i += 2;
                        break;
                    case '\\':
                        Nothing();
                        i++;
                        break;
                    case '?':
                        _steps.Add(new GlobStep(GlobStepKind.AnyCharacter));
                        i++;
                        break;
                    case '*':
                        i = Stars(i);
                        break;
                    case '[':
                        i = Bracket(i);
                        break;
                    default:
                        Character(pattern[i]);
                        i++;
                        break;
                }
            }

            _steps.Add(new GlobStep(GlobStepKind.Accept));
            return new GlobProgram(_steps.DrainToImmutable(), _sets.DrainToImmutable(), [.. _branches]);
        }

        private int Stars(int start)
        {
            int end = start;
            while (end < pattern.Length && pattern[end] == '*')
            {
                end++;
            }

            bool begins = start == _literalEnd || start == 0 || pattern[start - 1] == '/';
            bool ends = end == pattern.Length || pattern[end] == '/';
            if (end - start < 2 || !begins || !ends)
            {
                _steps.Add(new GlobStep(GlobStepKind.AnyInSegment));
                return end;
            }

            if (end == pattern.Length)
            {
                _steps.Add(new GlobStep(GlobStepKind.Anything));
                return end;
            }

            int branch = _steps.Count;
            _steps.Add(new GlobStep(GlobStepKind.Branch, Index: _branches.Count));
            _branches.Add([branch + 1, branch + 3]);
            _steps.Add(new GlobStep(GlobStepKind.Anything));
            Character('/');
            return end + 1;
        }

        // A bracket that does not end, and a class that nobody knows, match nothing.
        private int Bracket(int start)
        {
            int i = start + 1;
            bool negated = i < pattern.Length && pattern[i] is '!' or '^';
            i += negated ? 1 : 0;
            ImmutableArray<(int From, int To)>.Builder ranges = ImmutableArray.CreateBuilder<(int From, int To)>();
            int? previous = null;
            bool first = true;
            while (i < pattern.Length && (first || pattern[i] != ']'))
            {
                first = false;
                if (pattern[i] == '-' && previous is { } from && i + 1 < pattern.Length && pattern[i + 1] != ']')
                {
                    i++;
                    if (!TryReadMember(ref i, out int to))
                    {
                        break;
                    }

                    ranges.Add((from, to));
                    previous = null;
                }
                else if (pattern[i] == '[' && i + 1 < pattern.Length && pattern[i + 1] == ':' && FindClassEnd(i) is > 0 and int end)
                {
                    if (!AddClass(pattern.AsSpan(i + 2, end - i - 3), ranges))
                    {
                        break;
                    }

                    previous = null;
                    i = end + 1;
                }
                else if (TryReadMember(ref i, out int member))
                {
                    ranges.Add((member, member));
                    previous = member;
                }
            }

            if (i >= pattern.Length || pattern[i] != ']')
            {
                Nothing();
                return pattern.Length;
            }

            if (negated)
            {
                // Git's brackets never take a slash.
                ranges.Add(('/', '/'));
            }

            _steps.Add(new GlobStep(GlobStepKind.Set, Index: _sets.Count));
            _sets.Add(new GlobSet(negated ? ranges.DrainToImmutable() : WithoutSlash(ranges), negated));
            return i + 1;
        }

        private static ImmutableArray<(int From, int To)> WithoutSlash(ImmutableArray<(int From, int To)>.Builder ranges)
        {
            ImmutableArray<(int From, int To)>.Builder kept = ImmutableArray.CreateBuilder<(int From, int To)>();
            foreach ((int from, int to) in ranges)
            {
                if (from <= '/' && to >= '/')
                {
                    kept.Add((from, '/' - 1));
                    kept.Add(('/' + 1, to));
                }
                else
                {
                    kept.Add((from, to));
                }
            }

            return kept.DrainToImmutable();
        }

        private bool TryReadMember(ref int i, out int member)
        {
            member = 0;
            if (pattern[i] == '\\' && ++i >= pattern.Length)
            {
                return false;
            }

            bool isRune = Rune.TryGetRuneAt(pattern, i, out Rune rune);
            member = isRune ? rune.Value : pattern[i];
            i += isRune ? rune.Utf16SequenceLength : 1;
            return true;
        }

        // The "]" of "[:name:]"; -1 when the text only looks like one.
        private int FindClassEnd(int start)
        {
            int end = pattern.IndexOf(']', start + 2);
            return end > start + 2 && pattern[end - 1] == ':' ? end : -1;
        }

        private static bool AddClass(ReadOnlySpan<char> name, ImmutableArray<(int From, int To)>.Builder ranges)
        {
            ReadOnlySpan<(int From, int To)> members = name switch
            {
                "alpha" => [('a', 'z'), ('A', 'Z')],
                "digit" => [('0', '9')],
                "alnum" => [('a', 'z'), ('A', 'Z'), ('0', '9')],
                "upper" => [('A', 'Z')],
                "lower" => [('a', 'z')],
                "space" => [('\t', '\r'), (' ', ' ')],
                "blank" => [('\t', '\t'), (' ', ' ')],
                "punct" => [('!', '/'), (':', '@'), ('[', '`'), ('{', '~')],
                "xdigit" => [('0', '9'), ('a', 'f'), ('A', 'F')],
                "cntrl" => [(0, 31), (127, 127)],
                "print" => [(' ', '~')],
                "graph" => [('!', '~')],
                _ => [],
            };
            ranges.AddRange(members);
            return members.Length > 0;
        }

        private void Character(char c) => _steps.Add(new GlobStep(GlobStepKind.Character, c));

        private void Nothing()
        {
            _steps.Add(new GlobStep(GlobStepKind.Set, Index: _sets.Count));
            _sets.Add(new GlobSet([], false));
        }
    }
}
