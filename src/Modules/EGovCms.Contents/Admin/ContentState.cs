namespace EGovCms.Contents.Admin;

/// <summary>How an item stands with the public.</summary>
public enum ContentState
{
    Draft,
    Published,
    PublishedWithDraft,
}
