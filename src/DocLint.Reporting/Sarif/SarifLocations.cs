using System.Collections.Immutable;
using System.Text.Json;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Reporting.Sarif;

/// <summary>Writes places of one document: address, region with snippet, context, heading path, fixes.</summary>
internal sealed class SarifLocations(SourceText source)
{
    public const string SourceRoot = "%SRCROOT%";

    // In a file of one long line the context is cut out of the line.
    private const int MaximumContextLine = 400;
    private const int ContextMargin = 120;
    private readonly Lazy<GitHubLineHash> _hashes = new(() => new GitHubLineHash(source.Content, source.HasByteOrderMark, source.Lines.Count));

    public static string FolderUri(string root)
    {
        string uri = PathUri(root.StartsWith('/') ? root : "/" + root);
        return "file://" + (uri.EndsWith('/') ? uri : uri + "/");
    }

    public string LineHash(TextSpan span) => _hashes.Value[source.Lines.GetLine(Visible(span).Start)];

    public void WriteLocation(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        WritePhysical(json, diagnostic.Span);
        if (diagnostic.SectionPath is [.., { } heading] path)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("name", heading);
            json.WriteString("fullyQualifiedName", $"{source.Path}#{string.Join('/', path)}");
            json.WriteString("kind", "element");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    public void WritePhysical(Utf8JsonWriter json, TextSpan span)
    {
        span = Visible(span);
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json);
        json.WriteStartObject("region");
        WriteLineColumns(json, span);
        json.WriteNumber("charOffset", span.Start);
        json.WriteNumber("charLength", span.Length);
        WriteSnippet(json, span);
        json.WriteEndObject();
        TextSpan context = Context(span);
        if (context != span)
        {
            json.WriteStartObject("contextRegion");
            WriteLineColumns(json, context);
            json.WriteNumber("charOffset", context.Start);
            json.WriteNumber("charLength", context.Length);
            WriteSnippet(json, context);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public void WriteFixes(Utf8JsonWriter json, ImmutableArray<Fix> fixes)
    {
        if (fixes.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("fixes");
        foreach (Fix fix in fixes)
        {
            json.WriteStartObject();
            json.WriteStartObject("description");
            json.WriteString("text", fix.Title + ".");
            json.WriteEndObject();
            json.WriteStartArray("artifactChanges");
            json.WriteStartObject();
            WriteArtifact(json);
            json.WriteStartArray("replacements");
            foreach (TextEdit edit in fix.Edits)
            {
                json.WriteStartObject();
                json.WriteStartObject("deletedRegion");
                WriteLineColumns(json, edit.Span);
                json.WriteEndObject();
                json.WriteStartObject("insertedContent");
                json.WriteString("text", edit.NewText);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartObject("properties");
            json.WriteString("safety", fix.Safety == FixSafety.Safe ? "safe" : "needsReview");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // A finding about the whole document stands at its first line with text.
    private TextSpan Visible(TextSpan span)
    {
        if (!span.IsEmpty)
        {
            return span;
        }

        for (int line = source.Lines.GetLine(span.Start); line < source.Lines.Count; line++)
        {
            TextSpan text = source.Lines.GetSpan(line);
            if (!source.AsSpan(text).IsWhiteSpace())
            {
                return text.Length <= MaximumContextLine ? text : new TextSpan(text.Start, KeepPairs(text.Start + MaximumContextLine) - text.Start);
            }
        }

        return span;
    }

    // The line before to the line behind; where those are long, some characters before and behind.
    private TextSpan Context(TextSpan span)
    {
        int firstLine = source.Lines.GetLine(span.Start);
        int lastLine = source.Lines.GetLine(Math.Max(span.Start, span.End - 1));
        int start = source.Lines.GetStart(Math.Max(0, firstLine - 1));
        int end = source.Lines.GetSpan(Math.Min(source.Lines.Count - 1, lastLine + 1)).End;
        if (span.Start - start > MaximumContextLine)
        {
            start = KeepPairs(Math.Max(0, span.Start - ContextMargin));
        }

        if (end - span.End > MaximumContextLine)
        {
            end = KeepPairs(Math.Min(source.Length, span.End + ContextMargin));
        }

        return TextSpan.FromBounds(Math.Min(start, span.Start), Math.Max(end, span.End));
    }

    private int KeepPairs(int position) =>
        position > 0 && position < source.Length && char.IsLowSurrogate(source[position]) && char.IsHighSurrogate(source[position - 1]) ? position - 1 : position;

    private void WriteArtifact(Utf8JsonWriter json)
    {
        json.WriteStartObject("artifactLocation");
        if (Path.IsPathRooted(source.Path))
        {
            json.WriteString("uri", "file://" + PathUri(source.Path));
        }
        else
        {
            json.WriteString("uri", PathUri(source.Path));
            json.WriteString("uriBaseId", SourceRoot);
        }

        json.WriteEndObject();
    }

    private void WriteLineColumns(Utf8JsonWriter json, TextSpan span)
    {
        LinePosition start = source.Lines.GetPosition(span.Start);
        LinePosition end = source.Lines.GetPosition(span.End);
        json.WriteNumber("startLine", start.Line + 1);
        json.WriteNumber("startColumn", start.Character + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Character + 1);
    }

    private void WriteSnippet(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartObject("snippet");
        json.WriteString("text", source.AsSpan(span));
        json.WriteEndObject();
    }

    private static string PathUri(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
