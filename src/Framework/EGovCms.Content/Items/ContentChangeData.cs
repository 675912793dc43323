namespace EGovCms.Content.Items;

/// <summary>
/// Data of a <c>content.*</c> entry in the change log, whose subject is the item's id. Kinds: <c>content.saved</c> (draft),
/// <c>content.published</c>, <c>content.unpublished</c>, <c>content.discarded</c>, <c>content.removed</c>.
/// </summary>
/// <param name="ContentType">The item's type.</param>
/// <param name="VersionId">The version concerned.</param>
public sealed record ContentChangeData(string ContentType, string VersionId);
