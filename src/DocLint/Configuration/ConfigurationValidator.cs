using System.Collections.Immutable;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Configuration;

/// <summary>Finds the entries of an <c>.editorconfig</c> file that are meant for DocLint and cannot be used.</summary>
/// <remarks><para>Keys that do not begin with <c>doclint</c> belong to other tools and are left alone.</para></remarks>
public static class ConfigurationValidator
{
    /// <summary>The problems of a file, in source order.</summary>
    public static ImmutableArray<ConfigurationProblem> Validate(EditorConfigFile file, RuleIndex rules)
    {
        var check = new FileCheck(file, rules);
        foreach (EditorConfigEntry entry in file.Preamble)
        {
            if (IsOurs(entry.Key))
            {
                check.Add(entry.KeySpan, $"'{check.Text(entry.KeySpan)}' stands before the first section, where only 'root' counts; put it under '[*]'.");
            }
        }

        foreach (EditorConfigSection section in file.Sections)
        {
            foreach (EditorConfigEntry entry in section.Entries)
            {
                if (IsOurs(entry.Key))
                {
                    check.Entry(entry);
                }
            }
        }

        foreach (EditorConfigError error in file.Errors)
        {
            if (error.IsHeader ? HidesOurs(file, error) : IsOurs(check.Text(error.Span).TrimStart().ToLowerInvariant()))
            {
                check.Add(error.Span, error.Message);
            }
        }

        return check.ToSorted();
    }

    private static bool IsOurs(string key) => key.StartsWith(ConfigurationKeys.Prefix, StringComparison.Ordinal);

    private static bool HidesOurs(EditorConfigFile file, EditorConfigError error)
    {
        foreach (EditorConfigSection section in file.Sections)
        {
            if (section.Glob is null && error.Span.Contains(section.NameSpan))
            {
                return section.Entries.Any(entry => IsOurs(entry.Key));
            }
        }

        return false;
    }

    private sealed class FileCheck(EditorConfigFile file, RuleIndex rules)
    {
        private readonly List<ConfigurationProblem> _problems = [];

        public string Text(TextSpan span) => file.Source.ToString(span);

        public void Add(TextSpan span, string message) => _problems.Add(new ConfigurationProblem(file.Source, span, message));

        public ImmutableArray<ConfigurationProblem> ToSorted()
        {
            _problems.Sort();
            return [.. _problems];
        }

        public void Entry(EditorConfigEntry entry)
        {
            if (entry.Key.StartsWith(ConfigurationKeys.RulePrefix, StringComparison.Ordinal))
            {
                RuleSeverity(entry);
            }
            else if (entry.Key.StartsWith(ConfigurationKeys.BulkPrefix, StringComparison.Ordinal))
            {
                BulkSeverity(entry);
            }
            else if (entry.Key.StartsWith(ConfigurationKeys.OptionPrefix, StringComparison.Ordinal))
            {
                Option(entry);
            }
            else
            {
                Unknown(entry);
            }
        }

        private static bool IsUnset(EditorConfigEntry entry) => entry.Value.Equals("unset", StringComparison.OrdinalIgnoreCase);

        private void RuleSeverity(EditorConfigEntry entry)
        {
            string rest = entry.Key[ConfigurationKeys.RulePrefix.Length..];
            int dot = rest.LastIndexOf('.');
            if (dot < 0 || rest[(dot + 1)..] != ConfigurationKeys.Severity)
            {
                Unknown(entry);
                return;
            }

            TextSpan span = new(entry.KeySpan.Start + ConfigurationKeys.RulePrefix.Length, dot);
            if (FindById(rest[..dot]) is null)
            {
                Add(span, NoSuchRule(Text(span)));
                return;
            }

            Level(entry);
        }

        private void BulkSeverity(EditorConfigEntry entry)
        {
            string rest = entry.Key[ConfigurationKeys.BulkPrefix.Length..];
            if (rest == ConfigurationKeys.Severity)
            {
                Level(entry);
                return;
            }

            int dot = rest.LastIndexOf('.');
            if (dot < 0 || rest[(dot + 1)..] != ConfigurationKeys.Severity || !rest.StartsWith(ConfigurationKeys.CategoryPrefix, StringComparison.Ordinal))
            {
                Unknown(entry);
                return;
            }

            int start = ConfigurationKeys.CategoryPrefix.Length;
            TextSpan span = new(entry.KeySpan.Start + ConfigurationKeys.BulkPrefix.Length + start, dot - start);
            if (RuleIndex.FindCategory(rest[start..dot]) is null)
            {
                Add(span, $"There is no category '{Text(span)}'{NearestName.Hint(Text(span), RuleIndex.CategoryNames)}.");
                return;
            }

            Level(entry);
        }

        private void Option(EditorConfigEntry entry)
        {
            string rest = entry.Key[ConfigurationKeys.OptionPrefix.Length..];
            int dot = rest.LastIndexOf('.');
            TextSpan nameSpan = TextSpan.FromBounds(entry.KeySpan.Start + ConfigurationKeys.OptionPrefix.Length + dot + 1, entry.KeySpan.End);
            if (dot < 0)
            {
                Value(entry, nameSpan, rules.Options, "DocLint");
                return;
            }

            TextSpan ruleSpan = new(entry.KeySpan.Start + ConfigurationKeys.OptionPrefix.Length, dot);
            if (FindById(rest[..dot]) is not { } rule)
            {
                Add(ruleSpan, NoSuchRule(Text(ruleSpan)));
                return;
            }

            Value(entry, nameSpan, rule.Options, rule.Id);
        }

        private void Value(EditorConfigEntry entry, TextSpan nameSpan, ImmutableArray<RuleOption> options, string owner)
        {
            string name = Text(nameSpan);
            foreach (RuleOption option in options)
            {
                if (!option.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                if (!IsUnset(entry) && !option.Accepts(entry.Value))
                {
                    Add(ValueSpan(entry), $"'{entry.Value}' is no value of '{option.Name}' of '{owner}', which takes {option.ValueDescription}.");
                }

                return;
            }

            if (entry.Key == ConfigurationKeys.Plugins)
            {
                Add(entry.KeySpan, "Plug-ins are loaded only where the command line names them with '--rules', since no file of the repository may run code by itself.");
                return;
            }

            if (name.Equals(ConfigurationKeys.Severity, StringComparison.OrdinalIgnoreCase) && rules.Find(owner) is { } rule)
            {
                Add(entry.KeySpan, $"'{rule.Id}' has no option '{name}'; its level is 'doclint_diagnostic.{rule.Id}.severity'.");
                return;
            }

            string known = options.IsEmpty ? "it has none" : $"it has '{string.Join("', '", options.Select(o => o.Name))}'";
            string hint = NearestName.Hint(name, options.Select(o => o.Name));
            Add(nameSpan, $"'{owner}' has no option '{name}'{(hint.Length > 0 ? hint : "; " + known)}.");
        }

        private void Level(EditorConfigEntry entry)
        {
            if (!IsUnset(entry) && !ConfigurationKeys.TryParseLevel(entry.Value, RuleLevel.None, out _))
            {
                Add(ValueSpan(entry), $"'{entry.Value}' is no level; write '{string.Join("', '", ConfigurationKeys.LevelNames.SkipLast(1))}' or 'default'.");
            }
        }

        private void Unknown(EditorConfigEntry entry)
        {
            string written = Text(entry.KeySpan);
            Add(entry.KeySpan, $"The key '{written}' is not known{Guess(entry.Key)}.");
        }

        // A key has parts, and the rule's ID in the middle is nobody's slip, so the parts are compared one by one.
        private string Guess(string key)
        {
            string[] parts = key.Split('.');
            string? rule = parts.Skip(1).FirstOrDefault(LooksLikeId)?.ToUpperInvariant();
            string[] candidates = rule is not null
                ? [$"{ConfigurationKeys.RulePrefix}{rule}.{ConfigurationKeys.Severity}", .. (rules.Find(rule)?.Options ?? []).Select(o => $"{ConfigurationKeys.OptionPrefix}{rule}.{o.Name}")]
                : [ConfigurationKeys.AllSeverity, .. RuleIndex.CategoryNames.Select(c => $"{ConfigurationKeys.BulkPrefix}{ConfigurationKeys.CategoryPrefix}{c}.{ConfigurationKeys.Severity}"), .. rules.Options.Select(o => ConfigurationKeys.OptionPrefix + o.Name)];
            string hint = NearestName.Hint(key, candidates);
            return hint.Length > 0 ? hint : "; keys are 'doclint_diagnostic.ID.severity', 'doclint_analyzer_diagnostic.category-NAME.severity', 'doclint_analyzer_diagnostic.severity' and 'doclint.ID.OPTION'";
        }

        private static bool LooksLikeId(string part) => RuleId.IsWellFormed(part.ToUpperInvariant());

        private string NoSuchRule(string written) =>
            rules.Find(written) is { } named
                ? $"Rules are configured by their ID; '{written}' is '{named.Id}'."
                : $"There is no rule '{written}'{rules.HintId(written)}.";

        private DiagnosticDescriptor? FindById(string id) =>
            rules.Find(id) is { } rule && rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase) ? rule : null;

        private static TextSpan ValueSpan(EditorConfigEntry entry) => entry.ValueSpan.IsEmpty ? entry.KeySpan : entry.ValueSpan;
    }
}
