using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
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
    private readonly ConcurrentDictionary<EditorConfigFile, ImmutableArray<ConfigurationProblem>> _problems = new();

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
            foreach (ImmutableArray<ConfigurationProblem> ofFile in _problems.Values)
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

    /// <summary>The configuration of a file.</summary>
    /// <param name="path">The file, absolute; it need not exist.</param>
    public RuleConfiguration GetConfiguration(string path)
    {
        EditorConfigOptions options = _resolver.Resolve(path);
        foreach (EditorConfigFile file in options.Files)
        {
            _problems.GetOrAdd(file, static (f, rules) => ConfigurationValidator.Validate(f, rules), _rules);
        }

        return _configurations.GetValue(options, o => new RuleConfiguration(_rules, o, _overrides));
    }
}
