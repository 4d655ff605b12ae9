using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace DocLint.Analysis;

/// <summary>Adds up how long the stages and the rules of a run take. Thread-safe.</summary>
/// <remarks><para>A run that has one makes every part of the semantic model before the rules, so that no rule is charged for what all of them share.</para></remarks>
public sealed class RunTimings
{
    private readonly ConcurrentDictionary<string, StrongBox<long>> _stages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, StrongBox<long>> _rules = new(StringComparer.Ordinal);

    /// <summary>The stages with the sums of their times, longest first.</summary>
    public IReadOnlyList<(string Name, TimeSpan Time)> Stages() => Order(_stages);

    /// <summary>The rules, by ID and name, with the sums of their times, longest first.</summary>
    public IReadOnlyList<(string Name, TimeSpan Time)> Rules() => Order(_rules);

    /// <summary>Does something and adds its time to a stage.</summary>
    public TResult Measure<TResult>(string stage, Func<TResult> action)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            return action();
        }
        finally
        {
            Add(_stages, stage, Stopwatch.GetTimestamp() - start);
        }
    }

    internal void AddRule(string rule, long ticks) => Add(_rules, rule, ticks);

    private static void Add(ConcurrentDictionary<string, StrongBox<long>> times, string name, long ticks) =>
        Interlocked.Add(ref times.GetOrAdd(name, static _ => new StrongBox<long>()).Value, ticks);

    private static IReadOnlyList<(string Name, TimeSpan Time)> Order(ConcurrentDictionary<string, StrongBox<long>> times) =>
        [.. times.Select(pair => (pair.Key, Time: Stopwatch.GetElapsedTime(0, pair.Value.Value))).OrderByDescending(pair => pair.Time).ThenBy(pair => pair.Key, StringComparer.Ordinal)];
}
