using EGovCms.Content.Items;

namespace Egov.NewModule.Items;

/// <summary>What the module adds to an item. Its public properties are the part's JSON.</summary>
public sealed class NewModulePart : ContentPart
{
    public string Note { get; set; } = "";
}
