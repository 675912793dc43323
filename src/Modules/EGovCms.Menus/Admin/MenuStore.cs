using EGovCms.Content.Items;
using EGovCms.Content.Queries;

namespace EGovCms.Menus.Admin;

/// <summary>Reads the items that hold menus.</summary>
internal sealed class MenuStore(IContentItems items, IContentQueries queries)
{
    private const string MenuType = "Menu";

    public async Task<IReadOnlyList<ContentItem>> ListAsync(CancellationToken cancellation) =>
        (await queries.ListAsync(
            new ContentQuery { Types = [MenuType], Status = ContentStatus.Latest, Order = ContentOrder.Created, Take = 50 }, cancellation)).Items;

    public async Task<ContentItem?> GetAsync(string id, CancellationToken cancellation) =>
        await items.GetAsync(id, VersionOption.Latest, cancellation) is { ContentType: MenuType } menu ? menu : null;
}
