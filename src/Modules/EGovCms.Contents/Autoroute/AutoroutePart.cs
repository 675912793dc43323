using EGovCms.Content.Items;

namespace EGovCms.Contents.Autoroute;

/// <summary>A path of its own for the item, relative to the tenant.</summary>
public sealed class AutoroutePart : ContentPart
{
    /// <summary>Without leading slash: <c>xwzx/t20050327-dhkt</c>. Unique in the tenant without case.</summary>
    public string Path { get; set; } = "";

    /// <summary>Makes the item the site's home page when it is published; the site remembers it, the item does not.</summary>
    public bool SetHomepage { get; set; }

    /// <summary>The item has no path.</summary>
    public bool Disabled { get; set; }

    /// <summary>Items inside it that have an AutoroutePart (the terms of a taxonomy) have their paths too.</summary>
    public bool RouteContainedItems { get; set; } = true;

    /// <summary>For an item inside another: false puts its path behind the container's; as given otherwise.</summary>
    public bool Absolute { get; set; } = true;
}
