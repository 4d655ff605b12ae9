using System.Text;
using DocLint.Syntax;
using DocLint.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DocLint.Cli;

/// <summary>Shows a Markdown page on a terminal: wrapped to its width, headings and code set off, tables in columns.</summary>
/// <remarks><para>The pages are our own; what they hold is shallow, so that blocks may be read by recursion.</para></remarks>
internal static class TerminalPage
{
    private const int Indent = 2;
    private static readonly IRenderable Blank = new Spectre.Console.Text("");

    // Longer lines are hard to read, however wide the window is.
    private const int WidestText = 100;

    /// <summary>Writes a page.</summary>
    /// <param name="page">The Markdown.</param>
    /// <param name="writer">Where it goes.</param>
    /// <param name="width">The terminal's width in columns.</param>
    /// <param name="useColor">Whether it may be coloured.</param>
    public static void Write(string page, TextWriter writer, int width, bool useColor)
    {
        SourceText source = SourceText.From(page, "page.md");
        IAnsiConsole console = CreateConsole(writer, width, useColor);
        DocumentTree tree = new MarkdownFormat().Parse(source);
        foreach (IRenderable block in Render(source, tree.Root))
        {
            console.Write(block);
        }
    }

    /// <summary>A console that lays text out for a terminal of a width.</summary>
    public static IAnsiConsole CreateConsole(TextWriter writer, int width, bool useColor) => TerminalOutput.CreateConsole(writer, Math.Clamp(width, 20, WidestText), useColor);

    private static IEnumerable<IRenderable> Render(SourceText source, SyntaxNode parent)
    {
        foreach (SyntaxNode node in parent.Children)
        {
            switch (node)
            {
                case HeadingBlock { Level: 1 } title:
                    yield return new Rows(new Markup($"[bold]{Inline(source, title)}[/]"), Blank);
                    break;
                case HeadingBlock heading:
                    yield return new Rows(new Markup($"[bold yellow]{Inline(source, heading)}[/]"), Blank);
                    break;
                case TextBlock text:
                    yield return new Rows(Indented(new Markup(Inline(source, text))), Blank);
                    break;
                case ListBlock list:
                    yield return new Rows(Indented(Items(source, list)), Blank);
                    break;
                case CodeBlock code:
                    yield return new Rows(Indented(Code(source, code)), Blank);
                    break;
                case TableBlock table:
                    yield return new Rows(Indented(Columns(source, table)), Blank);
                    break;
                default:
                    foreach (IRenderable inner in Render(source, node))
                    {
                        yield return inner;
                    }

                    break;
            }
        }
    }

    private static Padder Indented(IRenderable content) => new(content, new Padding(Indent, 0, 0, 0));

    private static Grid Items(SourceText source, ListBlock list)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(1));
        grid.AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        int number = 1;
        foreach (SyntaxNode item in list.Children)
        {
            IRenderable[] content = [.. item.Children.Select(child => child switch
            {
                TextBlock text => new Markup(Inline(source, text)),
                ListBlock inner => Items(source, inner),
                _ => (IRenderable)new Rows(Render(source, item)),
            })];
            grid.AddRow(new Spectre.Console.Text(list.IsOrdered ? FormattableString.Invariant($"{number++}.") : "•"), new Rows(content));
        }

        return grid;
    }

    // The examples of a rule's page name in their first line what they are: text that is reported, its findings, text after the fix, text that is right.
    private static Rows Code(SourceText source, CodeBlock code)
    {
        string[] lines = source.ToString(code.Span).TrimEnd().Split('\n');
        string info = lines[0].TrimStart('`', '~').Trim();
        string label = info.Split(' ')[^1] switch
        {
            "bad" => "reported:",
            "output" => "what is said of it:",
            "fixed" => "after the fix:",
            "good" => "left alone:",
            _ => "",
        };
        string color = label switch
        {
            "reported:" => "red",
            "after the fix:" or "left alone:" => "green",
            _ => "grey",
        };
        IEnumerable<IRenderable> body = lines[1..^1].Select(line => (IRenderable)new Markup($"[{color}]│[/] {Markup.Escape(line.TrimEnd('\r'))}"));
        return new Rows(label.Length == 0 ? body : body.Prepend(new Markup($"[{color}]{label}[/]")));
    }

    private static Table Columns(SourceText source, TableBlock block)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (TableRowBlock row in block.Rows)
        {
            IRenderable[] cells = [.. row.Children.OfType<TextBlock>().Select(cell => new Markup(Inline(source, cell)))];
            if (table.Columns.Count == 0)
            {
                table.AddColumns([.. cells.Select(cell => new TableColumn(cell))]);
            }
            else
            {
                table.AddRow(cells.Take(table.Columns.Count));
            }
        }

        return table;
    }

    private static string Inline(SourceText source, SyntaxNode parent)
    {
        var markup = new StringBuilder();
        AppendInlines(markup, source, parent);
        return markup.ToString();
    }

    private static void AppendInlines(StringBuilder markup, SourceText source, SyntaxNode parent)
    {
        foreach (SyntaxNode node in parent.Children)
        {
            switch (node)
            {
                case TextInline text:
                    markup.Append(Markup.Escape(text.Value));
                    break;
                case LineBreakInline:
                    markup.Append(' ');
                    break;
                case CodeInline:
                    markup.Append("[aqua]").Append(Markup.Escape(source.ToString(node.Span).Trim('`').Trim())).Append("[/]");
                    break;
                case EmphasisInline when node.Kind == NodeKind.Strong:
                    Append("bold");
                    break;
                case EmphasisInline:
                    Append("italic");
                    break;
                case LinkInline link:
                    AppendInlines(markup, source, link);
                    AppendAddress(markup, link.Address);
                    break;
                default:
                    AppendInlines(markup, source, node);
                    break;
            }

            void Append(string style)
            {
                markup.Append('[').Append(style).Append(']');
                AppendInlines(markup, source, node);
                markup.Append("[/]");
            }
        }
    }

    // Links between pages say where they lead in their text already.
    private static void AppendAddress(StringBuilder markup, string? address)
    {
        if (address is not null && address.StartsWith("http", StringComparison.Ordinal))
        {
            markup.Append(" [grey]<").Append(Markup.Escape(address)).Append(">[/]");
        }
    }
}
