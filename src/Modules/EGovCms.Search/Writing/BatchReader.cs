using EGovCms.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace EGovCms.Search.Writing;

/// <summary>
/// A batch as Lucene takes it in: as a part of an index that is read from beginning to end and written as one. Nobody searches in it.
/// </summary>
internal sealed class BatchReader : AtomicReader
{
    private static readonly Dictionary<string, string> NoAttributes = [];

    private readonly DocumentBatch _batch;
    private readonly Similarity _similarity;
    private readonly BatchFields _fields;

    /// <param name="batch">Its documents.</param>
    /// <param name="similarity">How lengths are kept.</param>
    public BatchReader(DocumentBatch batch, Similarity similarity)
    {
        (_batch, _similarity, _fields) = (batch, similarity, new BatchFields(batch.Fields));
        var values = batch.Names.Keys.Select(name => (Name: name, Type: DocValuesType.SORTED)).Concat(batch.Numbers.Keys.Select(name => (Name: name, Type: DocValuesType.NUMERIC)))
            .Append((Name: IndexFields.Shown, Type: DocValuesType.BINARY)).ToDictionary(value => value.Name, value => value.Type);
        var infos = batch.Fields.Select((field, number) => Info(field, number, values.GetValueOrDefault(field.Name, DocValuesType.NONE)))
            .Concat(values.Where(value => batch.Fields.All(field => field.Name != value.Key)).Select((value, number) => Info(value.Key, batch.Fields.Count + number, value.Value)));
        FieldInfos = new FieldInfos([.. infos]);
    }

    public override Fields Fields => _fields;

    public override FieldInfos FieldInfos { get; }

    public override IBits LiveDocs => null!;

    public override int NumDocs => _batch.Count;

    public override int MaxDoc => _batch.Count;

    public override NumericDocValues GetNumericDocValues(string field) => new NumberValues(_batch.Numbers[field]);

    public override BinaryDocValues GetBinaryDocValues(string field) => new BinaryValues(_batch.Shown);

    public override SortedDocValues GetSortedDocValues(string field) => _batch.Names[field].Sort();

    public override SortedSetDocValues GetSortedSetDocValues(string field) => null!;

    public override IBits GetDocsWithField(string field) => new Bits.MatchAllBits(_batch.Count);

    public override NumericDocValues GetNormValues(string field) => new NormValues(_batch.Fields.First(batch => batch.Name == field), _similarity);

    public override Fields GetTermVectors(int docID) => null!;

    public override void Document(int docID, StoredFieldVisitor visitor)
    {
        // What a hit shows is a value, not a stored field.
    }

    public override void CheckIntegrity()
    {
        // It was never on a disk.
    }

    protected override void DoClose()
    {
    }

    private static FieldInfo Info(FieldBatch field, int number, DocValuesType values) => new(
        field.Name, indexed: true, number, storeTermVector: false, omitNorms: !field.IsMeasured, storePayloads: false, field.Options, values,
        field.IsMeasured ? DocValuesType.NUMERIC : DocValuesType.NONE, NoAttributes);

    private static FieldInfo Info(string name, int number, DocValuesType values) => new(
        name, indexed: false, number, storeTermVector: false, omitNorms: false, storePayloads: false, IndexOptions.NONE, values, DocValuesType.NONE, NoAttributes);

    private sealed class BatchFields(IReadOnlyList<FieldBatch> fields) : Fields
    {
        public override int Count => fields.Count;

        public override IEnumerator<string> GetEnumerator() => fields.Select(field => field.Name).Order(StringComparer.Ordinal).GetEnumerator();

        public override Terms GetTerms(string field) => fields.FirstOrDefault(batch => batch.Name == field) is { } found ? new BatchTerms(found) : null!;
    }

    private sealed class NumberValues(List<long> values) : NumericDocValues
    {
        public override long Get(int docID) => values[docID];
    }

    private sealed class BinaryValues(List<byte[]> values) : BinaryDocValues
    {
        public override void Get(int docID, BytesRef result) => (result.Bytes, result.Offset, result.Length) = (values[docID], 0, values[docID].Length);
    }

    private sealed class NormValues(FieldBatch field, Similarity similarity) : NumericDocValues
    {
        // As Lucene: what has no terms has no length.
        public override long Get(int docID) => field.Lengths[docID] is > 0 and var length ? similarity.ComputeNorm(new FieldInvertState(field.Name, length, length, 0, 0, 1)) : 0;
    }
}
