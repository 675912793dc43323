using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace EGovCms.SignOn;

/// <summary>
/// Asks the handlers of OpenID Connect about the few addresses that are theirs, not about every page: each would be made and asked for each
/// request.
/// </summary>
internal sealed class SchemesByPath(IOptions<AuthenticationOptions> options, IHttpContextAccessor http) : AuthenticationSchemeProvider(options)
{
    private static readonly string[] Theirs = ["/connect", "/.well-known", SignOnPaths.Return];

    public override Task<IEnumerable<AuthenticationScheme>> GetRequestHandlerSchemesAsync() =>
        http.HttpContext?.Request.Path is { } path && Array.Exists(Theirs, start => path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase))
            ? base.GetRequestHandlerSchemesAsync()
            : Task.FromResult<IEnumerable<AuthenticationScheme>>([]);
}
