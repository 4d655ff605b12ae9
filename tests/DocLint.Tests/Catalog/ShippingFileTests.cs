using System.Text.RegularExpressions;
using DocLint.Cli;
using DocLint.Syntax;
using DocLint.Tests.Cli;
using Microsoft.Extensions.DependencyInjection;
using YamlDotNet.RepresentationModel;

namespace DocLint.Tests.Catalog;

/// <summary>The files by which other people's CI runs the tool, against what their readers demand and against the tool itself.</summary>
public sealed partial class ShippingFileTests
{
    private static readonly string[] HookKeys =
    [
        "id", "name", "description", "entry", "language", "files", "exclude", "types", "types_or", "exclude_types", "args", "stages", "pass_filenames", "require_serial", "always_run", "minimum_pre_commit_version", "additional_dependencies", "verbose", "fail_fast", "language_version", "log_file",
    ];

    [Fact]
    public void The_action_has_what_a_composite_action_needs()
    {
        YamlMappingNode action = Action();

        Assert.Equal(["author", "branding", "description", "inputs", "name", "outputs", "runs"], Keys(action).Order(StringComparer.Ordinal));
        Assert.Equal("composite", Text(Map(action, "runs"), "using"));
        Assert.All(Map(action, "inputs").Children, input =>
        {
            Assert.Equal(["default", "description", "required"], Keys((YamlMappingNode)input.Value).Order(StringComparer.Ordinal));
            Assert.Equal("false", Text((YamlMappingNode)input.Value, "required"));
        });
        Assert.All(Map(action, "outputs").Children, output => Assert.Equal(["description", "value"], Keys((YamlMappingNode)output.Value).Order(StringComparer.Ordinal)));
        Assert.All(Steps(action), step => Assert.True(step.Children.ContainsKey("uses") != step.Children.ContainsKey("run")));
        Assert.Equal(typeof(CommandTree).Assembly.GetName().Version!.ToString(3), Text(Map(Map(action, "inputs"), "version"), "default"));
    }

    // An expression inside a script is replaced before the shell reads it, so that who names a branch could write commands.
    [Fact]
    public void The_action_hands_every_input_to_its_script_by_the_environment()
    {
        YamlMappingNode action = Action();
        YamlMappingNode step = Assert.Single(Steps(action), step => step.Children.ContainsKey("run"));
        string script = Text(step, "run");
        var passed = Map(step, "env").Children.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value.ToString(), StringComparer.Ordinal);

        Assert.Equal("bash", Text(step, "shell"));
        Assert.DoesNotContain("${{", script, StringComparison.Ordinal);
        Assert.Equal(
            Keys(Map(action, "inputs")).Select(input => $"${{{{ inputs.{input} }}}}").Order(StringComparer.Ordinal),
            passed.Values.Order(StringComparer.Ordinal));
        Assert.All(passed.Keys, variable => Assert.Contains($"\"${variable}\"", script, StringComparison.Ordinal));
    }

    [Fact]
    public void The_action_asks_for_options_that_there_are()
    {
        string script = Text(Assert.Single(Steps(Action()), step => step.Children.ContainsKey("run")), "run");
        using var workspace = new Workspace();

        // What stands before the tool itself is for what installs it.
        string[] options = [.. Option().Matches(script[script.IndexOf("options=", StringComparison.Ordinal)..]).Select(match => match.Value).Distinct()];
        Assert.Contains("--changed-since", options);
        Assert.All(options, option => Assert.DoesNotContain($"there is no option '{option}'", workspace.Run("check", option, "x").Error, StringComparison.Ordinal));
        Assert.Contains("there is no option '--unheard-of'", workspace.Run("check", "--unheard-of", "x").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hook_has_what_pre_commit_needs_and_takes_every_file_that_the_tool_reads()
    {
        YamlMappingNode hook = Assert.IsType<YamlMappingNode>(Assert.Single(Assert.IsType<YamlSequenceNode>(Read(".pre-commit-hooks.yaml")).Children));

        Assert.Empty(Keys(hook).Except(HookKeys, StringComparer.Ordinal));
        Assert.Empty(((string[])["id", "name", "entry", "language"]).Except(Keys(hook), StringComparer.Ordinal));
        Assert.Equal("doclint check", Text(hook, "entry"));
        Assert.Equal("dotnet", Text(hook, "language"));

        // Names of types are pre-commit's, and it knows some of these files by none but this one.
        Assert.Equal("text", Assert.Single(Assert.IsType<YamlSequenceNode>(hook.Children["types"]).Children).ToString());
        Assert.Equal("true", Text(hook, "require_serial"));
        Assert.Matches(@"^\d+\.\d+\.\d+$", Text(hook, "minimum_pre_commit_version"));
        using ServiceProvider services = Composition.Create();
        Assert.All(services.GetRequiredService<DocumentFormats>().Extensions, extension => Assert.Matches(Text(hook, "files"), "article" + extension));
        Assert.DoesNotMatch(Text(hook, "files"), "article.docx");
    }

    private static YamlMappingNode Action() => Assert.IsType<YamlMappingNode>(Read("action.yml"));

    private static YamlNode Read(string name)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(Path.Combine(Repository.Root, name));
        yaml.Load(reader);
        return yaml.Documents[0].RootNode;
    }

    private static IEnumerable<YamlMappingNode> Steps(YamlMappingNode action) => ((YamlSequenceNode)Map(action, "runs").Children["steps"]).Children.Cast<YamlMappingNode>();

    private static IEnumerable<string> Keys(YamlMappingNode map) => map.Children.Keys.Select(key => key.ToString());

    private static YamlMappingNode Map(YamlMappingNode map, string key) => Assert.IsType<YamlMappingNode>(map.Children[key]);

    private static string Text(YamlMappingNode map, string key) => Assert.IsType<YamlScalarNode>(map.Children[key]).Value!;

    [GeneratedRegex(@"--[a-z][a-z-]+")]
    private static partial Regex Option();
}
