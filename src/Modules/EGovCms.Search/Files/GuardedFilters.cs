using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace EGovCms.Search.Files;

/// <summary>The filters of a PDF, with an end to what its streams may unpack to: a few bytes can be told to become all memory. For one file.</summary>
internal sealed class GuardedFilters : IFilterProvider
{
    /// <summary>What is packed by LZW, as old files are, is never so large, and becomes 2,700 times as much at worst.</summary>
    private const int LargestLzw = 100_000;

    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;
    private long _left = FileLimits.MostUnpacked;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Guard(_filters.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Guard(_filters.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Guard(_filters.GetAllFilters());

    private IReadOnlyList<IFilter> Guard(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Guarded(filter, this))];

    private void Take(long bytes)
    {
        if ((_left -= bytes) < 0)
            throw new InvalidDataException("It unpacks to too much.");
    }

    private sealed class Guarded(IFilter filter, GuardedFilters guard) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            // What makes so much of so little must be counted before it is done.
            if (filter is FlateFilter)
                guard.Take(Count(input));
            if (filter is LzwFilter && input.Length > LargestLzw)
                throw new InvalidDataException("It may unpack to too much.");
            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (filter is not FlateFilter)
                guard.Take(output.Length);
            return output;
        }

        private long Count(Memory<byte> input)
        {
            var count = 0L;
            var buffer = new byte[81_920];
            // After two bytes of a head comes what is packed; a broken end is PdfPig's to judge.
            using var unpacked = new DeflateStream(new MemoryStream(input.Length > 2 ? input[2..].ToArray() : []), CompressionMode.Decompress);
            try
            {
                for (int read; count <= guard._left && (read = unpacked.Read(buffer)) > 0; count += read)
                {
                }
            }
            catch (InvalidDataException)
            {
                return count;
            }

            return count;
        }
    }
}
