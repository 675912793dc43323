namespace EGovCms.Portal.Abstractions;

/// <summary>A public page as the site map knows it. All texts are plain.</summary>
public sealed record PublicEntry
{
    /// <summary>What it is, in the module's word: <c>Letter</c>. Templates see it as the entry's content type.</summary>
    public required string Kind { get; init; }

    /// <summary>Its id among those of its kind.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary><c>~/path</c>.</summary>
    public required string Url { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTime PublishedUtc { get; init; }

    /// <summary>What is shown below the title; its beginning is enough.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Its language; empty for what is in the site's default one.</summary>
    public string Culture { get; init; } = "";
}
