namespace EGovCms.Content.Items;

/// <summary>A typed part. A record or class whose public properties are the part's own members; its fields stay in the item's JSON.</summary>
public abstract class ContentPart;
