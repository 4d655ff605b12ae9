using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Text;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Text;

namespace DocLint.Cli.Plugins;

/// <summary>Loads the assemblies that rules of other people come in, or says why one cannot be used.</summary>
[RequiresUnreferencedCode("The code of a plug-in is not known when the program is built.")]
internal sealed class PluginLoader
{
    private const string AssemblyFiles = "*.dll";
    private static readonly AssemblyName s_core = typeof(DiagnosticAnalyzer).Assembly.GetName();
    private readonly List<LoadedPlugin> _loaded = [];
    private readonly PluginRuleCheck _check = new();

    private PluginLoader()
    {
    }

    /// <summary>Loads the plug-ins that a command line names.</summary>
    /// <param name="paths">Assemblies, and folders that hold some.</param>
    /// <param name="currentDirectory">The folder that relative paths count from.</param>
    /// <exception cref="UsageException">One of them cannot be used.</exception>
    public static PluginSet Load(IEnumerable<string> paths, string currentDirectory)
    {
        var loader = new PluginLoader();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            // An empty variable of a script must not mean the folder that happens to be the current one.
            if (string.IsNullOrWhiteSpace(path))
            {
                throw new UsageException("'--rules' names nothing; it takes an assembly, or a folder that holds some");
            }

            string full = Path.GetFullPath(path, currentDirectory);
            if (!known.Add(full))
            {
                continue;
            }

            if (Directory.Exists(full))
            {
                loader.AddFolder(full, path, known);
            }
            else if (File.Exists(full))
            {
                loader.AddFile(full, path);
            }
            else
            {
                throw new UsageException($"the plug-in '{path}' does not exist; '--rules' takes an assembly, such as 'bin/Release/net10.0/HouseRules.dll', or a folder that holds some");
            }
        }

        return new PluginSet([.. loader._loaded]);
    }

    // Beside the rules lies what they need, so only the folder as a whole must hold some.
    private void AddFolder(string folder, string shown, HashSet<string> known)
    {
        int before = _loaded.Count;
        bool holdsKnown = false;
        foreach (string file in Read(shown, () => Directory.GetFiles(folder, AssemblyFiles)).Order(StringComparer.Ordinal))
        {
            holdsKnown |= known.Contains(file);
            string name = Path.Combine(shown, Path.GetFileName(file));
            if (known.Add(file) && ReadHeader(file, name, out byte[] content) is { IsReference: false } header && header.References.Any(IsCore))
            {
                Add(file, name, content, header, mayBeWithoutRules: true);
            }
        }

        if (_loaded.Count == before && !holdsKnown)
        {
            throw Unusable(shown, "no assembly in this folder holds rules; name the folder that the build writes to, such as 'bin/Release/net10.0'");
        }
    }

    private void AddFile(string file, string shown)
    {
        AssemblyHeader header = ReadHeader(file, shown, out byte[] content)
            ?? throw Unusable(shown, "it is no .NET assembly; name the '.dll' that the build makes");
        if (header.IsReference)
        {
            throw Unusable(shown, "it is a reference assembly, which holds no code; name the one in 'bin'");
        }

        if (!header.References.Any(IsCore))
        {
            throw Unusable(shown, $"it holds no rules: it does not reference '{s_core.Name}'");
        }

        Add(file, shown, content, header, mayBeWithoutRules: false);
    }

    private void Add(string file, string shown, byte[] content, AssemblyHeader header, bool mayBeWithoutRules)
    {
        CheckVersion(shown, header.References.First(IsCore).Version!);
        PluginLoadContext context = Run(shown, "it cannot be loaded", () => new PluginLoadContext(file));
        Assembly assembly = Run(shown, "it cannot be loaded", () => context.LoadFromAssemblyPath(file));
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. FindTypes(assembly, shown).Select(type => Create(type, shown))];
        if (analyzers.IsEmpty)
        {
            if (mayBeWithoutRules)
            {
                return;
            }

            throw Unusable(shown, $"it holds no rules: no class in it that is not abstract derives from '{typeof(DiagnosticAnalyzer)}'");
        }

        ImmutableArray<DiagnosticDescriptor>.Builder rules = ImmutableArray.CreateBuilder<DiagnosticDescriptor>();
        foreach (DiagnosticAnalyzer analyzer in analyzers)
        {
            rules.AddRange(Run(shown, $"'{analyzer.GetType()}' cannot say what it reports", () => _check.Check(analyzer, shown)));
        }

        _loaded.Add(new LoadedPlugin(Describe(assembly, Hash(content, header, context), rules.DrainToImmutable()), analyzers, id => FindPage(assembly, id)));
    }

    private static bool IsCore(AssemblyName name) => name.Name == s_core.Name;

    // Until 1.0 each minor version may change what rules see; what is newer than the program may need what it does not have.
    private static void CheckVersion(string shown, Version built)
    {
        Version own = s_core.Version!;
        if (built.Major != own.Major || (own.Major == 0 && built.Minor != own.Minor) || built > own)
        {
            throw Unusable(shown, $"it was built for '{s_core.Name}' {built.ToString(3)}, and this is {own.ToString(3)}; build it again with version {own.ToString(3)}, or use the doclint that it was built for");
        }
    }

    private static IEnumerable<Type> FindTypes(Assembly assembly, string shown) =>
        Run(shown, "its classes cannot be loaded", assembly.GetTypes)
            .Where(type => type is { IsAbstract: false, ContainsGenericParameters: false } && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal);

    private static DiagnosticAnalyzer Create(Type type, string shown)
    {
        if (type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is not { } constructor)
        {
            throw Unusable(shown, $"'{type}' has no constructor without parameters, so no object of it can be made");
        }

        return Run(shown, $"the constructor of '{type}' failed", () => (DiagnosticAnalyzer)constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, [], CultureInfo.InvariantCulture));
    }

    private static RulePlugin Describe(Assembly assembly, ContentHash content, ImmutableArray<DiagnosticDescriptor> rules)
    {
        AssemblyName name = assembly.GetName();
        string? version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        string? company = assembly.GetCustomAttribute<AssemblyCompanyAttribute>()?.Company;
        string? repository = assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(metadata => metadata.Key == "RepositoryUrl")?.Value;
        return new RulePlugin(name.Name!, version is { Length: > 0 } ? version : $"{name.Version}", content, rules)
        {
            // Where nobody says who made an assembly, the build names the assembly itself.
            Organization = company is { Length: > 0 } && company != name.Name ? company : null,
            HomePage = repository is not null && PluginRuleCheck.IsAddress(repository) ? repository : null,
        };
    }

    // Of what a plug-in loads only what it names is known, which is what its rules are made of.
    private static ContentHash Hash(byte[] content, AssemblyHeader header, PluginLoadContext context)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        var hashes = new StringBuilder();
        var open = new Queue<(byte[] Content, AssemblyHeader Header)>([(content, header)]);
        while (open.TryDequeue(out (byte[] Content, AssemblyHeader Header) assembly))
        {
            hashes.Append(ContentHash.Of(assembly.Content).ToString());
            foreach (AssemblyName reference in assembly.Header.References)
            {
                if (context.Find(reference) is { } file && files.Add(file) && ReadHeader(file, file, out byte[] bytes) is { } needed)
                {
                    open.Enqueue((bytes, needed));
                }
            }
        }

        return ContentHash.Of(hashes.ToString());
    }

    private static string? FindPage(Assembly assembly, string ruleId)
    {
        using Stream? page = assembly.GetManifestResourceStream($"pages/{ruleId}.md");
        if (page is null)
        {
            return null;
        }

        using var reader = new StreamReader(page);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static AssemblyHeader? ReadHeader(string file, string shown, out byte[] content)
    {
        content = Read(shown, () => File.ReadAllBytes(file));
        return AssemblyHeader.Read(content);
    }

    private static TResult Read<TResult>(string shown, Func<TResult> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(shown, $"it cannot be read: {exception.Message.TrimEnd('.')}");
        }
    }

    // The code of a plug-in may throw whatever it likes, and nothing of it may end the program without a word about who it was.
    private static TResult Run<TResult>(string shown, string what, Func<TResult> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (exception is not UsageException)
        {
            Exception cause = exception switch
            {
                ReflectionTypeLoadException { LoaderExceptions: [{ } first, ..] } => first,
                TypeInitializationException { InnerException: { } inner } => inner,
                _ => exception,
            };
            throw Unusable(shown, $"{what}: {cause.GetType().Name}: {cause.Message.TrimEnd('.')}");
        }
    }

    private static UsageException Unusable(string shown, string why) => new($"the plug-in '{shown}' cannot be used: {why}");
}
