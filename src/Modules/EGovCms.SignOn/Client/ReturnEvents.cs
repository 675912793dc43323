using System.Security.Claims;
using EGovCms.Accounts.Abstractions;
using EGovCms.Admin.Abstractions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Logging;

namespace EGovCms.SignOn.Client;

/// <summary>Makes of the platform's word a session here: the same sign-in, so that it ends here when it ends there.</summary>
internal sealed partial class ReturnEvents(IAccountSessions sessions, ILogger<ReturnEvents> logger) : OpenIdConnectEvents
{
    public override async Task TokenValidated(TokenValidatedContext context)
    {
        var (user, session) = (context.Principal?.FindFirstValue("sub"), context.Principal?.FindFirstValue("sid"));
        if (user is not null && session is not null && await sessions.JoinAsync(user, session, context.HttpContext.RequestAborted) is { } principal)
            context.Principal = principal;
        else
            context.Fail("The account or its session has ended.");
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        LogFailed(context.Failure);
        context.HandleResponse();
        context.Response.Redirect(context.HttpContext.Href("~" + SignOnPaths.Failed));
        return Task.CompletedTask;
    }

    [LoggerMessage(5020, LogLevel.Warning, "Sign-in by the platform failed")]
    private partial void LogFailed(Exception? failure);
}
