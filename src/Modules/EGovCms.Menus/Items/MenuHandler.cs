using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Content.Definitions;
using EGovCms.Content.Handlers;
using EGovCms.Content.Items;
using Microsoft.Extensions.Localization;

namespace EGovCms.Menus.Items;

/// <summary>Refuses links that would run a script in a visitor's browser.</summary>
internal sealed class MenuHandler(IStringLocalizer<MenusText> text) : ContentHandler
{
    private static readonly string[] Schemes = ["http:", "https:", "mailto:", "tel:"];

    public override Task ValidatingAsync(ContentContext context)
    {
        if (context.Type.PartOf<MenuItemsListPart>() is not null)
            Check(context, context.Item.Content[nameof(MenuItemsListPart)]);
        return Task.CompletedTask;
    }

    private void Check(ContentContext context, JsonNode? list)
    {
        if ((list as JsonObject)?["MenuItems"] is not JsonArray items)
            return;
        foreach (var item in items.OfType<JsonObject>())
        {
            if ((item[nameof(LinkMenuItemPart)] ?? item[nameof(HtmlMenuItemPart)]) is JsonObject link && !IsAllowed(link))
                context.Fail("MenuItemsListPart.MenuItems", text["Menu_BadUrl", link["Name"]?.ToString() ?? ""]);
            Check(context, item[nameof(MenuItemsListPart)]);
        }
    }

    private static bool IsAllowed(JsonObject link)
    {
        try
        {
            var url = link.Deserialize<LinkMenuItemPart>(ContentJson.Options)!.Url.Trim();
            return url.Length == 0
                || url.StartsWith("~/", StringComparison.Ordinal)
                || url.StartsWith('#')
                || (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal))
                || Schemes.Any(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
