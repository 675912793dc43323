using EGovCms.Content;
using EGovCms.Content.Definitions;
using EGovCms.Menus.Abstractions;
using EGovCms.Menus.Items;
using EGovCms.Menus.Liquid;
using EGovCms.Modules;
using EGovCms.Theming.Liquid;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Menus;

/// <summary>Menus.</summary>
public sealed class Startup : StartupBase
{
    private static readonly ContentTypeSettings MenuItem = new() { Stereotype = "MenuItem" };

    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<MenuPart>();
        services.AddContentPart<MenuItemsListPart>();
        services.AddContentPart<LinkMenuItemPart>();
        services.AddContentPart<ContentMenuItemPart>();
        services.AddContentPart<HtmlMenuItemPart>();
        services.AddContentType("Menu", new() { Creatable = true, Listable = true }, "TitlePart", "AliasPart", nameof(MenuPart), nameof(MenuItemsListPart));
        services.AddContentType("LinkMenuItem", MenuItem, nameof(LinkMenuItemPart));
        services.AddContentType("ContentMenuItem", MenuItem, nameof(ContentMenuItemPart));
        services.AddContentType("HtmlMenuItem", MenuItem, nameof(HtmlMenuItemPart));
        services.AddContentHandler<MenuHandler>();
        services.AddContentSnapshotCache<MenuSet>(Items.Menus.MenuType);
        services.AddContentHandler<MenuChanges>();
        services.AddScoped<IMenus, Items.Menus>();
        services.AddLiquid<MenuLiquid>();
    }
}
