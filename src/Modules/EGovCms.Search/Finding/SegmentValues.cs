using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using EGovCms.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace EGovCms.Search.Finding;

/// <summary>
/// What each find is counted and weighed by, read once for each part of the index and kept while that is there: to unpack it at every find takes longer than all else of
/// it. Some 30 bytes a document.
/// </summary>
internal sealed class SegmentValues
{
    private readonly ConditionalWeakTable<object, ConcurrentDictionary<string, Names>> _names = [];
    private readonly ConditionalWeakTable<object, ConcurrentDictionary<string, long[]>> _numbers = [];

    /// <summary>The tenants, kinds or columns of a part.</summary>
    /// <param name="reader">The part.</param>
    /// <param name="field">One of <see cref="IndexFields"/> with names.</param>
    public Names NamesOf(AtomicReader reader, string field) => Of(_names, reader).GetOrAdd(field, ReadNames, reader);

    /// <summary>A number of each document of a part.</summary>
    /// <param name="reader">The part.</param>
    /// <param name="field">One of <see cref="IndexFields"/> with numbers.</param>
    public long[] NumbersOf(AtomicReader reader, string field) => Of(_numbers, reader).GetOrAdd(field, ReadNumbers, reader);

    private static ConcurrentDictionary<string, T> Of<T>(ConditionalWeakTable<object, ConcurrentDictionary<string, T>> known, AtomicReader reader) =>
        known.GetValue(reader.CoreCacheKey, _ => new ConcurrentDictionary<string, T>(StringComparer.Ordinal));

    private static Names ReadNames(string field, AtomicReader reader)
    {
        var documents = new int[reader.MaxDoc];
        if (reader.GetSortedDocValues(field) is not { } values)
        {
            Array.Fill(documents, -1);
            return new Names([], documents);
        }

        var (names, name) = (new string[values.ValueCount], new BytesRef());
        for (var number = 0; number < names.Length; number++)
        {
            values.LookupOrd(number, name);
            names[number] = name.Utf8ToString();
        }

        for (var document = 0; document < documents.Length; document++)
            documents[document] = values.GetOrd(document);
        return new Names(names, documents);
    }

    private static long[] ReadNumbers(string field, AtomicReader reader)
    {
        var numbers = new long[reader.MaxDoc];
        if (reader.GetNumericDocValues(field) is { } values)
        {
            for (var document = 0; document < numbers.Length; document++)
                numbers[document] = values.Get(document);
        }

        return numbers;
    }

    /// <summary>Names of a part.</summary>
    /// <param name="All">By number.</param>
    /// <param name="Documents">The number of each document's name; -1 when it has none.</param>
    public sealed record Names(string[] All, int[] Documents);
}
