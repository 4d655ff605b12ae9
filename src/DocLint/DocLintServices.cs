using DocLint.Analysis;
using DocLint.Linting;
using DocLint.Syntax;
using DocLint.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DocLint;

/// <summary>Adds DocLint to a container: <c>services.AddDocLint(d => d.AddAnalyzers(…))</c>, then ask it for a <see cref="Linter"/>.</summary>
public static class DocLintServices
{
    /// <summary>Adds the linter with its formats; analyzers are added by <paramref name="configure"/>.</summary>
    /// <remarks><para>All services are singletons and thread-safe. Nothing is made before it is asked for, and nothing by reflection.</para></remarks>
    public static IServiceCollection AddDocLint(this IServiceCollection services, Action<DocLintBuilder>? configure = null)
    {
        services.AddSingleton<IDocumentFormat>(_ => new MarkdownFormat());
        services.AddSingleton<IDocumentFormat>(_ => new HtmlFormat());
        services.AddSingleton<IDocumentFormat>(_ => new PlainTextFormat());
        services.TryAddSingleton<IFileSystem>(_ => PhysicalFileSystem.Instance);
        services.TryAddSingleton(provider => new DocumentFormats(provider.GetServices<IDocumentFormat>()));
        services.TryAddSingleton(provider => new AnalyzerDriver(provider.GetServices<DiagnosticAnalyzer>()));
        services.TryAddSingleton(provider => new DocumentLinter(provider.GetRequiredService<AnalyzerDriver>()));
        services.TryAddSingleton(provider => new Linter(provider.GetRequiredService<DocumentLinter>(), provider.GetRequiredService<DocumentFormats>()));
        services.TryAddSingleton(provider => new Extractor(provider.GetRequiredService<DocumentFormats>()));
        configure?.Invoke(new DocLintBuilder(services));
        return services;
    }
}

/// <summary>Adds analyzers and formats to a linter.</summary>
/// <param name="services">The container's list.</param>
public sealed class DocLintBuilder(IServiceCollection services)
{
    /// <summary>Adds analyzers.</summary>
    public DocLintBuilder AddAnalyzers(IEnumerable<DiagnosticAnalyzer> analyzers)
    {
        foreach (DiagnosticAnalyzer analyzer in analyzers)
        {
            services.AddSingleton(analyzer);
        }

        return this;
    }

    /// <summary>Adds a format; it wins over earlier ones with the same extension.</summary>
    public DocLintBuilder AddFormat(IDocumentFormat format)
    {
        services.AddSingleton(format);
        return this;
    }
}
