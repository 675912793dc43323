using System.Text.Json.Nodes;
using EGovCms.Content.Definitions;
using EGovCms.Content.Storage;
using EGovCms.Data;
using Microsoft.Extensions.Localization;

namespace EGovCms.Content.Items;

/// <summary>The life cycle of content items: reading is the reader's, storing the writer's.</summary>
internal sealed class ContentItems(
    TenantDb db, ContentItemReader reader, ContentItemWriter writer, ContentTransaction transaction,
    IContentDefinitions definitions, IStringLocalizer<ContentText> text) : IContentItems
{
    public async Task<ContentItem> NewAsync(string contentType, CancellationToken cancellation)
    {
        var type = await definitions.GetTypeAsync(contentType, cancellation)
            ?? throw new ContentDefinitionException($"There is no content type '{contentType}'.");
        var item = new ContentItem { ContentItemId = ContentIds.New(), ContentType = type.Name };
        foreach (var part in type.Parts)
            item.Content[part.Name] = new JsonObject(ContentJson.NodeOptions);
        await writer.ActivateAsync(item, type, cancellation);
        return item;
    }

    public async Task<ContentResult> PrepareAsync(ContentItem item, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(item);
        return await definitions.GetTypeAsync(item.ContentType, cancellation) is { } type
            ? await writer.PrepareAsync(item, type, cancellation)
            : Refused(nameof(ContentItem.ContentType), text["Item_UnknownType", item.ContentType]);
    }

    public Task<ContentItem?> GetAsync(string contentItemId, VersionOption version, CancellationToken cancellation) =>
        reader.GetAsync(contentItemId, version, cancellation);

    public Task<IReadOnlyList<ContentItem>> GetManyAsync(
        IReadOnlyCollection<string> contentItemIds, VersionOption version, CancellationToken cancellation) =>
        reader.GetManyAsync(contentItemIds, version, cancellation);

    public Task<ContentItem?> GetVersionAsync(string contentItemVersionId, CancellationToken cancellation) =>
        reader.GetVersionAsync(contentItemVersionId, cancellation);

    public Task<IReadOnlyList<ContentItem>> ListVersionsAsync(string contentItemId, CancellationToken cancellation) =>
        reader.ListVersionsAsync(contentItemId, cancellation);

    public Task<ContentResult> SaveDraftAsync(ContentItem item, CancellationToken cancellation) =>
        StoreAsync(item, publish: false, import: false, cancellation);

    public Task<ContentResult> PublishAsync(ContentItem item, CancellationToken cancellation) =>
        StoreAsync(item, publish: true, import: false, cancellation);

    public Task<ContentResult> ImportAsync(ContentItem item, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(item);
        return StoreAsync(item, item.Published, import: true, cancellation);
    }

    public Task<ContentResult> UnpublishAsync(string contentItemId, CancellationToken cancellation) =>
        ChangeAsync(contentItemId, writer.UnpublishAsync, cancellation);

    public Task<ContentResult> DiscardDraftAsync(string contentItemId, CancellationToken cancellation) =>
        ChangeAsync(contentItemId, writer.DiscardDraftAsync, cancellation);

    public Task<ContentResult> RemoveAsync(string contentItemId, CancellationToken cancellation) =>
        ChangeAsync(contentItemId, writer.RemoveAsync, cancellation);

    private Task<ContentResult> StoreAsync(ContentItem item, bool publish, bool import, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(item);
        return transaction.RunAsync(
            async () =>
            {
                if (await definitions.GetTypeAsync(item.ContentType, cancellation) is not { } type)
                    return Refused(nameof(ContentItem.ContentType), text["Item_UnknownType", item.ContentType]);
                item.ContentType = type.Name;
                if (item.ContentItemId.Length == 0)
                    item.ContentItemId = ContentIds.New();
                var versions = await ContentVersions.FindAsync(db, item.ContentItemId, cancellation);
                if (versions.Latest is { } latest && latest.ContentType != type.Name)
                    return Refused(nameof(ContentItem.ContentType), text["Item_OtherType", item.ContentItemId, latest.ContentType]);
                if (!import && (versions.Latest?.Revision ?? 0) != item.Revision)
                    return Refused("", text["Item_Conflict"]) with { Conflict = true };
                return await writer.StoreAsync(new(item, type, versions, publish, import), cancellation);
            },
            cancellation);
    }

    private Task<ContentResult> ChangeAsync(
        string contentItemId, Func<ContentChange, CancellationToken, Task<ContentResult>> change, CancellationToken cancellation) =>
        transaction.RunAsync(
            async () =>
            {
                var versions = await ContentVersions.FindAsync(db, contentItemId, cancellation);
                if (versions.Latest is not { } latest)
                    return Refused("", text["Item_Missing"]);
                var type = await definitions.GetTypeAsync(latest.ContentType, cancellation)
                    ?? new ContentTypeDefinition { Name = latest.ContentType };
                return await change(new(ContentRows.ToItem(latest), type, versions, false, false), cancellation);
            },
            cancellation);

    private static ContentResult Refused(string place, string message) => new() { Errors = [new(place, message)] };
}
