using EGovCms.Search.Documents;
using EGovCms.Search.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace EGovCms.Search.Index;

/// <summary>Makes a row's document. What it works with is used again for each: one for each thread.</summary>
internal sealed class DocumentBuilder : IDisposable
{
    private const int TextGap = 100;
    private const int LongestExact = 200;
    private static readonly DateTime Epoch = DateTime.UnixEpoch;
    private static readonly FieldType Counted = Type(IndexOptions.DOCS_AND_FREQS, omitNorms: false);
    private static readonly FieldType Listed = Type(IndexOptions.DOCS_ONLY, omitNorms: true);
    private static readonly FieldType Placed = Type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, omitNorms: true);

    private readonly TextWords _reader;
    private readonly SuggestionWords _suggestions;
    private readonly TermStream _words = new();
    private readonly TermStream _pairs = new();
    private readonly TermStream _titleWords = new();
    private readonly TermStream _titlePairs = new();
    private readonly HashSet<string> _once = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _met;

    public DocumentBuilder(Vocabulary vocabulary)
    {
        _reader = new TextWords(vocabulary);
        _suggestions = new SuggestionWords(vocabulary);
        _met = _once.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public Document Build(SearchDocumentRow row)
    {
        var document = new Document
        {
            new StringField(IndexFields.Key, IndexFields.KeyOf(row.Tenant, row.Source, row.Id), Field.Store.YES),
            new StringField(IndexFields.Tenant, row.Tenant, Field.Store.NO),
            new StringField(IndexFields.Rights, row.Permission is { } permission ? IndexFields.Right(row.Tenant, permission) : "", Field.Store.NO),
            new StringField(IndexFields.Culture, row.Culture, Field.Store.NO),
            new SortedDocValuesField(IndexFields.Tenant, new BytesRef(row.Tenant)),
            new SortedDocValuesField(IndexFields.Kind, new BytesRef(row.Kind)),
            new SortedDocValuesField(IndexFields.Column, new BytesRef(row.ColumnId.Length == 0 ? "" : $"{row.Tenant}\n{row.ColumnId}\n{row.ColumnName}")),
            new NumericDocValuesField(IndexFields.Published, (long)(row.PublishedUtc - Epoch).TotalSeconds),
            new NumericDocValuesField(IndexFields.Authority, (long)(Math.Clamp(row.Authority, 0.5, 2) * 100)),
            new StoredField(IndexFields.Title, row.Title),
            new StoredField(IndexFields.Url, row.Url),
            new StoredField(IndexFields.Body, row.Body),
        };
        foreach (var stream in new[] { _words, _pairs, _titleWords, _titlePairs })
            stream.Clear();
        AddTitle(document, row);
        Read(row.Keywords, FieldWeights.Keywords);
        Read(row.Body, FieldWeights.Body);
        AddAttachments(row.Attachments);
        document.Add(new Field(IndexFields.Words, _words, Counted));
        document.Add(new Field(IndexFields.Pairs, _pairs, Placed));
        document.Add(new Field(IndexFields.TitleWords, _titleWords, Listed));
        document.Add(new Field(IndexFields.TitlePairs, _titlePairs, Placed));
        // What everybody is shown while typing must come from what everybody may read.
        if (row.Permission is null)
            _suggestions.AddTo(document, row);
        return document;
    }

    public void Dispose()
    {
        foreach (var stream in new[] { _words, _pairs, _titleWords, _titlePairs })
            stream.Dispose();
    }

    private void AddTitle(Document document, SearchDocumentRow row)
    {
        Read(row.Title, FieldWeights.Title);
        foreach (var word in _reader.Words.Concat(_reader.Inner))
            _titleWords.Add(_reader.Of(word));
        foreach (var word in _reader.Numbers.SelectMany(DocumentNumbers.WordsOf))
            _titleWords.Add(word);
        PairReader.Read(_reader.Folded, 1, (pair, step) => _titlePairs.Add(pair, step));
        var exact = _reader.Folded.Trim();
        if (exact.Length is > 0 and <= LongestExact)
            document.Add(new StringField(IndexFields.Exact, exact, Field.Store.NO));
    }

    private void Read(string text, int weight)
    {
        if (text.Length == 0)
            return;
        _reader.Read(text);
        AddWords(_reader.Words, weight);
        AddWords(_reader.Inner, weight);
        foreach (var word in _reader.Numbers.SelectMany(DocumentNumbers.WordsOf))
            _words.Add(word, times: weight);
        PairReader.Read(_reader.Folded, TextGap, (pair, step) => _pairs.Add(pair, step));
    }

    private void AddWords(IReadOnlyList<WordSpan> words, int weight)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Length <= PairReader.LongestWord)
                _words.Add(_reader.Of(words[at]), times: weight);
        }
    }

    /// <summary>A file says much: each of its words counts once.</summary>
    private void AddAttachments(string text)
    {
        if (text.Length == 0)
            return;
        _reader.Read(text);
        _once.Clear();
        foreach (var word in _reader.Words.Concat(_reader.Inner))
        {
            if (word.Length <= PairReader.LongestWord && _met.Add(_reader.Of(word)))
                _words.Add(_reader.Of(word));
        }

        foreach (var word in _reader.Numbers.SelectMany(DocumentNumbers.WordsOf))
            _words.Add(word);
        PairReader.Read(_reader.Folded, TextGap, (pair, step) => _pairs.Add(pair, step));
    }

    private static FieldType Type(IndexOptions options, bool omitNorms) =>
        new() { IsIndexed = true, IsTokenized = true, IndexOptions = options, OmitNorms = omitNorms };
}
