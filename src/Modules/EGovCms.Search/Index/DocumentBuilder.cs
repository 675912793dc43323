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
    private static readonly FieldType Counted = Type(IndexOptions.DOCS_AND_FREQS, omitNorms: false);
    private static readonly FieldType Listed = Type(IndexOptions.DOCS_ONLY, omitNorms: true);
    private static readonly FieldType Placed = Type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, omitNorms: true);

    private readonly TermField _key = new(IndexFields.Key, Listed);
    private readonly TermField _tenant = new(IndexFields.Tenant, Listed);
    private readonly TermField _rights = new(IndexFields.Rights, Listed);
    private readonly TermField _culture = new(IndexFields.Culture, Listed);
    private readonly TermField _exact = new(IndexFields.Exact, Listed);
    private readonly TermField _words = new(IndexFields.Words, Counted);
    private readonly TermField _pairs = new(IndexFields.Pairs, Placed);
    private readonly TermField _titleWords = new(IndexFields.TitleWords, Listed);
    private readonly TermField _titlePairs = new(IndexFields.TitlePairs, Placed);
    private readonly TermField _suggested = new(IndexFields.Suggested, Listed);
    private readonly TermField _sounds = new(IndexFields.Sounds, Listed);
    private readonly TermField[] _all;
    private readonly TextWords _reader;
    private readonly SuggestionWords _suggestions;
    private readonly HashSet<string> _once = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _met;

    public DocumentBuilder(Vocabulary vocabulary)
    {
        _all = [_key, _tenant, _rights, _culture, _exact, _words, _pairs, _titleWords, _titlePairs, _suggested, _sounds];
        _reader = new TextWords(vocabulary);
        _suggestions = new SuggestionWords(vocabulary, _suggested, _sounds);
        _met = _once.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The row's document, which is to be written before the next one is made.</summary>
    public Document Build(SearchDocumentRow row)
    {
        foreach (var field in _all)
            field.Begin();
        var key = IndexFields.KeyOf(row.Tenant, row.Source, row.Id);
        _key.Terms.Add(key);
        _tenant.Terms.Add(row.Tenant);
        _rights.Terms.Add(row.Permission is { } permission ? IndexFields.Right(row.Tenant, permission) : "");
        _culture.Terms.Add(row.Culture);
        AddTitle(row);
        Read(row.Keywords, FieldWeights.Keywords);
        Read(row.Body, FieldWeights.Body);
        AddAttachments(row.Attachments);
        // What everybody is shown while typing must come from what everybody may read.
        if (row.Permission is null)
            _suggestions.Add(row);
        var document = new Document
        {
            new BinaryDocValuesField(IndexFields.Shown, new BytesRef(ShownText.Write(key, row))),
            new SortedDocValuesField(IndexFields.Tenant, new BytesRef(row.Tenant)),
            new SortedDocValuesField(IndexFields.Kind, new BytesRef(row.Kind)),
            new SortedDocValuesField(IndexFields.Column, new BytesRef(row.ColumnId.Length == 0 ? "" : $"{row.Tenant}\n{row.ColumnId}\n{row.ColumnName}")),
            new NumericDocValuesField(IndexFields.Published, (long)(row.PublishedUtc - DateTime.UnixEpoch).TotalSeconds),
            new NumericDocValuesField(IndexFields.Authority, (long)(Math.Clamp(row.Authority, 0.5, 2) * 100)),
        };
        foreach (var field in _all)
            field.AddTo(document);
        return document;
    }

    public void Dispose()
    {
        foreach (var field in _all)
            field.Dispose();
    }

    private void AddTitle(SearchDocumentRow row)
    {
        Read(row.Title, FieldWeights.Title);
        foreach (var word in _reader.Words.Concat(_reader.Inner))
            _titleWords.Terms.Add(_reader.Of(word));
        foreach (var word in _reader.Numbers.SelectMany(DocumentNumbers.WordsOf))
            _titleWords.Terms.Add(word);
        PairReader.Read(_reader.Folded, 1, (pair, step) => _titlePairs.Terms.Add(pair, step));
        var exact = _reader.Folded.Trim();
        if (exact.Length is > 0 and <= LongestExact)
            _exact.Terms.Add(exact);
    }

    private void Read(string text, int weight)
    {
        if (text.Length == 0)
            return;
        _reader.Read(text);
        AddWords(_reader.Words, weight);
        AddWords(_reader.Inner, weight);
        foreach (var word in _reader.Numbers.SelectMany(DocumentNumbers.WordsOf))
            _words.Terms.Add(word, times: weight);
        PairReader.Read(_reader.Folded, TextGap, (pair, step) => _pairs.Terms.Add(pair, step));
    }

    private void AddWords(IReadOnlyList<WordSpan> words, int weight)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Length <= PairReader.LongestWord)
                _words.Terms.Add(_reader.Of(words[at]), times: weight);
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
                _words.Terms.Add(_reader.Of(word));
        }

        foreach (var word in _reader.Numbers.SelectMany(DocumentNumbers.WordsOf))
            _words.Terms.Add(word);
        PairReader.Read(_reader.Folded, TextGap, (pair, step) => _pairs.Terms.Add(pair, step));
    }

    private static FieldType Type(IndexOptions options, bool omitNorms) =>
        new() { IsIndexed = true, IsTokenized = true, IndexOptions = options, OmitNorms = omitNorms };
}
