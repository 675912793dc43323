using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace EGovCms.Search.Writing;

/// <summary>A name of each document, of which there are few.</summary>
internal sealed class NameColumn
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _documents = [];

    public void Add(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
            _numbers[name] = number = _numbers.Count;
        _documents.Add(number);
    }

    /// <summary>The names as an index has them.</summary>
    public SortedDocValues Sort()
    {
        var names = _numbers.Select(name => (Bytes: new BytesRef(Encoding.UTF8.GetBytes(name.Key)), Number: name.Value)).OrderBy(name => name.Bytes, BytesRef.UTF8SortedAsUnicodeComparer).ToList();
        var places = new int[names.Count];
        for (var place = 0; place < names.Count; place++)
            places[names[place].Number] = place;
        return new Values([.. names.Select(name => name.Bytes)], [.. _documents.Select(number => places[number])]);
    }

    private sealed class Values(BytesRef[] names, int[] documents) : SortedDocValues
    {
        public override int ValueCount => names.Length;

        public override int GetOrd(int docID) => documents[docID];

        public override void LookupOrd(int ord, BytesRef result) => (result.Bytes, result.Offset, result.Length) = (names[ord].Bytes, names[ord].Offset, names[ord].Length);
    }
}
