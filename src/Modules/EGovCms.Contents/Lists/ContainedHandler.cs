using EGovCms.Content.Handlers;
using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Contents.Lists;

/// <summary>Keeps the index of lists in step with what is public.</summary>
internal sealed class ContainedHandler(TenantDb db) : ContentHandler
{
    public override async Task PublishedAsync(ContentContext context)
    {
        var item = context.Item;
        await RemoveAsync(context);
        if (item.As<ContainedPart>() is { ListContentItemId.Length: > 0 } part)
            db.Add(new ContainedRow { ContentItemId = item.ContentItemId, ListContentItemId = part.ListContentItemId, Order = part.Order, PublishedUtc = item.PublishedUtc!.Value });
    }

    public override Task UnpublishedAsync(ContentContext context) => RemoveAsync(context);

    public override Task RemovedAsync(ContentContext context) => RemoveAsync(context);

    private Task<int> RemoveAsync(ContentContext context) =>
        db.Set<ContainedRow>().Where(row => row.ContentItemId == context.Item.ContentItemId).ExecuteDeleteAsync(context.Cancellation);
}
