namespace EGovCms.Content.Queries;

/// <summary>Lists content items; each query is one indexed round trip.</summary>
public interface IContentQueries
{
    Task<ContentPage> ListAsync(ContentQuery query, CancellationToken cancellation = default);

    /// <summary>Number of items that the query would list in all, at most <paramref name="limit"/>.</summary>
    Task<int> CountAsync(ContentQuery query, int limit = 10_000, CancellationToken cancellation = default);
}
