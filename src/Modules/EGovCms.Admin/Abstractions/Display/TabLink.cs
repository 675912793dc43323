namespace EGovCms.Admin.Abstractions;

/// <summary>A tab that is a page of its own.</summary>
/// <param name="Text">What the tab says.</param>
/// <param name="Href">The page it leads to; <c>~/…</c> is inside the tenant.</param>
/// <param name="Current">Whether it is the page shown.</param>
/// <param name="Count">A number beside the text.</param>
public sealed record TabLink(string Text, string Href, bool Current = false, int? Count = null);
