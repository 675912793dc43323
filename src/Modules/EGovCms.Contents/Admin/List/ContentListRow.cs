using EGovCms.Content.Items;

namespace EGovCms.Contents.Admin.List;

/// <summary>An item of the list.</summary>
public sealed record ContentListRow(ContentItem Item, string TypeName, ContentState State);
