using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace DocLint.Evidence.Pages;

/// <summary>Takes the text out of a PDF, within a time and a memory budget.</summary>
internal static class PdfText
{
    private const long DecodedBudget = 256 << 20;
    private const int MaximumPages = 3_000;
    private const int MaximumCharacters = 12 << 20;
    private const int StackSize = 64 << 20;

    /// <summary>Reads a document; no file makes it throw or hang.</summary>
    public static PageText Read(byte[] bytes, TimeSpan limit)
    {
        // The reader knows no cancellation; one that does not come back is left behind, and what it decodes is budgeted.
        using var stop = new CancellationTokenSource();
        CancellationToken token = stop.Token;
        PageText? result = null;
        var worker = new Thread(() => result = ReadAll(bytes, token), StackSize) { IsBackground = true, Name = "PDF" };
        worker.Start();
        if (worker.Join(limit))
        {
            return result!;
        }

        stop.Cancel();
        return PageText.Failed(FormattableString.Invariant($"the PDF takes more than {limit.TotalSeconds:0.#} seconds to read"));
    }

    private static PageText ReadAll(byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            var options = new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = new BoundedFilters(DecodedBudget, cancellationToken) };
            using PdfDocument document = PdfDocument.Open(bytes, options);
            var text = new StringBuilder();
            for (int number = 1; number <= Math.Min(document.NumberOfPages, MaximumPages) && text.Length < MaximumCharacters; number++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Page page = document.GetPage(number);
                text.Append(ContentOrderTextExtractor.GetText(page).Trim()).Append("\n\n");
            }

            string body = text.ToString().Trim();
            return body.Length == 0
                ? PageText.Failed("the PDF holds no text, perhaps pictures of pages; save its text by hand with 'doclint sources add'")
                : new PageText { Type = "pdf", Body = body, Title = document.Information.Title is { Length: > 0 } title ? title.Trim() : null };
        }
        catch (PdfBudgetException exception)
        {
            return PageText.Failed($"the PDF cannot be read: {exception.Message}");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The reader is borrowed and throws whatever it trips over.
            return PageText.Failed("the PDF cannot be read: it is damaged or encrypted");
        }
    }
}
