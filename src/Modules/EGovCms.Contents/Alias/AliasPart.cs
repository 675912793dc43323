using EGovCms.Content.Items;

namespace EGovCms.Contents.Alias;

/// <summary>A name by which templates and code find an item: <c>main-menu</c>. Unique in the tenant without case.</summary>
public sealed class AliasPart : ContentPart
{
    public string Alias { get; set; } = "";
}
