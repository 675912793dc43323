using System.Globalization;
using System.Text;

namespace EGovCms.Portal.Entries;

/// <summary>
/// The statement that reads all slices of a page at once: a union of indexed, limited selects. What is asked for stands in
/// parameters; nothing of it becomes part of the text.
/// </summary>
internal sealed class EntrySql
{
    private const string Columns =
        "\"ItemId\", \"ContentType\", \"TermId\", \"Weight\", \"PublishedUtc\", \"Title\", \"Url\", \"Summary\", \"Image\", \"ImageAlt\", \"Icon\", \"Number\"";

    private readonly List<object> _parameters = [];
    private readonly StringBuilder _text = new();

    private readonly IReadOnlyList<string>? _languages;

    /// <param name="slices">What is asked for.</param>
    /// <param name="languages">Only entries in these languages; null for all.</param>
    public EntrySql(IReadOnlyList<EntrySlice> slices, IReadOnlyList<string>? languages = null)
    {
        _languages = languages;
        for (var i = 0; i < slices.Count; i++)
        {
            if (i > 0)
                _text.Append(" UNION ALL ");
            Append(slices[i], i);
        }
    }

    public string Text => _text.ToString();

    public object[] Parameters => [.. _parameters];

    private void Append(EntrySlice slice, int index)
    {
        var backwards = slice.Before is not null;
        _text.Append(CultureInfo.InvariantCulture, $"SELECT * FROM (SELECT {index} AS \"Slice\", {Columns} FROM \"PortalEntries\" WHERE ");
        _text.AppendJoin(" AND ", Conditions(slice));
        _text.Append(" ORDER BY ");
        if (slice.TopFirst)
            _text.Append("\"IsTop\" DESC, ");
        _text.Append(backwards ? "\"Weight\", \"PublishedUtc\", \"ItemId\"" : "\"Weight\" DESC, \"PublishedUtc\" DESC, \"ItemId\" DESC");
        _text.Append(CultureInfo.InvariantCulture, $" LIMIT {Parameter(slice.Take)} OFFSET {Parameter(slice.Skip)}) AS s{index}");
    }

    private IEnumerable<string> Conditions(EntrySlice slice)
    {
        yield return slice.Terms.Count > 0 ? $"\"TermId\" IN ({List(slice.Terms)})" : "\"IsPrimary\"";
        if (_languages is not null)
            yield return $"\"Culture\" IN ({List(_languages)})";
        if (slice.Types.Count > 0)
            yield return $"\"ContentType\" IN ({List(slice.Types)})";
        if (slice.Except.Count > 0)
            yield return $"\"ContentType\" NOT IN ({List(slice.Except)})";
        if (slice.Without is not null)
            yield return $"\"ItemId\" <> {Parameter(slice.Without)}";
        if (slice.After is { } after)
            yield return Compared("<", after);
        if (slice.Before is { } before)
            yield return Compared(">", before);
    }

    // One comparison of rows, which an index of the same keys answers by a seek; conditions joined by OR would be filtered or sorted.
    private string Compared(string relation, EntryKey key) =>
        $"(\"Weight\", \"PublishedUtc\", \"ItemId\") {relation} ({Parameter(key.Weight)}, {Parameter(key.PublishedUtc)}, {Parameter(key.ItemId)})";

    private string List(IReadOnlyList<string> values) => string.Join(", ", values.Select(Parameter));

    private string Parameter<T>(T value)
        where T : notnull
    {
        _parameters.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"{{{_parameters.Count - 1}}}");
    }
}
