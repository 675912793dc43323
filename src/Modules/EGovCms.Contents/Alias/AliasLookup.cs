using EGovCms.Content.Items;
using EGovCms.Content.Storage;
using EGovCms.Contents.Abstractions;
using EGovCms.Data;
using EGovCms.Theming.Caching;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Contents.Alias;

internal sealed class AliasLookup(TenantDb db, PageDependencies dependencies) : IContentAliases
{
    /// <summary>Orchard Core writes a handle where the alias alone would do.</summary>
    private const string Handle = "alias:";

    public async Task<ContentItem?> FindAsync(string alias, VersionOption version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(alias);
        var key = AliasHandler.Key(alias.StartsWith(Handle, StringComparison.OrdinalIgnoreCase) ? alias[Handle.Length..] : alias);
        var rows =
            from name in db.Set<ContentAlias>()
            join item in db.Set<ContentItemRow>() on name.ContentItemId equals item.ContentItemId
            where name.Alias == key && (version == VersionOption.Published ? item.Published : item.Latest)
            select item;
        var found = (await rows.AsNoTracking().FirstOrDefaultAsync(cancellation))?.ToItem();
        // Any item that comes may be the one that was not there.
        dependencies.Add(found is null ? PageTag.Content : PageTag.Item(found.ContentItemId));
        return found;
    }
}
