using System.Security.Claims;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Contents.Admin;

/// <summary>What the user of the request may do with an item: everyone's, or only one's own.</summary>
internal sealed class ContentAccess(IAuthorizationService authorization, IHttpContextAccessor http)
{
    private ClaimsPrincipal User => http.HttpContext!.User;

    public string UserId => User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";

    public string UserName => User.Identity?.Name ?? "";

    public Task<bool> CanEditAsync(ContentItem item) => CanAsync(item, ContentPermissions.Edit, ContentPermissions.EditOwn);

    public Task<bool> CanPublishAsync(ContentItem item) => CanAsync(item, ContentPermissions.Publish, ContentPermissions.PublishOwn);

    public Task<bool> CanDeleteAsync(ContentItem item) => CanAsync(item, ContentPermissions.Delete, ContentPermissions.DeleteOwn);

    private async Task<bool> CanAsync(ContentItem item, Permission everyones, Permission own) =>
        await authorization.HasPermissionAsync(User, everyones)
        || ((item.Owner.Length == 0 || item.Owner == UserId) && await authorization.HasPermissionAsync(User, own));
}
