using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;

namespace DocLint.Cli.Plugins;

/// <summary>The plug-ins that a command line names, <c>--rules PATH</c>.</summary>
/// <remarks><para>Loading runs code, so nothing but the command line can ask for it: not the configuration, and no document.</para></remarks>
internal sealed class PluginOption(ConsoleStreams console)
{
    private readonly Option<string[]> _paths = new("--rules")
    {
        Description = "Also use the rules of a plug-in, an assembly or a folder that holds some; repeatable. Its code runs with your rights.",
        HelpName = "path",
    };

    public void AddTo(Command command) => command.Add(_paths);

    /// <summary>Puts the tool together with the plug-ins that are asked for.</summary>
    /// <exception cref="UsageException">One of them cannot be used.</exception>
    public ServiceProvider CreateServices(ParseResult parsed) =>
        parsed.GetValue(_paths) is { Length: > 0 } paths ? Composition.Create(Load(paths)) : Composition.Create();

    private PluginSet Load(string[] paths)
    {
        if (!PluginSupport.IsSupported)
        {
            throw new UsageException("--rules: this is the native binary, which holds all the code it can run; use the .NET tool, which 'dotnet tool install doclint' installs");
        }

        return PluginLoader.Load(paths, console.CurrentDirectory);
    }
}
