namespace EGovCms.Notices.Templates;

/// <summary>A text of the tenant's own, in place of a module's.</summary>
internal sealed class TemplateRow
{
    public required string Name { get; init; }

    public required string Part { get; init; }

    public required string Culture { get; init; }

    public required string Text { get; set; }
}
