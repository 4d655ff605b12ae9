using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;
using DocLint.Analysis;

namespace DocLint.Cli.Plugins;

/// <summary>Loads a plug-in and what it needs, each plug-in with its own, and all of them with the core of the program.</summary>
[RequiresUnreferencedCode("The code of a plug-in is not known when the program is built.")]
internal sealed class PluginLoadContext(string path) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(path))
{
    private static readonly string? s_core = typeof(DiagnosticAnalyzer).Assembly.GetName().Name;
    private readonly AssemblyDependencyResolver _dependencies = new(path);

    /// <summary>The file that holds an assembly, or null when it is the program's or unknown.</summary>
    /// <remarks><para>A copy of the core that lies beside a plug-in would make its rules rules of another program.</para></remarks>
    public string? Find(AssemblyName name) => name.Name == s_core ? null : _dependencies.ResolveAssemblyToPath(name);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) => Find(assemblyName) is { } file ? LoadFromAssemblyPath(file) : null;

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _dependencies.ResolveUnmanagedDllToPath(unmanagedDllName) is { } file ? LoadUnmanagedDllFromPath(file) : 0;
}
