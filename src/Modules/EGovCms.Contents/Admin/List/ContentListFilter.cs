using EGovCms.Content.Queries;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Contents.Admin.List;

/// <summary>What the list is asked to show, as its address has it.</summary>
/// <param name="Type">One content type, or empty for all.</param>
/// <param name="Status">All, published or drafts.</param>
/// <param name="Text">Part of the title.</param>
/// <param name="Narrowed">What was chosen in features' filters, by their names.</param>
/// <param name="Trail">The keys of the pages passed; the last is that of the page shown.</param>
public sealed record ContentListFilter(string Type, ContentStatus Status, string Text, IReadOnlyDictionary<string, string> Narrowed, IReadOnlyList<string> Trail)
{
    // An address has an end: beyond this many pages a filter serves better.
    private const int LongestTrail = 40;

    /// <summary>Reads the address; what cannot be understood is left out.</summary>
    /// <param name="query">The address's query.</param>
    /// <param name="filters">The names of features' filters.</param>
    public static ContentListFilter From(IQueryCollection query, IEnumerable<string> filters) => new(
        query["type"].ToString(),
        Enum.TryParse<ContentStatus>(query["status"], ignoreCase: true, out var status) && Enum.IsDefined(status) ? status : ContentStatus.Latest,
        query["q"].ToString().Trim(),
        filters.Where(name => query[name].ToString().Length > 0).ToDictionary(name => name, name => query[name].ToString()),
        [.. query["after"].OfType<string>().Where(key => key.Length > 0).TakeLast(LongestTrail)]);

    /// <summary>Whether nothing is left out.</summary>
    public bool IsDefault => Type.Length == 0 && Text.Length == 0 && Narrowed.Count == 0 && Status == ContentStatus.Latest;

    /// <summary>The address of this list; <c>~/…</c>.</summary>
    public string Href => "~/Admin/Content" + QueryString.Create(Values());

    /// <summary>The first page with another state.</summary>
    public ContentListFilter WithStatus(ContentStatus status) => this with { Status = status, Trail = [] };

    private IEnumerable<KeyValuePair<string, string?>> Values()
    {
        if (Type.Length > 0)
            yield return new("type", Type);
        if (Status != ContentStatus.Latest)
            yield return new("status", Status.ToString());
        if (Text.Length > 0)
            yield return new("q", Text);
        foreach (var (name, value) in Narrowed)
            yield return new(name, value);
        foreach (var key in Trail)
            yield return new("after", key);
    }
}
