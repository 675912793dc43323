namespace EGovCms.Queries.Lookups;

/// <summary>A record that was found.</summary>
/// <param name="DataSet">The data set's name.</param>
/// <param name="Version">The version's id, for anti-forgery codes.</param>
/// <param name="Number">The row's number in the version.</param>
/// <param name="Fields">What is shown of it.</param>
internal sealed record LookupRecord(string DataSet, string Version, long Number, IReadOnlyList<LookupField> Fields)
{
    /// <summary>When the version was made.</summary>
    public DateTime MadeUtc { get; init; }
}
