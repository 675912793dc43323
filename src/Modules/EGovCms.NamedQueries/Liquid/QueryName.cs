namespace EGovCms.NamedQueries.Liquid;

/// <summary><c>Queries.Name</c>, until the filter <c>query</c> runs it.</summary>
internal sealed record QueryName(string Name);
