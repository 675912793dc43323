using System.Text;
using EGovCms.Search.Documents;
using EGovCms.Search.Index;
using EGovCms.Search.Text;
using Lucene.Net.Index;

namespace EGovCms.Search.Writing;

/// <summary>Documents that are written together, taken apart into terms and values. Not for several threads at once.</summary>
internal sealed class DocumentBatch
{
    private const int TextGap = 100;
    private const int LongestExact = 200;

    private readonly FieldBatch _key = new(IndexFields.Key, IndexOptions.DOCS_ONLY);
    private readonly FieldBatch _tenant = new(IndexFields.Tenant, IndexOptions.DOCS_ONLY);
    private readonly FieldBatch _rights = new(IndexFields.Rights, IndexOptions.DOCS_ONLY);
    private readonly FieldBatch _culture = new(IndexFields.Culture, IndexOptions.DOCS_ONLY);
    private readonly FieldBatch _exact = new(IndexFields.Exact, IndexOptions.DOCS_ONLY);
    private readonly FieldBatch _words = new(IndexFields.Words, IndexOptions.DOCS_AND_FREQS, isMeasured: true);
    private readonly FieldBatch _pairs = new(IndexFields.Pairs, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private readonly FieldBatch _titleWords = new(IndexFields.TitleWords, IndexOptions.DOCS_ONLY);
    private readonly FieldBatch _titlePairs = new(IndexFields.TitlePairs, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private readonly FieldBatch _suggested = new(IndexFields.Suggested, IndexOptions.DOCS_ONLY);
    private readonly FieldBatch _sounds = new(IndexFields.Sounds, IndexOptions.DOCS_ONLY);
    private readonly TextWords _reader;
    private readonly SuggestionWords _suggestions;
    private readonly HashSet<string> _once = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _met;
    private long _shownBytes;

    public DocumentBatch(Vocabulary vocabulary)
    {
        Fields = [_key, _tenant, _rights, _culture, _exact, _words, _pairs, _titleWords, _titlePairs, _suggested, _sounds];
        _reader = new TextWords(vocabulary);
        _suggestions = new SuggestionWords(vocabulary, _suggested, _sounds);
        _met = _once.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<FieldBatch> Fields { get; }

    /// <summary>Names by field, as facets count them.</summary>
    public IReadOnlyDictionary<string, NameColumn> Names { get; } = new Dictionary<string, NameColumn>
    {
        [IndexFields.Tenant] = new(),
        [IndexFields.Kind] = new(),
        [IndexFields.Column] = new(),
    };

    /// <summary>Numbers by field.</summary>
    public IReadOnlyDictionary<string, List<long>> Numbers { get; } = new Dictionary<string, List<long>>
    {
        [IndexFields.Published] = [],
        [IndexFields.Authority] = [],
    };

    /// <summary>What hits show, see <see cref="ShownText"/>.</summary>
    public List<byte[]> Shown { get; } = [];

    public int Count => Shown.Count;

    /// <summary>Bytes that it will have taken when it is written, about.</summary>
    public long Size => _shownBytes + Fields.Sum(batch => batch.Size);

    public bool Has(string key) => _key.Terms.Contains(key);

    public void Add(SearchDocumentRow row)
    {
        var key = IndexFields.KeyOf(row.Tenant, row.Source, row.Id);
        _key.Add(key);
        _tenant.Add(row.Tenant);
        _rights.Add(row.Permission is { } permission ? IndexFields.Right(row.Tenant, permission) : "");
        _culture.Add(row.Culture);
        // What everybody is shown while typing must come from what everybody may read.
        var isSuggested = row.Permission is null;
        var title = AddTitle(row);
        if (isSuggested)
        {
            _suggestions.Add(title);
            _suggestions.Add(_reader);
        }

        Read(row.Keywords, FieldWeights.Keywords);
        if (isSuggested)
            _suggestions.Add(_reader);

        Read(row.Body, FieldWeights.Body);
        AddAttachments(row.Attachments);
        AddValues(row, key);
        foreach (var field in Fields)
            field.EndDocument();
    }

    private void AddValues(SearchDocumentRow row, string key)
    {
        Names[IndexFields.Tenant].Add(row.Tenant);
        Names[IndexFields.Kind].Add(row.Kind);
        Names[IndexFields.Column].Add(row.ColumnId.Length == 0 ? "" : $"{row.Tenant}\n{row.ColumnId}\n{row.ColumnName}");
        Numbers[IndexFields.Published].Add((long)(row.PublishedUtc - DateTime.UnixEpoch).TotalSeconds);
        Numbers[IndexFields.Authority].Add((long)(Math.Clamp(row.Authority, 0.5, 2) * 100));
        var shown = Encoding.UTF8.GetBytes(ShownText.Write(key, row));
        Shown.Add(shown);
        _shownBytes += shown.Length;
    }

    /// <summary>The title as it is compared.</summary>
    private string AddTitle(SearchDocumentRow row)
    {
        Read(row.Title, FieldWeights.Title);
        foreach (var word in _reader.Words.Concat(_reader.Inner))
            _titleWords.Add(_reader.Of(word));
        foreach (var word in _reader.Numbers.SelectMany(DocumentNumbers.WordsOf))
            _titleWords.Add(word);
        PairReader.Read(_reader.Folded, 1, (pair, step) => _titlePairs.Add(pair, step));
        var exact = _reader.Folded.Trim();
        if (exact.Length is > 0 and <= LongestExact)
            _exact.Add(exact);
        return exact;
    }

    private void Read(string text, int weight)
    {
        // An empty one as well: what was read before it is another's.
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
}
