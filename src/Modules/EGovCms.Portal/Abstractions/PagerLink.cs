namespace EGovCms.Portal.Abstractions;

/// <summary>One link of a pager, or a gap between two.</summary>
/// <param name="Number">The page's number; 0 for a gap.</param>
/// <param name="Url">Its address.</param>
/// <param name="Current">Whether it is the page shown.</param>
/// <param name="IsGap">Whether pages are left out here.</param>
public sealed record PagerLink(int Number, string Url, bool Current, bool IsGap);
