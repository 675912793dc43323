using System.Text.Json;
using EGovCms.Content.Storage;
using EGovCms.Data;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace EGovCms.Content.Items;

/// <summary>What every item must fulfil before it is stored, whatever its type.</summary>
internal sealed class ContentItemRules(TenantDb db, ShellSettings shell, IStringLocalizer<ContentText> text)
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
        CheckDocument(item, errors);
        if (isNew && shell.Quota.ContentItems is { } quota && await db.Set<ContentItemRow>().LongCountAsync(row => row.Latest, cancellation) >= quota)
            errors.Add(new("", text["Item_Quota", quota]));
        return errors;
    }

    private void CheckDocument(ContentItem item, List<ContentError> errors)
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
        }
        catch (JsonException)
        {
            errors.Add(new("", text["Item_TooDeep"]));
        }
    }
}
