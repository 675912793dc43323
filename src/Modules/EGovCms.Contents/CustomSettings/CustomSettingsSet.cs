using System.Text.Json.Nodes;
using EGovCms.Content.Items;

namespace EGovCms.Contents.CustomSettings;

/// <summary>Settings of the tenant's own making: type (stereotype <c>CustomSettings</c>) → content item as JSON. A settings section.</summary>
internal sealed record CustomSettingsSet
{
    public const string Stereotype = "CustomSettings";

    public JsonObject Items { get; init; } = new(ContentJson.NodeOptions);
}
