using System.Collections.Immutable;
using System.Text.Json;
using DocLint.Diagnostics;
using DocLint.Linting;

namespace DocLint.Reporting.Sarif;

/// <summary>The tool's description in a log: DocLint as the driver, plug-ins as its extensions, and the rules of each.</summary>
/// <remarks><para>A result names its rule by its place in the list of the component that it belongs to.</para></remarks>
internal sealed class SarifTool
{
    private readonly Utf8JsonWriter _json;
    private readonly RuleHelp _help;
    private readonly ImmutableArray<RulePlugin> _plugins;
    private readonly ImmutableArray<ImmutableArray<DiagnosticDescriptor>> _rules;
    private readonly Dictionary<string, (int Component, int Index)> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<int>> _links = new(StringComparer.Ordinal);

    /// <summary>Parts the rules of a run by who brought them.</summary>
    /// <param name="json">Where the log is written.</param>
    /// <param name="help">The pages of the rules.</param>
    /// <param name="run">The run.</param>
    public SarifTool(Utf8JsonWriter json, RuleHelp help, RunInfo run)
    {
        _json = json;
        _help = help;
        _plugins = run.Plugins;
        var owners = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < _plugins.Length; i++)
        {
            foreach (DiagnosticDescriptor rule in _plugins[i].Rules)
            {
                owners[rule.Id] = i + 1;
            }
        }

        // The driver comes first.
        var components = new ImmutableArray<DiagnosticDescriptor>.Builder[_plugins.Length + 1];
        for (int i = 0; i < components.Length; i++)
        {
            components[i] = ImmutableArray.CreateBuilder<DiagnosticDescriptor>();
        }

        foreach (DiagnosticDescriptor rule in run.Rules)
        {
            int component = owners.GetValueOrDefault(rule.Id);
            _places[rule.Id] = (component, components[component].Count);
            components[component].Add(rule);
        }

        _rules = [.. components.Select(component => component.DrainToImmutable())];
    }

    /// <summary>Whether a rule takes part in the run.</summary>
    public bool Knows(DiagnosticDescriptor rule) => _places.ContainsKey(rule.Id);

    /// <summary>Writes which rule a result is of.</summary>
    /// <param name="diagnostic">The finding.</param>
    public void WriteReference(Diagnostic diagnostic)
    {
        string id = diagnostic.Descriptor.Id;
        if (!_links.TryGetValue(id, out SortedSet<int>? used))
        {
            _links[id] = used = [];
        }

        used.Add(Math.Min(diagnostic.RelatedLocations.Length, SarifMessage.MaximumLinks));
        (int component, int index) = _places[id];
        _json.WriteString("ruleId", id);
        if (component == 0)
        {
            _json.WriteNumber("ruleIndex", index);
            return;
        }

        _json.WriteStartObject("rule");
        _json.WriteString("id", id);
        _json.WriteNumber("index", index);
        _json.WriteStartObject("toolComponent");
        _json.WriteString("name", _plugins[component - 1].Name);
        _json.WriteNumber("index", component - 1);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    /// <summary>Writes the description; after the results, since it names only the message templates that they used.</summary>
    public void Write()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", ToolInfo.Name);
        _json.WriteString("fullName", "DocLint analyzers for articles");
        _json.WriteString("organization", "DocLint");
        _json.WriteString("version", ToolInfo.Version);
        _json.WriteString("semanticVersion", ToolInfo.Version);
        _json.WriteString("dottedQuadFileVersion", ToolInfo.Version + ".0");
        _json.WriteString("informationUri", ProjectLinks.Home);
        _json.WriteString("language", "en-US");
        WriteRules(_rules[0]);
        SarifNotifications.WriteDescriptors(_json);
        _json.WriteEndObject();
        if (!_plugins.IsEmpty)
        {
            _json.WriteStartArray("extensions");
            for (int i = 0; i < _plugins.Length; i++)
            {
                WriteExtension(_plugins[i], _rules[i + 1]);
            }

            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void WriteExtension(RulePlugin plugin, ImmutableArray<DiagnosticDescriptor> rules)
    {
        _json.WriteStartObject();
        _json.WriteString("name", plugin.Name);
        if (plugin.Organization is { } organization)
        {
            _json.WriteString("organization", organization);
        }

        _json.WriteString("version", plugin.Version);
        if (plugin.HomePage is { } page)
        {
            _json.WriteString("informationUri", page);
        }

        _json.WriteString("language", "en-US");
        WriteRules(rules);
        _json.WriteEndObject();
    }

    private void WriteRules(ImmutableArray<DiagnosticDescriptor> rules)
    {
        _json.WriteStartArray("rules");
        foreach (DiagnosticDescriptor rule in rules)
        {
            WriteRule(rule);
        }

        _json.WriteEndArray();
    }

    private void WriteRule(DiagnosticDescriptor rule)
    {
        _json.WriteStartObject();
        _json.WriteString("id", rule.Id);
        _json.WriteString("name", SarifName.Of(rule.Name));
        WriteText("shortDescription", rule.Title + ".");
        WriteText("fullDescription", rule.Description);
        _json.WriteStartObject("help");
        string help = _help.Markdown(rule);
        _json.WriteString("text", RuleHelp.ToText(help));
        _json.WriteString("markdown", help);
        _json.WriteEndObject();
        if (rule.HelpUri is { } page)
        {
            _json.WriteString("helpUri", page);
        }

        _json.WriteStartObject("messageStrings");
        int arguments = SarifMessage.CountArguments(rule);
        IEnumerable<int> variants = _links.TryGetValue(rule.Id, out SortedSet<int>? used) ? used : [0];
        foreach (int links in variants)
        {
            WriteText(SarifMessage.Name(links), SarifMessage.Template(rule, arguments, links));
        }

        _json.WriteEndObject();
        _json.WriteStartObject("defaultConfiguration");
        _json.WriteBoolean("enabled", rule.DefaultLevel != RuleLevel.None);
        _json.WriteString("level", SarifReporter.LevelName(rule.DefaultLevel == RuleLevel.None ? RuleLevel.Suggestion : rule.DefaultLevel));
        _json.WriteEndObject();
        _json.WriteStartObject("properties");
        _json.WriteStartArray("tags");
        _json.WriteStringValue(rule.Category.ToString());
        _json.WriteEndArray();
        _json.WriteString("precision", Precision(rule.DefaultLevel));
        _json.WriteString("problem.severity", Severity(rule.DefaultLevel));
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    // The level is a promise of precision (see the level's documentation).
    private static string Precision(RuleLevel level) => level switch
    {
        RuleLevel.Error => "very-high",
        RuleLevel.Warning => "high",
        _ => "medium",
    };

    private static string Severity(RuleLevel level) => level switch
    {
        RuleLevel.Error => "error",
        RuleLevel.Warning => "warning",
        _ => "recommendation",
    };

    private void WriteText(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }
}
