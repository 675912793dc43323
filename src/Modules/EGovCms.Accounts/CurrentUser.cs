using System.Security.Claims;
using EGovCms.Accounts.Abstractions;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Accounts;

internal sealed class CurrentUser(IHttpContextAccessor http) : ICurrentUser
{
    public string? Id => IsAuthenticated ? User!.FindFirstValue(ClaimTypes.NameIdentifier) : null;

    public string? Name => IsAuthenticated ? User!.Identity!.Name : null;

    public bool IsAuthenticated => User?.Identity?.IsAuthenticated is true;

    private ClaimsPrincipal? User => http.HttpContext?.User;
}
