namespace EGovCms.Taxonomies.Abstractions;

/// <summary>The tenant's columns, kept in memory and read anew after a change.</summary>
public interface IColumns
{
    ValueTask<ColumnTree> GetAsync(CancellationToken cancellation = default);
}
