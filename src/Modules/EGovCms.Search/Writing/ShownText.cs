using EGovCms.Search.Documents;

namespace EGovCms.Search.Writing;

/// <summary>
/// What a hit shows, in one value beside the document: read at its place, where a stored field would have to be unpacked with those of its neighbours. Such a value
/// takes 32,766 bytes, so extracts come from the beginning of a long text.
/// </summary>
internal readonly record struct ShownText(string Key, string Title, string Url, string Body)
{
    private const char Between = '\u0001';
    private const int LongestTitle = 300;
    private const int LongestUrl = 500;
    private const int LongestBody = 9_000;

    public static string Write(string key, SearchDocumentRow row) =>
        string.Join(Between, key, Cut(row.Title, LongestTitle), Cut(row.Url, LongestUrl), Cut(row.Body, LongestBody));

    public static ShownText Read(string value) => value.Split(Between, 4) is [var key, var title, var url, var body] ? new(key, title, url, body) : new("\n\n", "", "", "");

    private static string Cut(string text, int longest) => (text.Length > longest ? text[..longest] : text).Replace(Between, ' ');
}
