using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace DocLint.Configuration;

/// <summary>Turns the text of an <c>.editorconfig</c> glob into steps.</summary>
internal sealed class GlobCompiler
{
    private readonly string _glob;
    private readonly Dictionary<int, Brace> _braces = [];
    private readonly Dictionary<int, int> _brackets = [];
    private readonly ImmutableArray<GlobStep>.Builder _steps = ImmutableArray.CreateBuilder<GlobStep>();
    private readonly ImmutableArray<GlobSet>.Builder _sets = ImmutableArray.CreateBuilder<GlobSet>();
    private readonly List<ImmutableArray<int>> _branches = [];
    private bool _hasSlash;

    private GlobCompiler(string glob) => _glob = glob;

    public static GlobProgram Compile(string pattern, bool matchAtAnyDepth)
    {
        var compiler = new GlobCompiler(pattern);
        compiler.FindPairs();
        compiler.Emit(compiler.EmitPrefix(matchAtAnyDepth && !compiler._hasSlash));
        return new GlobProgram(compiler._steps.DrainToImmutable(), compiler._sets.DrainToImmutable(), [.. compiler._branches]);
    }

    // Which bracket and which brace mean something depends on what follows, so the pairs are found first.
    private void FindPairs()
    {
        var open = new Stack<int>();
        var commas = new Dictionary<int, bool>();
        bool paired = true;
        for (int i = 0; i < _glob.Length; i++)
        {
            switch (_glob[i])
            {
                case '\\':
                    i++;
                    _hasSlash |= i < _glob.Length && _glob[i] == '/';
                    break;
                case '/':
                    _hasSlash = true;
                    break;
                case '[':
                    int end = FindBracketEnd(i, out bool holdsSlash);
                    if (end > 0)
                    {
                        _hasSlash |= holdsSlash;
                        _brackets[i] = holdsSlash ? -end : end;
                        i = end;
                    }

                    break;
                case '{':
                    open.Push(i);
                    break;
                case ',' when open.Count > 0:
                    commas[open.Peek()] = true;
                    break;
                case '}' when open.TryPop(out int start):
                    _braces[start] = new Brace(i, commas.ContainsKey(start));
                    break;
                case '}':
                    paired = false;
                    break;
            }
        }

        if (!paired || open.Count > 0)
        {
            _braces.Clear();
        }
    }

    // The place of the "]" that ends the bracket at start, or -1. A "]" right behind the "[" is a member.
    private int FindBracketEnd(int start, out bool holdsSlash)
    {
        holdsSlash = false;
        int first = start + 1 < _glob.Length && _glob[start + 1] == '!' ? start + 2 : start + 1;
        for (int i = first; i < _glob.Length; i++)
        {
            switch (_glob[i])
            {
                case '\\':
                    i++;
                    break;
                case '/':
                    holdsSlash = true;
                    break;
                case ']' when i > first:
                    return i;
            }
        }

        return -1;
    }

    // Every path begins with a slash, so every glob is made to begin with one. Returns where the glob goes on.
    private int EmitPrefix(bool atAnyDepth)
    {
        EmitCharacter('/');
        if (atAnyDepth)
        {
            EmitOptionalFolders();
            return 0;
        }

        return EmitFoldersAfterSlash(_glob.StartsWith('/') ? 1 : 0);
    }

    private void Emit(int i)
    {
        // For each open group: its number among the branches, the starts of its members, the jumps to its end.
        var groups = new Stack<(int Branch, int End, List<int> Starts, List<int> Jumps)>();
        while (i < _glob.Length)
        {
            char c = _glob[i];
            switch (c)
            {
                case '\\':
                    EmitCharacter(i + 1 < _glob.Length ? _glob[++i] : '\\');
                    break;
                case '?':
                    _steps.Add(new GlobStep(GlobStepKind.AnyCharacter));
                    break;
                case '*':
                    bool two = i + 1 < _glob.Length && _glob[i + 1] == '*';
                    _steps.Add(new GlobStep(two ? GlobStepKind.Anything : GlobStepKind.AnyInSegment));
                    i += two ? 1 : 0;
                    break;
                case '/':
                    EmitCharacter('/');
                    i = EmitFoldersAfterSlash(i + 1);
                    continue;
                case '[' when _brackets.TryGetValue(i, out int end):
                    i = EmitBracket(i, end);
                    break;
                case '{' when _braces.TryGetValue(i, out Brace brace):
                    if (brace.HasComma)
                    {
                        groups.Push((_branches.Count, brace.End, [_steps.Count + 1], []));
                        _steps.Add(new GlobStep(GlobStepKind.Branch, Index: _branches.Count));
                        _branches.Add([]);
                    }
                    else if (TryReadRange(i + 1, brace.End, out long from, out long to))
                    {
                        _steps.Add(new GlobStep(GlobStepKind.Number, From: from, To: to));
                        i = brace.End;
                    }
                    else
                    {
                        EmitCharacter('{');
                    }

                    break;
                case ',' when groups.TryPeek(out var group):
                    group.Jumps.Add(_steps.Count);
                    _steps.Add(default);
                    group.Starts.Add(_steps.Count);
                    break;
                case '}' when groups.TryPeek(out var group) && group.End == i:
                    foreach (int jump in group.Jumps)
                    {
                        _steps[jump] = new GlobStep(GlobStepKind.Jump, Index: _steps.Count);
                    }

                    _branches[group.Branch] = [.. group.Starts];
                    groups.Pop();
                    break;
                default:
                    EmitCharacter(c);
                    break;
            }

            i++;
        }

        _steps.Add(new GlobStep(GlobStepKind.Accept));
    }

    // Behind a slash, "**/" also matches nothing at all.
    private int EmitFoldersAfterSlash(int i)
    {
        if (!IsFolders(i))
        {
            return i;
        }

        while (IsFolders(i))
        {
            i += 3;
        }

        EmitOptionalFolders();
        return i;
    }

    private bool IsFolders(int i) => string.CompareOrdinal(_glob, i, "**/", 0, 3) == 0;

    private void EmitOptionalFolders()
    {
        int branch = _steps.Count;
        _steps.Add(new GlobStep(GlobStepKind.Branch, Index: _branches.Count));
        _branches.Add([branch + 1, branch + 3]);
        _steps.Add(new GlobStep(GlobStepKind.Anything));
        EmitCharacter('/');
    }

    private void EmitCharacter(char c) => _steps.Add(new GlobStep(GlobStepKind.Character, c));

    private int EmitBracket(int start, int end)
    {
        if (end < 0)
        {
            for (int i = start; i <= -end; i++)
            {
                EmitCharacter(_glob[i]);
            }

            return -end;
        }

        bool negated = _glob[start + 1] == '!';
        ImmutableArray<(int From, int To)>.Builder ranges = ImmutableArray.CreateBuilder<(int From, int To)>();
        int position = negated ? start + 2 : start + 1;
        while (position < end)
        {
            int from = ReadMember(ref position);
            if (position + 1 < end && _glob[position] == '-')
            {
                position++;
                ranges.Add((from, ReadMember(ref position)));
            }
            else
            {
                ranges.Add((from, from));
            }
        }

        _steps.Add(new GlobStep(GlobStepKind.Set, Index: _sets.Count));
        _sets.Add(new GlobSet(ranges.DrainToImmutable(), negated));
        return end;
    }

    private int ReadMember(ref int position)
    {
        if (_glob[position] == '\\')
        {
            position++;
        }

        if (Rune.TryGetRuneAt(_glob, position, out Rune rune))
        {
            position += rune.Utf16SequenceLength;
            return rune.Value;
        }

        return _glob[position++];
    }

    private bool TryReadRange(int start, int end, out long from, out long to)
    {
        ReadOnlySpan<char> text = _glob.AsSpan(start, end - start);
        int dots = text.IndexOf("..");
        from = to = 0;
        return dots > 0 && TryReadNumber(text[..dots], out from) && TryReadNumber(text[(dots + 2)..], out to) && from <= to;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        return text.Length <= GlobProgram.MaximumDigits && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private readonly record struct Brace(int End, bool HasComma);
}
