using System.Text.Json.Nodes;
using EGovCms.Content.Definitions;
using EGovCms.Content.Handlers;
using EGovCms.Content.Storage;
using EGovCms.Data;
using EGovCms.Data.Changes;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Content.Items;

/// <summary>Writes versions, their indexes and the change-log entry. Runs inside a <see cref="ContentTransaction"/>.</summary>
internal sealed class ContentItemWriter(
    TenantDb db, ContentHandlers handlers, ContentItemRules rules, IChangeLog changes, TimeProvider time)
{
    public Task ActivateAsync(ContentItem item, ContentTypeDefinition type, CancellationToken cancellation) =>
        handlers.InvokeAsync(handler => handler.ActivatedAsync, new(item, type, null, cancellation));

    public async Task<ContentResult> PrepareAsync(ContentItem item, ContentTypeDefinition type, CancellationToken cancellation)
    {
        var context = new ContentContext(item, type, null, cancellation);
        await handlers.InvokeAsync(handler => handler.UpdatingAsync, context);
        await handlers.InvokeAsync(handler => handler.ValidatingAsync, context);
        return new() { Item = item, Errors = [.. context.Errors, .. await rules.CheckAsync(item, isNew: false, cancellation)] };
    }

    public async Task<ContentResult> StoreAsync(ContentChange change, CancellationToken cancellation)
    {
        var (item, type, versions, publish, import) = change;
        var previous = versions.Latest is { } row ? ContentRows.ToItem(row) : null;
        var given = import ? (item.ModifiedUtc, item.PublishedUtc, item.CreatedUtc) : default;
        SetDates(item, previous, publish, import);
        var context = new ContentContext(item, type, previous, cancellation) { IsImport = import };
        await PrepareAsync(context, versions, publish);
        var errors = context.Errors.Concat(await rules.CheckAsync(item, previous is null, cancellation)).ToList();
        if (errors.Count > 0)
            return new() { Errors = errors };
        if (import && previous is not null && IsSame(item, previous, publish, given))
            return new() { Item = previous };

        var target = Target(change);
        var superseded = await SupersedeAsync(change, target, cancellation);
        await WriteRowAsync(change, target, cancellation);
        await CompleteAsync(context, superseded, previous is null, publish);
        await LogAsync(item, publish ? "content.published" : "content.saved", cancellation);
        return new() { Item = item, Changed = true };
    }

    public async Task<ContentResult> UnpublishAsync(ContentChange change, CancellationToken cancellation)
    {
        if (change.Versions.Published is not { } published)
            return new() { Item = change.Item };
        var context = Context(published, change.Type, cancellation);
        await handlers.InvokeAsync(handler => handler.UnpublishingAsync, context);
        if (context.Errors.Count > 0)
            return new() { Errors = context.Errors };
        context.Item.Published = published.Published = false;
        Touch(change.Versions.Latest!);
        await db.SaveChangesAsync(cancellation);
        await handlers.InvokeAsync(handler => handler.UnpublishedAsync, context);
        await handlers.InvokeAsync(handler => handler.IndexAsync, context);
        await LogAsync(context.Item, "content.unpublished", cancellation);
        return new() { Item = ContentRows.ToItem(change.Versions.Latest!), Changed = true };
    }

    public async Task<ContentResult> DiscardDraftAsync(ContentChange change, CancellationToken cancellation)
    {
        if (!change.Versions.HasDraft || change.Versions.Published is not { } published)
            return new() { Item = change.Item };
        var draft = change.Versions.Latest!;
        draft.Latest = false;
        await db.SaveChangesAsync(cancellation);
        published.Latest = true;
        published.Revision = Math.Max(published.Revision, draft.Revision) + 1;
        await db.SaveChangesAsync(cancellation);
        await handlers.InvokeAsync(handler => handler.IndexAsync, Context(draft, change.Type, cancellation));
        var context = Context(published, change.Type, cancellation);
        await handlers.InvokeAsync(handler => handler.IndexAsync, context);
        await LogAsync(context.Item, "content.discarded", cancellation);
        return new() { Item = context.Item, Changed = true };
    }

    public async Task<ContentResult> RemoveAsync(ContentChange change, CancellationToken cancellation)
    {
        var contexts = change.Versions.Distinct().Select(row => Context(row, change.Type, cancellation)).ToList();
        var newest = contexts[^1];
        await handlers.InvokeAsync(handler => handler.RemovingAsync, newest);
        if (newest.Errors.Count > 0)
            return new() { Errors = newest.Errors };
        foreach (var row in change.Versions.Distinct())
            row.Latest = row.Published = false;
        await db.SaveChangesAsync(cancellation);
        foreach (var context in contexts)
            context.Item.Latest = context.Item.Published = false;
        await handlers.InvokeAsync(handler => handler.RemovedAsync, newest);
        foreach (var context in contexts)
            await handlers.InvokeAsync(handler => handler.IndexAsync, context);
        await LogAsync(newest.Item, "content.removed", cancellation);
        return new() { Item = newest.Item, Changed = true };
    }

    private void SetDates(ContentItem item, ContentItem? previous, bool publish, bool import)
    {
        var now = UtcDateTime.Normalize(time.GetUtcNow().UtcDateTime);
        item.CreatedUtc = UtcDateTime.Normalize((import ? item.CreatedUtc : null) ?? previous?.CreatedUtc ?? item.CreatedUtc ?? now);
        item.ModifiedUtc = UtcDateTime.Normalize((import ? item.ModifiedUtc : null) ?? now);
        item.PublishedUtc ??= previous?.PublishedUtc ?? (publish ? now : null);
        if (item.PublishedUtc is { } published)
            item.PublishedUtc = UtcDateTime.Normalize(published);
        if (import && previous is not null)
        {
            item.Owner = item.Owner.Length > 0 ? item.Owner : previous.Owner;
            item.Author = item.Author.Length > 0 ? item.Author : previous.Author;
        }
    }

    private async Task PrepareAsync(ContentContext context, ContentVersions versions, bool publish)
    {
        if (context.Previous is null)
            await handlers.InvokeAsync(handler => handler.CreatingAsync, context);
        else if (!versions.HasDraft)
            await handlers.InvokeAsync(handler => handler.VersioningAsync, context);
        if (context.IsImport)
            await handlers.InvokeAsync(handler => handler.ImportingAsync, context);
        await handlers.InvokeAsync(handler => handler.UpdatingAsync, context);
        if (publish)
            await handlers.InvokeAsync(handler => handler.PublishingAsync, context);
        await handlers.InvokeAsync(handler => handler.ValidatingAsync, context);
    }

    /// <summary>Rows give way before another takes their place: no moment has two public or two newest versions.</summary>
    private async Task<List<ContentContext>> SupersedeAsync(ContentChange change, ContentItemRow? target, CancellationToken cancellation)
    {
        var superseded = new List<ContentContext>();
        foreach (var row in change.Versions.Distinct().Where(row => row != target))
        {
            row.Latest = false;
            row.Published &= !change.Publish;
            superseded.Add(Context(row, change.Type, cancellation));
        }

        if (superseded.Count > 0)
            await db.SaveChangesAsync(cancellation);
        return superseded;
    }

    private async Task WriteRowAsync(ContentChange change, ContentItemRow? target, CancellationToken cancellation)
    {
        var (item, _, versions, publish, import) = change;
        item.Revision = (versions.Latest?.Revision ?? 0) + 1;
        item.Latest = true;
        if (target is not null)
        {
            item.ContentItemVersionId = target.ContentItemVersionId;
            item.Published = publish || target.Published;
            ContentRows.Copy(item, target);
        }
        else
        {
            var keepsId = import && versions.Latest is null && await IsFreeAsync(item.ContentItemVersionId, cancellation);
            item.ContentItemVersionId = keepsId ? item.ContentItemVersionId : ContentIds.New();
            item.Published = publish;
            db.Add(ContentRows.ToRow(item));
        }

        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Whether a recipe's version id may be kept: a removed item may have used it before.</summary>
    private async Task<bool> IsFreeAsync(string versionId, CancellationToken cancellation) =>
        ContentIds.IsValid(versionId)
        && !await db.Set<ContentItemRow>().AnyAsync(row => row.ContentItemVersionId == versionId, cancellation);

    /// <summary>The row to write over, or null for a new version: what was public is kept where the type asks for versions.</summary>
    private static ContentItemRow? Target(ContentChange change) => change.Versions.Latest switch
    {
        { Published: false } draft => draft,
        { } current when change.Publish && !change.Type.GetSettings<ContentTypeSettings>().Versionable => current,
        _ => null,
    };

    private async Task CompleteAsync(ContentContext context, List<ContentContext> superseded, bool isNew, bool publish)
    {
        if (isNew)
            await handlers.InvokeAsync(handler => handler.CreatedAsync, context);
        if (context.IsImport)
            await handlers.InvokeAsync(handler => handler.ImportedAsync, context);
        await handlers.InvokeAsync(handler => handler.UpdatedAsync, context);
        if (publish)
            await handlers.InvokeAsync(handler => handler.PublishedAsync, context);
        foreach (var old in superseded)
            await handlers.InvokeAsync(handler => handler.IndexAsync, old);
        await handlers.InvokeAsync(handler => handler.IndexAsync, context);
    }

    private async Task LogAsync(ContentItem item, string kind, CancellationToken cancellation)
    {
        changes.Append(kind, item.ContentItemId, new ContentChangeData(item.ContentType, item.ContentItemVersionId));
        await db.SaveChangesAsync(cancellation);
    }

    private static void Touch(ContentItemRow row) => row.Revision++;

    private static ContentContext Context(ContentItemRow row, ContentTypeDefinition type, CancellationToken cancellation)
    {
        var item = ContentRows.ToItem(row);
        return new(item, type, item, cancellation);
    }

    private static bool IsSame(
        ContentItem item, ContentItem stored, bool publish, (DateTime? Modified, DateTime? Published, DateTime? Created) given) =>
        publish == stored.Published
        && item.DisplayText == stored.DisplayText
        && item.Owner == stored.Owner
        && item.Author == stored.Author
        && (given.Modified is null || item.ModifiedUtc == stored.ModifiedUtc)
        && (given.Published is null || item.PublishedUtc == stored.PublishedUtc)
        && (given.Created is null || item.CreatedUtc == stored.CreatedUtc)
        && JsonNode.DeepEquals(item.Content, stored.Content);
}
