using EGovCms.Content.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Theming.Caching;

/// <summary>
/// What the page under way shows, collected while it is made. Whoever reads something for a page says so here, and the kept page is
/// dropped when that changes. Scoped; from Liquid through <c>context.Dependencies()</c>.
/// </summary>
public sealed class PageDependencies : IContentReads
{
    private readonly HashSet<string> _tags = new(StringComparer.Ordinal);
    private readonly List<DependencyRecord> _records = [];

    /// <summary>False once someone has said that the page is for this visitor or this moment alone.</summary>
    public bool MayBeKept { get; private set; } = true;

    /// <summary>When it is to be made anew at the latest, or null.</summary>
    public DateTimeOffset? Expires { get; private set; }

    internal IReadOnlyCollection<string> Tags => _tags;

    /// <summary>Adds what the page shows: <c>PageTag.Item(id)</c>.</summary>
    public void Add(string tag)
    {
        ArgumentException.ThrowIfNullOrEmpty(tag);
        _tags.Add(tag);
        foreach (var record in _records)
            record.Tags.Add(tag);
    }

    /// <summary>Adds several.</summary>
    public void Add(IEnumerable<string> tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        foreach (var tag in tags)
            Add(tag);
    }

    /// <summary>The page shows something that passes with time.</summary>
    public void ExpireAt(DateTimeOffset instant)
    {
        if (Expires is null || instant < Expires)
            Expires = instant;
        foreach (var record in _records.Where(r => r.Expires is null || instant < r.Expires))
            record.Expires = instant;
    }

    /// <summary>The part under way goes when nobody has asked for it for so long.</summary>
    internal void SlideBy(TimeSpan time)
    {
        if (_records.Count > 0)
            _records[^1].Sliding = time;
    }

    /// <summary>The page is this visitor's: it is neither kept nor shown to anybody else.</summary>
    public void NeverKeep()
    {
        MayBeKept = false;
        foreach (var record in _records)
            record.MayBeKept = false;
    }

    void IContentReads.Item(string contentItemId) => Add(PageTag.Item(contentItemId));

    void IContentReads.Types(IReadOnlyList<string> contentTypes) => Add(contentTypes.Count == 0 ? [PageTag.Content] : contentTypes.Select(PageTag.Type));

    /// <summary>Of the request's tenant.</summary>
    public static PageDependencies Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.RequestServices.GetRequiredService<PageDependencies>();
    }

    /// <summary>Writes down what is added until the record is closed: for a part that is kept by itself.</summary>
    internal DependencyRecord Open()
    {
        var record = new DependencyRecord();
        _records.Add(record);
        return record;
    }

    internal void Close(DependencyRecord record) => _records.Remove(record);
}
