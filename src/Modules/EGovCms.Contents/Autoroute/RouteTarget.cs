namespace EGovCms.Contents.Autoroute;

/// <summary>An item, or an item inside it, and its path.</summary>
/// <param name="ContainedItemId">Empty for the item itself.</param>
/// <param name="Path">Normalised.</param>
internal sealed record RouteTarget(string ContainedItemId, string Path);
