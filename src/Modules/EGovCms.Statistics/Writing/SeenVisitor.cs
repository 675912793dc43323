namespace EGovCms.Statistics.Writing;

/// <summary>A visitor of a site and day, as the store is asked whether it knows them.</summary>
/// <param name="Mark">The visitor's mark.</param>
/// <param name="First">The first page since the last write.</param>
/// <param name="Last">The last one.</param>
internal sealed record SeenVisitor(string Mark, long First, long Last);
