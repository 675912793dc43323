using System.Collections.Frozen;
using EGovCms.Content.Caching;
using EGovCms.Content.Queries;
using EGovCms.Contents.Abstractions.Languages;
using EGovCms.Menus.Abstractions;
using EGovCms.Theming.Caching;

namespace EGovCms.Menus.Items;

internal sealed class Menus(IContentQueries queries, SnapshotCache<MenuSet> cache, PendingChanges pending, PageDependencies dependencies) : IMenus
{
    /// <summary>The content type of menus.</summary>
    public const string MenuType = "Menu";

    private const int MaxMenus = 200;

    public async ValueTask<Menu?> FindAsync(string alias, string? language, CancellationToken cancellation)
    {
        dependencies.Add(PageTag.Type(MenuType));
        return (await pending.ReadAsync(cache, LoadAsync, cancellation)).Find(alias, language);
    }

    private async Task<MenuSet> LoadAsync(CancellationToken cancellation)
    {
        var page = await queries.ListAsync(new() { Types = [MenuType], Take = MaxMenus }, cancellation);
        var menus = page.Items
            .Select(item => MenuReader.Read(item) is { } menu ? new LocalizedMenu(menu, ItemLanguage.Of(item)) : null).OfType<LocalizedMenu>()
            .DistinctBy(each => each.Menu.Alias, StringComparer.OrdinalIgnoreCase)
            .ToList();
        return new(
            menus.ToFrozenDictionary(each => each.Menu.Alias, StringComparer.OrdinalIgnoreCase),
            menus.Where(each => each.Language.Set.Length > 0).DistinctBy(each => each.Language).ToFrozenDictionary(each => (each.Language.Set, each.Language.Culture), each => each.Menu));
    }
}
