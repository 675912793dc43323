namespace EGovCms.Search.Abstractions;

/// <summary>Something that can be found. All texts are plain.</summary>
public sealed record SearchDocument
{
    /// <summary>Its id among those of its source, at most 64 characters.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, as people narrow down by it: <c>Article</c>, <c>Letter</c>.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>Its address within its tenant, <c>~/path</c>, or a full one elsewhere.</summary>
    public required string Url { get; init; }

    /// <summary>Its language, or empty when it has none.</summary>
    public string Culture { get; init; } = "";

    /// <summary>Words that whoever wrote it gave it, separated by spaces or commas; also its document number.</summary>
    public string Keywords { get; init; } = "";

    public string Body { get; init; } = "";

    /// <summary>Texts of the files that belong to it.</summary>
    public string Attachments { get; init; } = "";

    /// <summary>Id of the column that it stands in, or empty.</summary>
    public string ColumnId { get; init; } = "";

    public string ColumnName { get; init; } = "";

    public DateTime PublishedUtc { get; init; }

    /// <summary>The permission that a member of the tenant's staff needs to find it; null for what everybody may read.</summary>
    public string? Permission { get; init; }

    /// <summary>What it weighs against others that fit as well: 1 by itself, 0.5 to 2.</summary>
    public double Authority { get; init; } = 1;
}
