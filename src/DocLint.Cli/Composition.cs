using DocLint.Analysis;
using DocLint.Cli.Plugins;
using DocLint.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace DocLint.Cli;

/// <summary>Puts the tool together.</summary>
internal static class Composition
{
    public static ServiceProvider Create() => Build(PluginSet.None);

    /// <summary>Puts the tool together with rules of other people.</summary>
    /// <exception cref="UsageException">A rule of theirs cannot be initialized.</exception>
    public static ServiceProvider Create(PluginSet plugins)
    {
        ServiceProvider services = Build(plugins);
        try
        {
            _ = services.GetRequiredService<AnalyzerDriver>();
            return services;
        }
        catch (ArgumentException exception)
        {
            services.Dispose();
            throw new UsageException($"a plug-in cannot be used: {exception.Message}");
        }
    }

    private static ServiceProvider Build(PluginSet plugins) =>
        new ServiceCollection().AddSingleton(plugins).AddDocLint(doclint => doclint.AddAnalyzers(BuiltInRules.Create()).AddAnalyzers(plugins.Analyzers)).BuildServiceProvider();
}
