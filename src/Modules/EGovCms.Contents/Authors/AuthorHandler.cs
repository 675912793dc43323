using System.Security.Claims;
using EGovCms.Content.Handlers;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Contents.Authors;

/// <summary>Notes who owns an item and who wrote its version. A recipe tells itself.</summary>
internal sealed class AuthorHandler(IHttpContextAccessor accessor) : ContentHandler
{
    public override Task CreatingAsync(ContentContext context)
    {
        if (!context.IsImport && context.Item.Owner.Length == 0 && User is { } user)
            context.Item.Owner = user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        return Task.CompletedTask;
    }

    public override Task UpdatingAsync(ContentContext context)
    {
        if (!context.IsImport && User?.Identity?.Name is { Length: > 0 } name)
            context.Item.Author = name;
        return Task.CompletedTask;
    }

    private ClaimsPrincipal? User => accessor.HttpContext?.User is { Identity.IsAuthenticated: true } user ? user : null;
}
