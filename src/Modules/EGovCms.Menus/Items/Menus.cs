using System.Collections.Frozen;
using EGovCms.Content.Caching;
using EGovCms.Content.Queries;
using EGovCms.Menus.Abstractions;
using EGovCms.Theming.Caching;

namespace EGovCms.Menus.Items;

internal sealed class Menus(IContentQueries queries, SnapshotCache<MenuSet> cache, PendingChanges pending, PageDependencies dependencies) : IMenus
{
    /// <summary>The content type of menus.</summary>
    public const string MenuType = "Menu";

    private const int MaxMenus = 200;

    public async ValueTask<Menu?> FindAsync(string alias, CancellationToken cancellation)
    {
        dependencies.Add(PageTag.Type(MenuType));
        return (await pending.ReadAsync(cache, LoadAsync, cancellation)).ByAlias.GetValueOrDefault(alias);
    }

    private async Task<MenuSet> LoadAsync(CancellationToken cancellation)
    {
        var page = await queries.ListAsync(new() { Types = [MenuType], Take = MaxMenus }, cancellation);
        return new(page.Items.Select(MenuReader.Read).OfType<Menu>()
            .DistinctBy(menu => menu.Alias, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(menu => menu.Alias, StringComparer.OrdinalIgnoreCase));
    }
}
