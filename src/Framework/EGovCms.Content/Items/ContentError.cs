namespace EGovCms.Content.Items;

/// <summary>What is wrong with an item and where.</summary>
/// <param name="Place">Dotted place of the value: <c>TitlePart.Title</c>, <c>Article.Column</c>; empty for the whole item.</param>
/// <param name="Message">What to do about it, in the user's language.</param>
public sealed record ContentError(string Place, string Message);
