using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocLint.Tests.Cli.Plugins;

/// <summary>Compiles plug-ins as their authors do, against the core that the tests run with.</summary>
internal static class PluginAssembly
{
    private const string Usings = """
        using System;
        using System.Collections.Immutable;
        using System.Reflection;
        using DocLint.Analysis;
        using DocLint.Diagnostics;
        using DocLint.Text;

        """;

    /// <summary>A plug-in with a rule that reports phrases, by option and with a safe fix, and one that only looks at headings.</summary>
    public const string House = """
        [assembly: AssemblyVersion("2.1.0.0")]
        [assembly: AssemblyInformationalVersion("2.1.0-beta+abc")]
        [assembly: AssemblyCompany("The house")]
        [assembly: AssemblyMetadata("RepositoryUrl", "https://example.org/house-rules")]

        namespace HouseRules;

        public sealed class UnwantedPhrase : DiagnosticAnalyzer
        {
            private static readonly ListOption Phrases = new("phrases", ["going forward"], "The phrases that the house does not print.");

            private static readonly DiagnosticDescriptor Rule = new("DESK1", "Unwanted phrase", "The house does not print '{0}'.", RuleCategory.Style, RuleLevel.Warning, FixAvailability.Always)
            {
                Description = "Reports phrases that the house does not print.",
                Options = [Phrases],
            };

            public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

            public override void Initialize(AnalysisContext context) => context.RegisterTextBlockAction(Analyze);

            private static void Analyze(NodeAnalysisContext<DocLint.Syntax.TextBlock> context)
            {
                foreach (string phrase in context.GetOption(Rule, Phrases))
                {
                    int start = context.Node.Prose.Text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
                    if (start >= 0)
                    {
                        TextSpan span = context.Node.Prose.ToSource(new TextSpan(start, phrase.Length));
                        context.Report(Diagnostic.Create(Rule, span, phrase).WithFix(Fix.Safe("Say when", TextEdit.Replace(span, "from now on"))));
                    }
                }
            }
        }

        internal sealed class ShoutingHeading : DiagnosticAnalyzer
        {
            private static readonly DiagnosticDescriptor Rule = new("DESK20", "Shouting heading", "The heading '{0}' shouts.", RuleCategory.Structure, RuleLevel.Error)
            {
                Description = "Reports headings in capital letters.",
                HelpUri = "https://example.org/desk20",
            };

            public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

            public override void Initialize(AnalysisContext context) => context.RegisterNodeAction<DocLint.Syntax.HeadingBlock>(Analyze, DocLint.Syntax.NodeKind.Heading);

            private static void Analyze(NodeAnalysisContext<DocLint.Syntax.HeadingBlock> context)
            {
                if (context.Node.Prose.Text.ToUpperInvariant() == context.Node.Prose.Text)
                {
                    context.Report(Diagnostic.Create(Rule, context.Node.Prose.ToSource(new TextSpan(0, context.Node.Prose.Text.Length)), context.Node.Prose.Text));
                }
            }
        }
        """;

    private static readonly ImmutableArray<MetadataReference> s_platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll" or "DocLint.Core.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly Lazy<byte[]> s_house = new(() => Compile("HouseRules", House, ("pages/DESK1.md", "# DESK1: Unwanted phrase\n\n## What it finds\n\nPhrases of the `house`.\n\n## Why it matters\n\nReaders tire.\n")));

    /// <summary>The assembly of <see cref="House"/>, with a page for its first rule.</summary>
    public static byte[] HouseContent => s_house.Value;

    /// <summary>One analyzer, with the given members, whose rule is DESK1.</summary>
    public static string Rule(
        string id = "DESK1",
        string title = "Unwanted phrase",
        string message = "The house does not print '{0}'.",
        string category = "RuleCategory.Style",
        string more = "",
        string members = "",
        string initialize = "",
        string type = "Unwanted") => $$"""
        namespace Made;

        public class {{type}} : DiagnosticAnalyzer
        {
            private static readonly DiagnosticDescriptor Rule = new("{{id}}", "{{title}}", "{{message}}", {{category}}, RuleLevel.Error) { Description = "Reports what the house does not print."{{more}} };
            {{members}}
            public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];
            public override void Initialize(AnalysisContext context) { {{initialize}} }
        }
        """;

    /// <summary>Compiles an assembly.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="source">Its source; the usual namespaces are open.</param>
    /// <param name="resources">What is embedded in it, by name.</param>
    public static byte[] Compile(string name, string source, params ReadOnlySpan<(string Name, string Text)> resources) => Compile(name, source, [], resources);

    /// <summary>Compiles an assembly that needs others, by their content.</summary>
    public static byte[] Compile(string name, string source, byte[][] references, ReadOnlySpan<(string Name, string Text)> resources) =>
        Emit(name, Usings + source, [.. s_platform, .. references.Select(content => MetadataReference.CreateFromImage(content))], resources);

    /// <summary>Compiles a rule against a core of another version, of which it needs no more than the base class.</summary>
    public static byte[] CompileForCore(string version)
    {
        IEnumerable<MetadataReference> system = s_platform.Where(reference => !reference.Display!.EndsWith("DocLint.Core.dll", StringComparison.Ordinal));
        byte[] core = Emit("DocLint.Core", $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")] namespace DocLint.Analysis; public abstract class DiagnosticAnalyzer;", system, []);
        return Emit("Made", "public class Rule : DocLint.Analysis.DiagnosticAnalyzer;", [.. system, MetadataReference.CreateFromImage(core)], []);
    }

    private static byte[] Emit(string name, string source, IEnumerable<MetadataReference> references, ReadOnlySpan<(string Name, string Text)> resources)
    {
        var compilation = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, deterministic: true));
        ResourceDescription[] embedded = new ResourceDescription[resources.Length];
        for (int i = 0; i < embedded.Length; i++)
        {
            byte[] text = System.Text.Encoding.UTF8.GetBytes(resources[i].Text);
            embedded[i] = new ResourceDescription(resources[i].Name, () => new MemoryStream(text), isPublic: true);
        }

        using var output = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(output, manifestResources: embedded);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return output.ToArray();
    }
}
