using EGovCms.Accounts.Abstractions;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace EGovCms.SignOn.Client;

/// <summary>On the hosts of this tenant, other than the platform's own, people sign in on the platform.</summary>
internal sealed class CentralSignIn(ShellSettings tenant, IOptions<SignOnOptions> options) : ICentralSignIn
{
    public const string Scheme = "SignOn";

    public IResult? Lead(HttpContext context, string returnUrl)
    {
        var host = context.Request.Host;
        // On the platform's host its cookie is here already.
        return string.Equals(host.Value, options.Value.AuthorityUri.Authority, StringComparison.OrdinalIgnoreCase) || !TenantUrl.AnswersOn(tenant, host)
            ? null
            : TypedResults.Challenge(new AuthenticationProperties { RedirectUri = returnUrl }, [Scheme]);
    }
}
