using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Text;
using System.Text.Json;
using DocLint.Cli.Plugins;
using DocLint.Diagnostics;
using DocLint.Linting;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace DocLint.Cli;

/// <summary><c>doclint rules</c>: lists the rules.</summary>
internal sealed class RulesCommand
{
    private readonly Argument<string[]> _selectors = new("rules") { HelpName = "rules", Description = "Only these: IDs, beginnings of IDs, names or categories.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _format = new("--format", "-f") { Description = "text or json.", DefaultValueFactory = _ => "text" };
    private readonly PluginOption _plugins;
    private readonly PageOutput _output;

    private RulesCommand(ConsoleStreams console)
    {
        _plugins = new PluginOption(console);
        _output = new PageOutput(console);
    }

    public static Command Create(ConsoleStreams console) => new RulesCommand(console).Build();

    private Command Build()
    {
        _format.AcceptOnlyFromAmong("text", "json");
        _selectors.CompletionSources.Add(_ => RuleNames.Selectors().Select(name => new CompletionItem(name)));
        var command = new Command("rules", "Lists the rules with their levels.") { _selectors, _format };
        _plugins.AddTo(command);
        _output.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private void Run(ParseResult parsed)
    {
        using ServiceProvider services = _plugins.CreateServices(parsed);
        string[] names = parsed.GetValue(_selectors) ?? [];
        ImmutableArray<DiagnosticDescriptor> rules = Select(services.GetRequiredService<Linter>().Descriptors, names);

        // Who asks for some rules wants to know how they are set; in the list of all, that would bury them.
        bool withOptions = names.Length > 0;
        if (parsed.GetRequiredValue(_format) == "json")
        {
            _output.WritePlain(WriteJson(rules, services.GetRequiredService<PluginSet>()));
        }
        else
        {
            _output.Write(parsed, (writer, width, useColor) => LayOut(rules, withOptions, TerminalPage.CreateConsole(writer, width, useColor)), () => WriteText(rules, withOptions));
        }
    }

    private static ImmutableArray<DiagnosticDescriptor> Select(ImmutableArray<DiagnosticDescriptor> all, string[] names)
    {
        if (names.Length == 0)
        {
            return all;
        }

        var index = new RuleIndex(all);
        RuleSelector[] selectors = [.. names.Select(name => index.TrySelect(name, out RuleSelector? selector)
            ? selector
            : throw new UsageException($"there is no rule '{name}'{index.Hint(name)}; 'doclint rules' lists all"))];
        return [.. all.Where(rule => selectors.Any(selector => selector.Covers(rule)))];
    }

    private static string Level(DiagnosticDescriptor rule) => rule.DefaultLevel.ToString().ToLowerInvariant();

    private static string Fix(DiagnosticDescriptor rule) => rule.Fix switch { FixAvailability.Always => "fix", FixAvailability.Sometimes => "some", _ => "" };

    private static string Setting(DiagnosticDescriptor rule, RuleOption option) => $"doclint.{rule.Id}.{option.Name} = {option.DefaultText}".TrimEnd();

    private static string WriteText(ImmutableArray<DiagnosticDescriptor> rules, bool withOptions)
    {
        var list = new StringBuilder();
        foreach (IGrouping<RuleCategory, DiagnosticDescriptor> category in rules.GroupBy(rule => rule.Category))
        {
            list.Append(list.Length > 0 ? "\n" : "").Append($"{category.Key}\n");
            foreach (DiagnosticDescriptor rule in category)
            {
                list.Append($"  {rule.Id}  {Level(rule),-10}  {Fix(rule),-4}  {rule.Name,-30}  {rule.Description}\n");
                foreach (RuleOption option in withOptions ? rule.Options : [])
                {
                    list.Append($"          {Setting(rule, option)}  {option.Description}\n");
                }
            }
        }

        return list.ToString();
    }

    private static void LayOut(ImmutableArray<DiagnosticDescriptor> rules, bool withOptions, IAnsiConsole console)
    {
        foreach (IGrouping<RuleCategory, DiagnosticDescriptor> category in rules.GroupBy(rule => rule.Category))
        {
            console.Write(new Markup($"[bold yellow]{category.Key}[/]\n"));
            var grid = new Grid();
            grid.AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(1));
            grid.AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(1));
            grid.AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(1));
            grid.AddColumn(new GridColumn().PadLeft(0).PadRight(0));
            foreach (DiagnosticDescriptor rule in category)
            {
                string color = rule.DefaultLevel switch { RuleLevel.Error => "red", RuleLevel.Warning => "yellow", RuleLevel.Suggestion => "aqua", _ => "grey" };
                grid.AddRow($"[bold]{rule.Id}[/]", $"[{color}]{Level(rule)}[/]", $"[grey]{Fix(rule)}[/]", $"[bold]{rule.Name}[/]: {Markup.Escape(rule.Description)}");
                foreach (RuleOption option in withOptions ? rule.Options : [])
                {
                    grid.AddRow("", "", "", $"[green]{Markup.Escape(Setting(rule, option))}[/]: {Markup.Escape(option.Description)}");
                }
            }

            console.Write(grid);
            console.Write(new Markup("\n"));
        }
    }

    private static string WriteJson(ImmutableArray<DiagnosticDescriptor> rules, PluginSet plugins)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartArray();
            foreach (DiagnosticDescriptor rule in rules)
            {
                json.WriteStartObject();
                json.WriteString("id", rule.Id);
                json.WriteString("name", rule.Name);
                json.WriteString("category", rule.Category.ToString());
                json.WriteString("level", Level(rule));
                json.WriteString("fix", rule.Fix switch { FixAvailability.Always => "always", FixAvailability.Sometimes => "sometimes", _ => "none" });
                json.WriteString("title", rule.Title);
                json.WriteString("description", rule.Description);
                if (plugins.FindOwner(rule.Id) is { } owner)
                {
                    json.WriteString("plugin", owner.Description.Name);
                }

                WriteOptions(json, rule);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteOptions(Utf8JsonWriter json, DiagnosticDescriptor rule)
    {
        json.WriteStartArray("options");
        foreach (RuleOption option in rule.Options)
        {
            json.WriteStartObject();
            json.WriteString("key", $"doclint.{rule.Id}.{option.Name}");
            json.WriteString("default", option.DefaultText);
            json.WriteString("values", option.ValueDescription);
            json.WriteString("description", option.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
