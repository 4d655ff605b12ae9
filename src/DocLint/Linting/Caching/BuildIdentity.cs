using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Linting.Caching;

/// <summary>Tells builds apart whose findings may differ.</summary>
internal static class BuildIdentity
{
    /// <summary>The hash of everything that decides what a run finds, its files and its configuration left aside.</summary>
    /// <param name="parts">What takes part: analyzers, formats, readers of files.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="plugins">The plug-ins that some of the rules come from; what they bring beside their rules is known by its hash alone.</param>
    public static ContentHash Of(IEnumerable<object> parts, IEnumerable<DiagnosticDescriptor> rules, IEnumerable<RulePlugin> plugins)
    {
        var identity = new StringBuilder();
        identity.Append(CultureInfo.InvariantCulture, $"{Environment.Version}\0{RuntimeFeature.IsDynamicCodeSupported}\0");
        var seen = new HashSet<Module>();
        Type[] own = [typeof(Linter), typeof(Markdig.Markdown), typeof(YamlDotNet.Core.Parser)];
        foreach (Type type in own.Concat(parts.Select(part => part.GetType())))
        {
            identity.Append(type.FullName).Append('\0');
            if (seen.Add(type.Module))
            {
                identity.Append(VersionOf(type.Module)).Append('\0');
            }
        }

        foreach (DiagnosticDescriptor rule in rules)
        {
            identity.Append(CultureInfo.InvariantCulture, $"{rule.Id}\0{rule.DefaultLevel}\0{rule.MessageFormat}\0");
        }

        foreach (RulePlugin plugin in plugins)
        {
            identity.Append(CultureInfo.InvariantCulture, $"{plugin.Name}\0{plugin.Content}\0");
        }

        return ContentHash.Of(identity.ToString());
    }

    // The compiler makes the ID of a module from its content. Where it is gone, the program's own file must do.
    private static string VersionOf(Module module)
    {
        try
        {
            if (module.ModuleVersionId is var id && id != Guid.Empty)
            {
                return id.ToString();
            }
        }
        catch (NotSupportedException)
        {
        }

        var program = new FileInfo(Environment.ProcessPath ?? "");
        return program.Exists
            ? string.Create(CultureInfo.InvariantCulture, $"{program.Length} {program.LastWriteTimeUtc.Ticks}")
            : Guid.NewGuid().ToString();
    }
}
