namespace EGovCms.Tenants.Abstractions;

/// <summary>A tenant to be made from a file. What is null is as the file says, as far as it can be here.</summary>
public sealed record TenantImportRequest
{
    /// <summary>Path of the file on this machine.</summary>
    public required string File { get; init; }

    public string? Name { get; init; }

    public string? DisplayName { get; init; }

    public string? Prefix { get; init; }

    /// <summary>Null: none, for those in the file still belong to where it comes from.</summary>
    public IReadOnlyList<string>? Hosts { get; init; }

    /// <summary>Null: the tenant from within which it is imported.</summary>
    public string? Parent { get; init; }

    /// <summary>Hears of each stage as it begins.</summary>
    public Action<TenantImportStage>? Follow { get; init; }
}
