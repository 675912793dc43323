using EGovCms.Content.Handlers;
using EGovCms.Content.Items;
using EGovCms.Data.Audit;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Contents.Audit;

/// <summary>
/// Records what people do to items, in the transaction that does it. What a recipe brings is not recorded item by item: the run
/// itself is an act.
/// </summary>
internal sealed class AuditHandler(IAuditTrail audit, IHttpContextAccessor accessor) : ContentHandler
{
    // A publication is also an update: it is told once, as what it was meant to be.
    public override Task UpdatedAsync(ContentContext context) => context.Item.Published ? Task.CompletedTask : Record("content.saved", context);

    public override Task PublishedAsync(ContentContext context) => Record("content.published", context);

    public override Task UnpublishedAsync(ContentContext context) => Record("content.unpublished", context);

    public override Task RemovedAsync(ContentContext context) => Record("content.removed", context);

    private Task Record(string action, ContentContext context)
    {
        if (!context.IsImport && accessor.HttpContext?.User.Identity is { IsAuthenticated: true })
            audit.Add(action, context.Item.ContentItemId, Facts(context.Previous), Facts(context.Item));
        return Task.CompletedTask;
    }

    private static object? Facts(ContentItem? item) =>
        item is null ? null : new { Title = item.DisplayText, Type = item.ContentType, Version = item.ContentItemVersionId };
}
