using EGovCms.Content.Items;
using EGovCms.Content.Storage;
using EGovCms.Contents.Abstractions;
using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Contents.Alias;

internal sealed class AliasLookup(TenantDb db) : IContentAliases
{
    public async Task<ContentItem?> FindAsync(string alias, VersionOption version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(alias);
        var key = AliasHandler.Key(alias);
        var rows =
            from name in db.Set<ContentAlias>()
            join item in db.Set<ContentItemRow>() on name.ContentItemId equals item.ContentItemId
            where name.Alias == key && (version == VersionOption.Published ? item.Published : item.Latest)
            select item;
        return (await rows.AsNoTracking().FirstOrDefaultAsync(cancellation))?.ToItem();
    }
}
