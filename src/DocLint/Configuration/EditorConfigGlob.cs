namespace DocLint.Configuration;

/// <summary>A section name of an <c>.editorconfig</c> file: a glob over the paths below the file's folder.</summary>
/// <remarks>
/// <para><c>*</c> is any text without a slash, <c>**</c> any text, <c>?</c> one character but a slash, <c>[seq]</c> and <c>[!seq]</c> one character, <c>{a,b}</c> one of several globs, <c>{1..9}</c> a whole number without leading zeros; a backslash takes the meaning away. <c>{a}</c>, unpaired braces, brackets that hold a slash and brackets without an end stand for themselves.</para>
/// <para>A glob with a slash counts from the file's folder; one without matches at any depth. Case counts. Matching takes time in the product of the lengths of glob and path, whatever they are. Immutable and thread-safe.</para>
/// </remarks>
public sealed class EditorConfigGlob
{
    private readonly GlobProgram _program;

    private EditorConfigGlob(string pattern, GlobProgram program)
    {
        Pattern = pattern;
        _program = program;
    }

    /// <summary>The glob as written.</summary>
    public string Pattern { get; }

    /// <summary>Reads a glob; every text is one.</summary>
    public static EditorConfigGlob Parse(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return new EditorConfigGlob(pattern, GlobCompiler.Compile(pattern, matchAtAnyDepth: true));
    }

    /// <summary>Reads a glob that counts from its folder even when it holds no slash, as shells have it.</summary>
    public static EditorConfigGlob ParseAnchored(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return new EditorConfigGlob(pattern, GlobCompiler.Compile(pattern, matchAtAnyDepth: false));
    }

    /// <summary>Whether the glob matches a path.</summary>
    /// <param name="path">The path as seen from the glob's folder, with forward slashes, such as <c>docs/a.md</c>.</param>
    public bool IsMatch(string path) => IsMatchFromSlash(path.StartsWith('/') ? path : "/" + path);

    /// <summary>Whether the glob matches a path that is written with a slash before it.</summary>
    internal bool IsMatchFromSlash(ReadOnlySpan<char> path) => _program.IsMatch(path);
}
