using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace DocLint.Evidence.Pages;

/// <summary>The filters of a PDF reader with a budget: streams that would decode to more than the budget holds are refused before they are decoded.</summary>
internal sealed class BoundedFilters(long budget, CancellationToken cancellationToken) : IFilterProvider
{
    // One code of LZW can stand for as many bytes as the table has entries.
    private const int MaximumLzwInput = 64 << 10;
    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;
    private long _remaining = budget;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Wrap(_filters.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Wrap(_filters.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Wrap(_filters.GetAllFilters());

    private IFilter[] Wrap(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BoundedFilter(filter, this))];

    private void Spend(IFilter filter, Memory<byte> input)
    {
        cancellationToken.ThrowIfCancellationRequested();
        const int RunLengthFactor = 64;
        _remaining -= filter switch
        {
            FlateFilter => Measure(input, _remaining),
            LzwFilter => input.Length <= MaximumLzwInput ? input.Length : throw new PdfBudgetException(),
            RunLengthFilter => (long)input.Length * RunLengthFactor,
            _ => input.Length,
        };
        if (_remaining < 0)
        {
            throw new PdfBudgetException();
        }
    }

    // Decodes into nothing, and stops where the budget ends.
    private static long Measure(Memory<byte> input, long limit)
    {
        using var stream = new ZLibStream(new MemoryStream(input.ToArray()), CompressionMode.Decompress);
        byte[] buffer = new byte[1 << 14];
        long length = 0;
        try
        {
            for (int read = stream.Read(buffer); read > 0 && length <= limit; read = stream.Read(buffer))
            {
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            // A damaged stream: the reader takes what stands before the damage.
        }

        return length;
    }

    private sealed class BoundedFilter(IFilter inner, BoundedFilters owner) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            owner.Spend(inner, input);
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}

/// <summary>A PDF asks for more memory than it may have.</summary>
internal sealed class PdfBudgetException() : IOException("it decodes to more than a document may");
