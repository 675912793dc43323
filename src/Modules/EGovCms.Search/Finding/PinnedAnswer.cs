namespace EGovCms.Search.Finding;

/// <summary>A page that comes first for some questions, for a time.</summary>
internal sealed record PinnedAnswer
{
    /// <summary>Its id among all; empty for what a recipe brought.</summary>
    public string Id { get; init; } = "";

    /// <summary>The questions: it comes first when all of one stands in what is asked.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public string Title { get; init; } = "";

    public string Url { get; init; } = "";

    /// <summary>From then on; null for ever.</summary>
    public DateTime? FromUtc { get; init; }

    /// <summary>Until then; null for ever.</summary>
    public DateTime? UntilUtc { get; init; }

    public bool IsDue(DateTime utc) => (FromUtc is null || FromUtc <= utc) && (UntilUtc is null || utc < UntilUtc);
}
