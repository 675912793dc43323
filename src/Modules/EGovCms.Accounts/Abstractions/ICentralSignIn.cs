using Microsoft.AspNetCore.Http;

namespace EGovCms.Accounts.Abstractions;

/// <summary>Offered by a module where people do not sign in by a form of this site, but on the platform's host.</summary>
public interface ICentralSignIn
{
    /// <summary>Leads to the platform and back to <paramref name="returnUrl"/>; null where the form of this site serves.</summary>
    IResult? Lead(HttpContext context, string returnUrl);
}
