namespace EGovCms.Modules;

/// <summary>A feature: the unit that a tenant switches on and off.</summary>
public sealed record FeatureInfo
{
    public required string Id { get; init; }

    public required string ModuleId { get; init; }

    public required string Name { get; init; }

    public string Description { get; init; } = "";

    public string Category { get; init; } = "";

    public IReadOnlyList<string> Dependencies { get; init; } = [];

    public bool AlwaysEnabled { get; init; }

    public bool DefaultTenantOnly { get; init; }

    public bool EnabledByDependencyOnly { get; init; }

    public bool IsTheme { get; init; }
}
