using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using DocLint.Analysis;
using DocLint.Cli.Plugins;
using DocLint.Configuration;
using DocLint.Diagnostics;
using DocLint.Evidence;
using DocLint.Linting;
using DocLint.Syntax;
using DocLint.Text;
using Microsoft.Extensions.DependencyInjection;

namespace DocLint.Cli;

/// <summary>What every verb that checks articles takes: which files, which rules, which day; and how a run is made of it.</summary>
internal sealed class RunOptions
{
    private readonly ConsoleStreams _console;
    private readonly Argument<string[]> _paths = new("paths") { Description = "Files, folders, globs, or '-' for standard input. The current folder when left out.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> _select = new("--select") { HelpName = "rules", Description = "Run only these rules: IDs, beginnings of IDs, names or categories, parted by commas." };
    private readonly Option<string[]> _ignore = new("--ignore") { HelpName = "rules", Description = "Leave out these rules." };
    private readonly Option<string[]> _severity = new("--severity") { HelpName = "rule=level", Description = "Set a level: DL1001=error, Boilerplate=none." };
    private readonly Option<int> _jobs = new("--jobs", "-j") { HelpName = "n", Description = "How many documents are checked at once.", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<string?> _asOf = new("--as-of") { HelpName = "date", Description = "The day that counts as today, as 2026-01-31." };
    private readonly PluginOption _plugins;
    private readonly Option<string?> _stdinFileName = new("--stdin-filename") { HelpName = "path", Description = "The path that standard input is taken to have. Without it, what begins as a page is one, and all else is Markdown." };

    public RunOptions(ConsoleStreams console)
    {
        _console = console;
        _plugins = new PluginOption(console);
        foreach (Option<string[]> option in (Option<string[]>[])[_select, _ignore, _severity])
        {
            option.CompletionSources.Add(_ => RuleNames.Selectors().Select(name => new CompletionItem(name)));
        }

        RefuseOptions(_paths);
    }

    /// <summary>Makes a word that begins with '-' and is no option an error: whoever mistypes an option names no file.</summary>
    public static void RefuseOptions(Argument<string[]> paths) => paths.Validators.Add(result =>
    {
        foreach (System.CommandLine.Parsing.Token token in result.Tokens)
        {
            if (token.Value.Length > 1 && token.Value[0] == '-')
            {
                result.AddError($"there is no option '{token.Value}'; for a file of that name write './{token.Value}'");
            }
        }
    });

    public void AddTo(Command command)
    {
        command.Add(_paths);
        foreach (Option option in (Option[])[_select, _ignore, _severity, _jobs, _asOf, _stdinFileName])
        {
            command.Add(option);
        }

        _plugins.AddTo(command);
    }

    /// <summary>Puts the tool together with the plug-ins that are asked for.</summary>
    /// <exception cref="UsageException">One of them cannot be used.</exception>
    public ServiceProvider CreateServices(ParseResult parsed) => _plugins.CreateServices(parsed);

    /// <summary>Whether the document comes from standard input.</summary>
    public bool ReadsStandardInput(ParseResult parsed) => parsed.GetValue(_paths) is ["-"];

    /// <summary>Finds the files, reads the configuration and makes the request.</summary>
    /// <exception cref="UsageException">What is asked cannot be done.</exception>
    public PreparedRun Prepare(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        Linter linter = services.GetRequiredService<Linter>();
        IFileSystem files = services.GetRequiredService<IFileSystem>();
        DocumentFormats formats = services.GetRequiredService<DocumentFormats>();
        var rules = new RuleIndex(linter.Descriptors);
        InputSet inputs = InputSet.Find(parsed.GetValue(_paths) ?? [], parsed.GetValue(_stdinFileName), files, formats, _console, cancellationToken);
        var configuration = new ConfigurationProvider(files, inputs.Root, rules, ReadOverrides(parsed, rules));
        DateOnly asOf = AsOfDay.Read(parsed.GetValue(_asOf));

        // All configurations are read before the first document, so that what is wrong with them finds its place in the order.
        var configs = new Dictionary<string, AnalyzerConfig>(inputs.Documents.Count, StringComparer.Ordinal);
        foreach (LintInput input in inputs.Documents)
        {
            configs[input.Path] = Resolve(input.Path);
        }

        AnalyzerConfig Resolve(string path) => configuration.GetConfiguration(SlashPath.Normalize(path, inputs.Root));

        int jobs = Math.Max(1, parsed.GetValue(_jobs));
        var request = new LintRequest
        {
            Root = inputs.Root,
            Inputs = inputs.Documents,
            Lines = new RunLines(inputs.Documents, formats, jobs),
            Unchecked = inputs.Unchecked,
            WhyNothing = inputs.WhyNothing,
            IsComplete = inputs.IsComplete,
            GetConfig = path => configs.TryGetValue(path, out AnalyzerConfig? config) ? config : Resolve(path),
            ConfigurationProblems = [.. configuration.Problems.Select(problem => problem.ToDiagnostic(EngineRules.InvalidConfiguration, RuleLevel.Error))],
            Repository = new RepositoryFiles(files, inputs.Root, formats, InputSet.MaximumLength) { Evidence = new RepositoryEvidence(files, inputs.Root) },
            AsOf = asOf,
            Jobs = jobs,
            Plugins = services.GetRequiredService<PluginSet>().Descriptions,
        };
        return new PreparedRun(linter, rules, files, formats, configuration, request);
    }

    private RuleOverrides ReadOverrides(ParseResult parsed, RuleIndex rules) => new()
    {
        Select = ReadSelectors(parsed.GetValue(_select), rules, "--select"),
        Ignore = ReadSelectors(parsed.GetValue(_ignore), rules, "--ignore"),
        Levels = [.. Split(parsed.GetValue(_severity)).Select(text => ReadLevel(text, rules))],
    };

    private static ImmutableArray<RuleSelector> ReadSelectors(string[]? values, RuleIndex rules, string option) =>
        [.. Split(values).Select(text => ReadSelector(text, rules, option))];

    private static RuleSelector ReadSelector(string text, RuleIndex rules, string option) =>
        rules.TrySelect(text, out RuleSelector? selector) ? selector : throw new UsageException($"{option} names no rule: '{text}'{rules.Hint(text)}; 'doclint rules' lists them");

    private static (RuleSelector Rules, RuleLevel Level) ReadLevel(string text, RuleIndex rules)
    {
        if (text.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ } name, { } word])
        {
            throw new UsageException($"--severity takes RULE=LEVEL, such as DL1001=error, not '{text}'");
        }

        RuleLevel level = word.ToLowerInvariant() switch
        {
            "error" => RuleLevel.Error,
            "warning" => RuleLevel.Warning,
            "suggestion" => RuleLevel.Suggestion,
            "none" => RuleLevel.None,
            _ => throw new UsageException($"--severity knows error, warning, suggestion and none, not '{word}'"),
        };
        return (ReadSelector(name, rules, "--severity"), level);
    }

    private static IEnumerable<string> Split(string[]? values) =>
        (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A run that can begin.</summary>
/// <param name="Linter">The linter.</param>
/// <param name="Rules">Its rules.</param>
/// <param name="Files">The file system.</param>
/// <param name="Formats">The formats.</param>
/// <param name="Configuration">The configuration, with every file of the run in it.</param>
/// <param name="Request">What is asked.</param>
internal sealed record PreparedRun(Linter Linter, RuleIndex Rules, IFileSystem Files, DocumentFormats Formats, ConfigurationProvider Configuration, LintRequest Request);
