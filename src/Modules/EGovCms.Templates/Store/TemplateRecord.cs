namespace EGovCms.Templates.Store;

/// <summary>A tenant's own template.</summary>
public sealed class TemplateRecord
{
    /// <summary>The name in capitals, by which it is found.</summary>
    public required string Key { get; init; }

    /// <summary>As looked up: <c>Content-Article.Summary</c>.</summary>
    public required string Name { get; set; }

    /// <summary>The text that visitors see rendered; null while there is only a draft.</summary>
    public string? Content { get; set; }

    /// <summary>The text that is being previewed, or null.</summary>
    public string? Draft { get; set; }

    public DateTime ModifiedUtc { get; set; }
}
