using EGovCms.Content;
using EGovCms.Data;
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
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<MenuPart>();
        services.AddContentPart<MenuItemsListPart>();
        services.AddContentPart<LinkMenuItemPart>();
        services.AddContentHandler<MenuHandler>();
        services.AddSnapshotCache<MenuSet>();
        services.AddContentHandler<MenuChanges>();
        services.AddChangeObserver<MenuFollower>();
        services.AddScoped<IMenus, Items.Menus>();
        services.AddLiquid<MenuLiquid>();
    }
}
