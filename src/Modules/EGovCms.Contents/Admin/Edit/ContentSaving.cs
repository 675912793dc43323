using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Admin.Edit;

/// <summary>Takes what the editor's form sent into an item and stores it.</summary>
internal sealed class ContentSaving(
    IContentItems items, IContentDefinitions definitions, IContentEditor editor, ContentAccess access, IStringLocalizer<ContentsAdminText> text)
{
    /// <summary>The control that holds the item's revision, so that two people's changes do not overwrite each other.</summary>
    public const string RevisionField = "Revision";

    /// <summary>Stores what was sent. With errors nothing was stored, and the item holds what was sent.</summary>
    public async Task<FormErrors> SaveAsync(ContentItem item, IFormCollection form, CancellationToken cancellation)
    {
        var errors = new FormErrors();
        if (long.TryParse(form[RevisionField], NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
            item.Revision = revision;
        if (item.Owner.Length == 0)
            item.Owner = access.UserId;
        item.Author = access.UserName;
        await editor.UpdateAsync(item, errors, form, cancellation);

        var publish = form["action"] == "Publish";
        if (publish && !await access.CanPublishAsync(item))
            errors.Add(text["MayNotPublish"]);
        if (!errors.IsEmpty)
            return errors;

        var result = publish ? await items.PublishAsync(item, cancellation) : await items.SaveDraftAsync(item, cancellation);
        if (result.Conflict)
            errors.Add(text["Conflict"]);
        foreach (var error in result.Errors.Where(_ => !result.Conflict))
            errors.Add(error.Place, error.Message);
        return errors;
    }

    /// <summary>What the page shows.</summary>
    public async Task<ContentEditModel> ModelAsync(ContentItem item, FormErrors errors, IFormCollection? form, CancellationToken cancellation) => new()
    {
        Item = item,
        Type = (await definitions.GetTypeAsync(item.ContentType, cancellation))!,
        Slots = await editor.BuildAsync(item, errors, form, cancellation),
        Errors = errors,
        Published = item.Revision == 0 ? null : item.Published ? item : await items.GetAsync(item.ContentItemId, VersionOption.Published, cancellation),
        CanPublish = await access.CanPublishAsync(item),
        CanDelete = await access.CanDeleteAsync(item),
    };
}
