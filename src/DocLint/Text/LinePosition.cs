namespace DocLint.Text;

/// <summary>A place in a text by line and character, both from 0; the character counts UTF-16 code units.</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Character">The code unit within the line, from 0.</param>
public readonly record struct LinePosition(int Line, int Character)
{
    /// <summary>The place as an editor shows it, <c>line:column</c>, both from 1.</summary>
    public override string ToString() => $"{Line + 1}:{Character + 1}";
}
