using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace DocLint.Configuration;

/// <summary>A glob made into steps, and the search for a way through them.</summary>
/// <remarks><para>Immutable and thread-safe. Matching takes time in the product of the number of steps and the length of the text.</para></remarks>
internal sealed class GlobProgram(ImmutableArray<GlobStep> steps, ImmutableArray<GlobSet> sets, ImmutableArray<ImmutableArray<int>> branches)
{
    /// <summary>The most digits of a number, so that it fits into 64 bits.</summary>
    public const int MaximumDigits = 18;

    private const int StackWords = 128;
    private readonly ImmutableArray<GlobStep> _steps = steps;
    private readonly ImmutableArray<GlobSet> _sets = sets;
    private readonly ImmutableArray<ImmutableArray<int>> _branches = branches;

    /// <summary>Whether the steps take all of a text.</summary>
    public bool IsMatch(ReadOnlySpan<char> path)
    {
        // A place is a step together with a position. Each is visited once, so no glob can take exponential time.
        long places = (long)_steps.Length * (path.Length + 1);
        int words = (int)((places + 63) / 64);
        ulong[]? rented = null;
        Span<ulong> visited = words <= StackWords ? stackalloc ulong[StackWords] : (rented = ArrayPool<ulong>.Shared.Rent(words));
        visited = visited[..words];
        visited.Clear();
        try
        {
            return Search(path, visited);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<ulong>.Shared.Return(rented);
            }
        }
    }

    private bool Search(ReadOnlySpan<char> path, Span<ulong> visited)
    {
        var open = new Stack<(int Step, int Position)>();
        open.Push((0, 0));
        while (open.TryPop(out (int Step, int Position) place))
        {
            (int at, int position) = place;
            while (Visit(visited, at, position, path.Length))
            {
                GlobStep step = _steps[at];
                bool more = position < path.Length;
                switch (step.Kind)
                {
                    case GlobStepKind.Character when more && path[position] == step.Character:
                        at++;
                        position++;
                        continue;
                    case GlobStepKind.AnyCharacter when more && path[position] != '/':
                        at++;
                        position += CharacterLength(path[position..]);
                        continue;
                    case GlobStepKind.Set when more && _sets[step.Index].Contains(CodePoint(path[position..])):
                        at++;
                        position += CharacterLength(path[position..]);
                        continue;
                    case GlobStepKind.AnyInSegment or GlobStepKind.Anything:
                        if (more && (step.Kind == GlobStepKind.Anything || path[position] != '/'))
                        {
                            open.Push((at, position + 1));
                        }

                        at++;
                        continue;
                    case GlobStepKind.Number:
                        PushNumbers(open, path, at, position, step);
                        break;
                    case GlobStepKind.Branch:
                        foreach (int branch in _branches[step.Index])
                        {
                            open.Push((branch, position));
                        }

                        break;
                    case GlobStepKind.Jump:
                        at = step.Index;
                        continue;
                    case GlobStepKind.Accept when !more:
                        return true;
                }

                break;
            }
        }

        return false;
    }

    private static bool Visit(Span<ulong> visited, int step, int position, int length)
    {
        long place = ((long)step * (length + 1)) + position;
        ref ulong word = ref visited[(int)(place >> 6)];
        ulong bit = 1UL << (int)(place & 63);
        if ((word & bit) != 0)
        {
            return false;
        }

        word |= bit;
        return true;
    }

    private static void PushNumbers(Stack<(int Step, int Position)> open, ReadOnlySpan<char> path, int at, int position, GlobStep step)
    {
        int start = position;
        bool negative = false;
        if (start < path.Length && path[start] is '+' or '-')
        {
            negative = path[start] == '-';
            start++;
        }

        long value = 0;
        for (int i = start; i < path.Length && i - start < MaximumDigits && char.IsAsciiDigit(path[i]); i++)
        {
            if (i > start && path[start] == '0')
            {
                break;
            }

            value = (value * 10) + (path[i] - '0');
            long signed = negative ? -value : value;
            if (signed >= step.From && signed <= step.To)
            {
                open.Push((at + 1, i + 1));
            }
        }
    }

    private static int CharacterLength(ReadOnlySpan<char> text) =>
        text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 1;

    private static int CodePoint(ReadOnlySpan<char> text) =>
        CharacterLength(text) == 2 ? new Rune(text[0], text[1]).Value : text[0];
}
