using EGovCms.Portal.Abstractions;

namespace EGovCms.Seo.Push.Queue;

/// <summary>A page of which a search engine is to be told, or has been a short while ago.</summary>
internal sealed class PushPageRow
{
    /// <summary>The longest address that is told: an index of PostgreSQL takes no more in three bytes a character.</summary>
    public const int UrlLength = 800;

    public long Id { get; set; }

    public required string Target { get; set; }

    public required string Culture { get; set; }

    /// <summary><c>~/path</c>: the site may move in between.</summary>
    public required string Url { get; set; }

    public PublicPage Page => new(Url, Culture);

    public bool IsWaiting { get; set; }

    /// <summary>Not told before.</summary>
    public DateTime DueUtc { get; set; }

    /// <summary>When it changed last, or somebody wanted it told: what changes while it is told is told again.</summary>
    public DateTime ChangedUtc { get; set; }

    public DateTime? SentUtc { get; set; }
}
