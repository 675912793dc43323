namespace EGovCms.Queries.Pulls;

/// <summary>A host that may be asked.</summary>
internal sealed class PullHost
{
    /// <summary><c>https://data.example.gov.cn</c>; plain HTTP for this machine alone.</summary>
    public string Address { get; init; } = "";

    /// <summary>Sent along: a key of the interface.</summary>
    public Dictionary<string, string> Headers { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The tenants that may; <c>*</c> for all.</summary>
    public List<string> Tenants { get; init; } = [];
}
