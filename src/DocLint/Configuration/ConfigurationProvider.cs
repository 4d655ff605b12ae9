using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Configuration;

/// <summary>Gives each file of a run its configuration, and gathers what is wrong with the files that it comes from.</summary>
/// <remarks><para>Safe to use from many threads; files with the same configuration share one object.</para></remarks>
public sealed class ConfigurationProvider
{
    private readonly EditorConfigResolver _resolver;
    private readonly RuleIndex _rules;
    private readonly RuleOverrides _overrides;
    private readonly ConditionalWeakTable<EditorConfigOptions, RuleConfiguration> _configurations = [];
    private readonly ConcurrentDictionary<EditorConfigFile, ConfigurationProblem[]> _problems = new();

    /// <summary>Creates a provider.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="root">The repository's root, absolute.</param>
    /// <param name="rules">The rules of the run.</param>
    /// <param name="overrides">What the run asks for beside the files.</param>
    public ConfigurationProvider(IFileSystem files, string root, RuleIndex rules, RuleOverrides? overrides = null)
    {
        _resolver = new EditorConfigResolver(files, root);
        _rules = rules;
        _overrides = overrides ?? RuleOverrides.None;
    }

    /// <summary>What is wrong with the files read so far, in order; complete once every file of the run has its configuration.</summary>
    public ImmutableArray<ConfigurationProblem> Problems
    {
        get
        {
            var problems = new List<ConfigurationProblem>();
            foreach (ConfigurationProblem[] ofFile in _problems.Values)
            {
                problems.AddRange(ofFile);
            }

            foreach ((string path, string message) in _resolver.Unreadable)
            {
                problems.Add(new ConfigurationProblem(SourceText.From("", path), default, $"The file cannot be read: '{message}'."));
            }

            problems.Sort();
            return [.. problems];
        }
    }

    /// <summary>The lines of the files read so far that turn rules off, in order; whether they keep findings from counting nobody knows.</summary>
    public ImmutableArray<SuppressionUse> Disabled
    {
        get
        {
            ImmutableArray<SuppressionUse>.Builder found = ImmutableArray.CreateBuilder<SuppressionUse>();
            foreach (EditorConfigFile file in _problems.Keys.OrderBy(file => file.Source.Path, StringComparer.Ordinal))
            {
                foreach (EditorConfigSection section in file.Sections)
                {
                    foreach (EditorConfigEntry entry in section.Entries)
                    {
                        if (entry.Value.Equals("none", StringComparison.OrdinalIgnoreCase) && ConfigurationKeys.FindRules(file.Source.ToString(entry.KeySpan)) is { } rules)
                        {
                            found.Add(new SuppressionUse
                            {
                                Kind = SuppressionKind.Configuration,
                                Rules = rules,
                                Target = section.Name,
                                Decision = new SuppressionInfo(entry.KeySpan, null, null, null, file.Source),
                                State = SuppressionState.Unknown,
                            });
                        }
                    }
                }
            }

            return found.DrainToImmutable();
        }
    }

    /// <summary>The configuration of a file.</summary>
    /// <param name="path">The file, absolute; it need not exist.</param>
    public RuleConfiguration GetConfiguration(string path)
    {
        EditorConfigOptions options = _resolver.Resolve(path);
        foreach (EditorConfigFile file in options.Files)
        {
            _problems.GetOrAdd(file, static (f, rules) => [.. ConfigurationValidator.Validate(f, rules)], _rules);
        }

        return _configurations.GetValue(options, o => new RuleConfiguration(_rules, o, _overrides));
    }
}
