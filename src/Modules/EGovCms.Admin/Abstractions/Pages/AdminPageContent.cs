using Microsoft.AspNetCore.Components;

namespace EGovCms.Admin.Abstractions;

/// <summary>A page as a theme's layout receives it.</summary>
public sealed record AdminPageContent
{
    /// <summary>The page's heading and the first part of the browser's title.</summary>
    public required string Title { get; init; }

    /// <summary>A sentence under the heading.</summary>
    public string? Description { get; init; }

    /// <summary>The way from the dashboard to this page, without the page itself.</summary>
    public IReadOnlyList<Crumb> Breadcrumb { get; init; } = [];

    /// <summary>Buttons beside the heading.</summary>
    public RenderFragment? Actions { get; init; }

    public RenderFragment? Body { get; init; }

    /// <summary>How wide the page's content may grow.</summary>
    public PageWidth Width { get; init; }
}
