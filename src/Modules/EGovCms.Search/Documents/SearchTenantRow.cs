namespace EGovCms.Search.Documents;

/// <summary>A tenant whose documents are in the table.</summary>
internal sealed class SearchTenantRow
{
    public required string Tenant { get; init; }

    /// <summary>The sources that have been asked for all they have; others are asked anew.</summary>
    public string Sources { get; set; } = "";
}
