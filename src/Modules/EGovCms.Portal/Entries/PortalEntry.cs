namespace EGovCms.Portal.Entries;

/// <summary>
/// What lists show of a published item, once for each column that it stands in: all that a home page, a column or a
/// feed needs, so that none of them reads documents.
/// </summary>
internal sealed class PortalEntry
{
    public long Id { get; set; }

    public required string VersionId { get; set; }

    public required string ItemId { get; set; }

    public required string ContentType { get; set; }

    /// <summary>The column's id, or empty.</summary>
    public string TermId { get; set; } = "";

    /// <summary>The item's language, or empty: it stands in lists of the site's default language then.</summary>
    public string Culture { get; set; } = "";

    /// <summary>The set of the item's translations, or empty.</summary>
    public string LocalizationSet { get; set; } = "";

    /// <summary>True for one row of each item: the site map and feeds list every item once.</summary>
    public bool IsPrimary { get; set; }

    /// <summary>The given order of leaders, services and slides, negated, so that a list falls in all its keys; 0 for what is ordered by date.</summary>
    public int Weight { get; set; }

    /// <summary>头条.</summary>
    public bool IsTop { get; set; }

    public DateTime PublishedUtc { get; set; }

    /// <summary>When what it shows changed last; null where only its publication is known.</summary>
    public DateTime? ChangedUtc { get; set; }

    public string Title { get; set; } = "";

    /// <summary><c>~/path</c>, or the link that a service or slide leads to.</summary>
    public string Url { get; set; } = "";

    public string Summary { get; set; } = "";

    /// <summary>Media path, or empty.</summary>
    public string Image { get; set; } = "";

    public string ImageAlt { get; set; } = "";

    public string Icon { get; set; } = "";

    /// <summary>文号.</summary>
    public string Number { get; set; } = "";
}
