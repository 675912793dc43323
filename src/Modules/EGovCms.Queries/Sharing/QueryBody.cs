namespace EGovCms.Queries.Sharing;

/// <summary>A site below this one that has query systems.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Url">Its home page, with a slash at its end.</param>
/// <param name="Systems">Its systems in their order.</param>
internal sealed record QueryBody(string Name, string Url, IReadOnlyList<SharedQueryRow> Systems);
