namespace EGovCms.Content.Queries;

/// <summary>Asks for a page of content items, newest first, by key paging.</summary>
public sealed record ContentQuery
{
    /// <summary>Content types; empty for all.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    public ContentStatus Status { get; init; } = ContentStatus.Published;

    /// <summary>Part of the display text, or null.</summary>
    public string? Text { get; init; }

    /// <summary>Only items whose id is in each of these queries of the tenant's store, which become part of the statement.</summary>
    public IReadOnlyList<IQueryable<string>> Within { get; init; } = [];

    /// <summary>Inclusive; compared with the order's date.</summary>
    public DateTime? FromUtc { get; init; }

    /// <summary>Exclusive.</summary>
    public DateTime? ToUtc { get; init; }

    public ContentOrder Order { get; init; } = ContentOrder.Published;

    /// <summary>The key of the last item of the page before (<see cref="ContentPage.Next"/>), or null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>Page size, 1 to 200.</summary>
    public int Take { get; init; } = 20;
}

/// <summary>State asked for in lists.</summary>
public enum ContentStatus
{
    /// <summary>Published versions.</summary>
    Published,

    /// <summary>Latest versions, draft or published.</summary>
    Latest,

    /// <summary>Latest versions that are drafts.</summary>
    Draft,
}

/// <summary>Date by which lists are ordered, descending.</summary>
public enum ContentOrder
{
    Published,
    Modified,
    Created,
}
