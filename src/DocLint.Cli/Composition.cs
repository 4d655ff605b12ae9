using DocLint.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace DocLint.Cli;

/// <summary>Puts the tool together.</summary>
internal static class Composition
{
    public static ServiceProvider Create() =>
        new ServiceCollection().AddDocLint(doclint => doclint.AddAnalyzers(BuiltInRules.Create())).BuildServiceProvider();
}
