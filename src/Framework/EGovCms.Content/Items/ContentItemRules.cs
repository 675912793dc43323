using System.Text.Json;
using EGovCms.Content.Storage;
using EGovCms.Data;
using EGovCms.Data.Usage;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace EGovCms.Content.Items;

/// <summary>What every item must fulfil before it is stored, whatever its type.</summary>
internal sealed class ContentItemRules(
    TenantDb db, ShellSettings shell, ITenantLimits limits, ITenantStorage storage, IStringLocalizer<ContentText> text)
{
    private const int MaxDocument = 4 * 1024 * 1024;
    private const int MaxDisplayText = 1024;

    public async Task<IReadOnlyList<ContentError>> CheckAsync(ContentItem item, bool isNew, CancellationToken cancellation)
    {
        var errors = new List<ContentError>();
        if (!ContentIds.IsValid(item.ContentItemId))
            errors.Add(new(nameof(ContentItem.ContentItemId), text["Item_BadId", item.ContentItemId]));
        if (item.DisplayText.Length > MaxDisplayText)
            errors.Add(new(nameof(ContentItem.DisplayText), text["Item_TitleTooLong", MaxDisplayText]));
        if (item.DisplayText.Contains('\0', StringComparison.Ordinal))
            errors.Add(new(nameof(ContentItem.DisplayText), text["Item_BadCharacter"]));
        var length = CheckDocument(item, errors);
        if (isNew && await QuotaProblemAsync(length, cancellation) is { } problem)
            errors.Add(new("", problem));
        return errors;
    }

    /// <summary>Why there may be no further item with a document of that length, or null. What is there can be changed even so.</summary>
    private async Task<string?> QuotaProblemAsync(int length, CancellationToken cancellation)
    {
        var quota = limits.QuotaOf(shell);
        if (quota is { ContentItems: null, StorageBytes: null })
            return null;
        // SQLite has one writer at a time; on PostgreSQL two that count at once would both find the last place free.
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('items:' || current_schema()))", cancellation);
        if (quota.ContentItems is { } items && await db.Set<ContentItemRow>().LongCountAsync(row => row.Latest, cancellation) >= items)
            return text["Item_Quota", items];
        return quota.StorageBytes is { } most && await storage.MeasureAsync(cancellation) + length > most ? text["Item_StorageQuota", most / 1024 / 1024].Value : null;
    }

    private int CheckDocument(ContentItem item, List<ContentError> errors)
    {
        try
        {
            var document = JsonSerializer.Serialize(item.Content, ContentJson.Options);
            if (document.Length > MaxDocument)
                errors.Add(new("", text["Item_TooLarge", MaxDocument / 1024 / 1024]));
            if (document.Contains("\\u0000", StringComparison.Ordinal))
                errors.Add(new("", text["Item_BadCharacter"]));

            // It must be readable again: the reader stops at 64 levels.
            using var _ = JsonDocument.Parse(document);
            return document.Length;
        }
        catch (JsonException)
        {
            errors.Add(new("", text["Item_TooDeep"]));
            return 0;
        }
    }
}
