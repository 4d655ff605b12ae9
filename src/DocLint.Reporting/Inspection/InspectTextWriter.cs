using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocLint.Analysis;
using DocLint.Reporting.Text;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Reporting.Inspection;

/// <summary>Writes a document for people: its metadata, then its tree as an outline with the facts of each sentence under it.</summary>
/// <remarks><para>Places are line and column as editors count them. Long texts are cut.</para></remarks>
public sealed class InspectTextWriter
{
    private const int ExcerptLength = 60;
    private const int SentenceLength = 240;
    private const int DetailLength = 400;
    private const int DeepestIndent = 16;

    private readonly ITextOutput _output;
    private readonly SemanticModel _model;
    private readonly InspectionVerdicts _verdicts;
    private readonly Dictionary<Sentence, List<Fact>> _facts = [];

    private InspectTextWriter(ITextOutput output, SemanticModel model, SourceCheck? check)
    {
        _output = output;
        _model = model;
        _verdicts = new InspectionVerdicts(check);
        AddFacts(model.Claims);
        AddFacts(model.Quantities);
        AddFacts(model.Dates);
        AddFacts(model.Quotations);
        AddFacts(model.Attributions);
        AddFacts(model.Citations);
        AddFacts(model.Mentions);
    }

    /// <summary>Writes a document's metadata, tree and facts.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="file">The file's name as asked for.</param>
    /// <param name="model">The model.</param>
    /// <param name="check">What captured sources say of it, or null.</param>
    public static void Write(ITextOutput output, string file, SemanticModel model, SourceCheck? check = null)
    {
        output.Write(CodeFrame.Clean(file), TextStyle.Strong);
        output.Write($" ({model.Tree.Format})", TextStyle.Faint);
        output.WriteLine();
        var writer = new InspectTextWriter(output, model, check);
        writer.WriteMetadata(model.Metadata);
        writer.WriteTree();
    }

    private void AddFacts<TFact>(ImmutableArray<TFact> facts)
        where TFact : Fact
    {
        foreach (TFact fact in facts)
        {
            if (!_facts.TryGetValue(fact.Sentence, out List<Fact>? list))
            {
                _facts.Add(fact.Sentence, list = []);
            }

            list.Add(fact);
        }
    }

    private void WriteMetadata(DocumentMetadata metadata)
    {
        WriteValue("title", metadata.Title);
        foreach (MetadataValue<string> author in metadata.Authors)
        {
            WriteValue("author", author);
        }

        WriteDay("published", metadata.Published);
        WriteDay("modified", metadata.Modified);
        WriteValue("section", metadata.Section);
        WriteValue("canonical", metadata.CanonicalAddress);
        WriteValue("language", metadata.Language);
        _output.WriteLine();
    }

    private void WriteDay(string name, MetadataValue<DateOnly>? day)
    {
        if (day is not null)
        {
            WriteValue(name, new MetadataValue<string>(day.Value.ToString("o", CultureInfo.InvariantCulture), day.Span, day.Origin));
        }
    }

    private void WriteValue(string name, MetadataValue<string>? value)
    {
        if (value is not null)
        {
            _output.Write($"  {name}: {Cut(value.Value, DetailLength)}");
            _output.Write($" ({value.Origin}, {Place(value.Span)})", TextStyle.Faint);
            _output.WriteLine();
        }
    }

    // A stack of its own: elements may be nested deeper than a thread's stack allows.
    private void WriteTree()
    {
        var open = new Stack<(SyntaxNode Node, int Depth)>();
        open.Push((_model.Tree.Root, 0));
        while (open.TryPop(out (SyntaxNode Node, int Depth) next))
        {
            (SyntaxNode node, int depth) = next;
            StartLine(depth, node.Kind.ToString().ToLowerInvariant(), node.Span, TextStyle.Strong);
            WriteDetails(node);
            if (node is TextBlock block)
            {
                WriteExcerpt(block);
                _output.WriteLine();
                WriteInlines(block, depth + 1);
                WriteSentences(block, depth + 1);
                continue;
            }

            _output.WriteLine();
            for (int i = node.Children.Length - 1; i >= 0; i--)
            {
                open.Push((node.Children[i], depth + 1));
            }
        }
    }

    private void WriteDetails(SyntaxNode node)
    {
        if ((node as Block)?.Element is { } element)
        {
            Detail($"<{element.Name}>");
        }

        switch (node)
        {
            case HeadingBlock heading:
                Detail(string.Create(CultureInfo.InvariantCulture, $"level {heading.Level}"));
                Detail(heading.ExplicitId is { } id ? $"id {id}" : null);
                break;
            case ListBlock list:
                Detail(list.IsOrdered ? "ordered" : null);
                break;
            case ListItemBlock item:
                Detail(item.IsChecked is { } isChecked ? isChecked ? "done" : "to do" : null);
                break;
            case BlockQuoteBlock quote:
                Detail(quote.Alert);
                break;
            case TableRowBlock { IsHeader: true } or TableCellBlock { IsHeader: true }:
                Detail("header");
                break;
            case CodeBlock code:
                Detail(code.Language);
                break;
            case RawBlock raw:
                Detail(raw.Language);
                break;
            case FrontMatterBlock frontMatter:
                Detail(frontMatter.Language);
                Detail(frontMatter.Error is { } error ? $"error: {error.Message}" : null);
                break;
            case FootnoteDefinitionBlock footnote:
                Detail(footnote.Label);
                break;
            case LinkDefinitionBlock definition:
                Detail($"{definition.Label} -> {definition.Address}");
                break;
            case LinkInline link:
                Detail($"-> {link.Address ?? "nowhere"}");
                break;
            case ImageInline image:
                Detail($"-> {image.Address ?? "nowhere"}");
                Detail(image.AlternativeText is { Length: > 0 } alternative ? $"alternative text \"{alternative}\"" : "no alternative text");
                break;
            case FootnoteReferenceInline reference:
                Detail(reference.IsDefined ? reference.Label : $"{reference.Label}, which is not defined");
                break;
        }
    }

    private void Detail(string? detail)
    {
        if (!string.IsNullOrEmpty(detail))
        {
            _output.Write($" {Cut(detail, DetailLength)}");
        }
    }

    private void WriteExcerpt(TextBlock block) => _output.Write($" \"{Excerpt(block.Prose, new TextSpan(0, block.Prose.Text.Length), ExcerptLength)}\"", TextStyle.Faint);

    // Of the inlines only those that say something which the prose does not.
    private void WriteInlines(TextBlock block, int depth)
    {
        var open = new Stack<SyntaxNode>();
        Push(block);
        while (open.TryPop(out SyntaxNode? node))
        {
            if (node is LinkInline or ImageInline or FootnoteReferenceInline)
            {
                StartLine(depth, node.Kind.ToString().ToLowerInvariant(), node.Span, TextStyle.Plain);
                WriteDetails(node);
                _output.WriteLine();
            }

            Push(node);
        }

        void Push(SyntaxNode parent)
        {
            for (int i = parent.Children.Length - 1; i >= 0; i--)
            {
                open.Push(parent.Children[i]);
            }
        }
    }

    private void WriteSentences(TextBlock block, int depth)
    {
        foreach (Sentence sentence in block.Prose.Sentences)
        {
            StartLine(depth, "sentence", sentence.Span, TextStyle.Plain);
            _output.Write($" \"{Excerpt(sentence.Prose, sentence.ProseSpan, SentenceLength)}\"");
            _output.WriteLine();
            if (_facts.TryGetValue(sentence, out List<Fact>? facts))
            {
                // By place, and at the same place in the order in which they were added: the claim before what it is made of.
                foreach (Fact fact in facts.OrderBy(fact => fact.ProseSpan.Start))
                {
                    WriteFact(fact, depth + 1);
                }
            }
        }
    }

    private void WriteFact(Fact fact, int depth)
    {
        StartLine(depth, FactText.Name(fact), fact.Span, TextStyle.Suggestion);
        if (fact is not Claim || fact.ProseSpan != fact.Sentence.ProseSpan)
        {
            _output.Write($" \"{Excerpt(fact.Sentence.Prose, fact.ProseSpan, ExcerptLength)}\"");
        }

        _output.Write($" {Cut(FactText.Describe(fact), DetailLength)}");
        if (fact is Claim)
        {
            _output.Write(_model.SupportOf(fact) is { } support ? $", support {FactText.Name(support)} {Place(support.Span)}" : ", no support");
        }

        if (_verdicts.Find(fact) is { } verdict)
        {
            _output.Write($", {InspectionVerdicts.Describe(verdict)}");
        }

        _output.WriteLine();
    }

    private void StartLine(int depth, string kind, TextSpan span, TextStyle style)
    {
        _output.Write(new string(' ', 2 * Math.Min(depth, DeepestIndent)));
        _output.Write(kind, style);
        _output.Write($" {Place(span)}", TextStyle.Faint);
    }

    private string Place(TextSpan span) => _model.Source.Lines.GetPosition(span.Start).ToString();

    private string Excerpt(Prose prose, TextSpan span, int length)
    {
        // What is no prose stands as its source, of which no more is copied than is shown.
        var text = new StringBuilder();
        int position = span.Start;
        for (; position < span.End && text.Length <= length; position++)
        {
            if (prose.Text[position] == Prose.ObjectCharacter)
            {
                ReadOnlySpan<char> source = _model.Source.AsSpan(prose.ToSource(new TextSpan(position, 1)));
                text.Append(source[..Math.Min(source.Length, length + 1)]);
            }
            else
            {
                text.Append(prose.Text[position]);
            }
        }

        return Cut(text.ToString(), length);
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return CodeFrame.Clean(text);
        }

        int end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return CodeFrame.Clean(text.AsSpan(0, end)) + "…";
    }
}
