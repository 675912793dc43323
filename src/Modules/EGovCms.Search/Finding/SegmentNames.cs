using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using EGovCms.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace EGovCms.Search.Finding;

/// <summary>The names of tenants, kinds and columns that a part of the index has, read once for each part: to look them up in it takes longer than to count them.</summary>
internal sealed class SegmentNames
{
    private readonly ConditionalWeakTable<object, ConcurrentDictionary<string, string[]>> _known = [];

    /// <summary>By their numbers in that part; empty when no document of it has one.</summary>
    /// <param name="reader">The part.</param>
    /// <param name="field">One of <see cref="IndexFields"/> with names.</param>
    public string[] Of(AtomicReader reader, string field) =>
        _known.GetValue(reader.CoreCacheKey, _ => new ConcurrentDictionary<string, string[]>(StringComparer.Ordinal)).GetOrAdd(field, Read, reader);

    private static string[] Read(string field, AtomicReader reader)
    {
        if (reader.GetSortedDocValues(field) is not { } values)
            return [];
        var (names, name) = (new string[values.ValueCount], new BytesRef());
        for (var number = 0; number < names.Length; number++)
        {
            values.LookupOrd(number, name);
            names[number] = name.Utf8ToString();
        }

        return names;
    }
}
