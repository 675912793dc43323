using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using Fluid.Values;

namespace EGovCms.Theming.Liquid.Values;

/// <summary>Content items as templates hold them: items, or the JSON of one that stands inside another.</summary>
public static class ItemValues
{
    /// <summary>The item, or null when the value is none.</summary>
    public static ContentItem? Of(FluidValue? value)
    {
        switch (value?.ToObjectValue())
        {
            case ContentItem item:
                return item;
            case JsonObject json when json["ContentType"] is JsonValue:
                try
                {
                    return ContentJson.ReadItem(json);
                }
                catch (JsonException)
                {
                    return null;
                }

            default:
                return null;
        }
    }
}
