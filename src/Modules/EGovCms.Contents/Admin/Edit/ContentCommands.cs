using EGovCms.Admin.Abstractions;
using EGovCms.Content.Items;
using EGovCms.Data.Audit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Admin.Edit;

/// <summary>What is done with an item beside editing it; each answers with a notice on the next page.</summary>
internal sealed class ContentCommands(IContentItems items, ContentAccess access, IAuditTrail audit, INotices notices, IStringLocalizer<ContentsAdminText> text)
{
    public Task<IResult> UnpublishAsync(string id, HttpContext context) => RunAsync(
        id, context, access.CanPublishAsync, () => items.UnpublishAsync(id, context.RequestAborted), "UnpublishedNotice", $"~/Admin/Content/{id}/Edit");

    public Task<IResult> DiscardAsync(string id, HttpContext context) => RunAsync(
        id, context, access.CanEditAsync, () => DiscardDraftAsync(id, context.RequestAborted), "DiscardedNotice", $"~/Admin/Content/{id}/Edit");

    public Task<IResult> DeleteAsync(string id, HttpContext context) => RunAsync(
        id, context, access.CanDeleteAsync, () => items.RemoveAsync(id, context.RequestAborted), "DeletedNotice", "~/Admin/Content");

    // The one change that no handler is told of: nothing becomes of the draft.
    private async Task<ContentResult> DiscardDraftAsync(string id, CancellationToken cancellation)
    {
        var result = await items.DiscardDraftAsync(id, cancellation);
        if (result.Changed)
            await audit.RecordAsync("content.discarded", id, null, new { Title = result.Item!.DisplayText, Type = result.Item.ContentType }, cancellation);
        return result;
    }

    private async Task<IResult> RunAsync(
        string id, HttpContext context, Func<ContentItem, Task<bool>> may, Func<Task<ContentResult>> act, string said, string next)
    {
        if (await items.GetAsync(id, VersionOption.Latest, context.RequestAborted) is not { } item)
            return TypedResults.NotFound();
        if (!await may(item))
            return TypedResults.Forbid();
        var result = await act();
        if (result.Succeeded)
        {
            notices.Success(text[said, item.DisplayText]);
            return TypedResults.LocalRedirect(context.Href(next));
        }

        foreach (var error in result.Errors)
            notices.Error(error.Message);
        return TypedResults.LocalRedirect(context.Href($"~/Admin/Content/{id}/Edit"));
    }
}
