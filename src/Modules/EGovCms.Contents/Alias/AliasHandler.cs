using EGovCms.Content.Definitions;
using EGovCms.Content.Handlers;
using EGovCms.Contents.Patterns;
using EGovCms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Alias;

/// <summary>Keeps aliases unique and their index in step. The alias belongs to the item, not to one version.</summary>
internal sealed class AliasHandler(TenantDb db, IPatternRenderer patterns, IStringLocalizer<ContentsText> text) : ContentHandler
{
    private const int MaxLength = 735;

    public override async Task UpdatingAsync(ContentContext context)
    {
        if (context.Type.PartOf<AliasPart>() is not { } definition || context.Item.As<AliasPart>() is not { } part)
            return;
        var alias = part.Alias.Trim();
        if (alias.Length == 0)
            alias = context.Previous?.As<AliasPart>()?.Alias ?? "";
        if (alias.Length == 0)
            alias = (await patterns.RenderAsync(definition.GetSettings<AliasPartSettings>().Pattern, context.Item, context.Cancellation)).Trim();
        if (alias != part.Alias)
            context.Item.Apply(new AliasPart { Alias = alias });
    }

    public override async Task ValidatingAsync(ContentContext context)
    {
        if (context.Item.As<AliasPart>()?.Alias is not { Length: > 0 } alias)
            return;
        if (alias.Length > MaxLength)
            context.Fail("AliasPart.Alias", text["Alias_TooLong", MaxLength]);
        var key = Key(alias);
        var other = await db.Set<ContentAlias>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Alias == key && row.ContentItemId != context.Item.ContentItemId, context.Cancellation);
        if (other is not null)
            context.Fail("AliasPart.Alias", text["Alias_Taken", alias]);
    }

    public override async Task UpdatedAsync(ContentContext context)
    {
        var id = context.Item.ContentItemId;
        var alias = context.Item.As<AliasPart>()?.Alias;
        var key = string.IsNullOrEmpty(alias) ? null : Key(alias);
        var rows = await db.Set<ContentAlias>().Where(row => row.ContentItemId == id).ToListAsync(context.Cancellation);
        db.RemoveRange(rows.Where(row => row.Alias != key));
        if (key is not null && rows.TrueForAll(row => row.Alias != key))
            db.Add(new ContentAlias { Alias = key, ContentItemId = id });
    }

    public override Task RemovedAsync(ContentContext context) =>
        db.Set<ContentAlias>().Where(row => row.ContentItemId == context.Item.ContentItemId).ExecuteDeleteAsync(context.Cancellation);

    internal static string Key(string alias) => alias.Trim().ToLowerInvariant();
}
