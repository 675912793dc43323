using EGovCms.Tenancy;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace EGovCms.SignOn.Client;

/// <summary>The tenant's side of the flow. What the provider would tell of itself is known here: nothing is fetched before the first sign-in.</summary>
internal static class ClientConfiguration
{
    public static void Configure(
        OpenIdConnectOptions client, ShellSettings tenant, IShellHost host, IOptions<SignOnOptions> options, IDataProtectionProvider protection)
    {
        var settings = options.Value;
        client.Configuration = Provider(settings, host);
        client.ClientId = tenant.Name;
        client.ClientSecret = SignOnKeys.ClientSecret(tenant);
        client.SignInScheme = IdentityConstants.ApplicationScheme;
        client.CallbackPath = SignOnPaths.Return;
        client.ResponseType = OpenIdConnectResponseType.Code;
        client.ResponseMode = OpenIdConnectResponseMode.Query;
        client.UsePkce = true;
        client.Scope.Clear();
        client.Scope.Add(OpenIdConnectScope.OpenId);
        client.MapInboundClaims = false;
        client.DisableTelemetry = true;
        client.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(30);
        client.EventsType = typeof(ReturnEvents);
        // What one tenant has protected, no other reads.
        client.DataProtectionProvider = protection.CreateProtector("EGovCms.SignOn", tenant.Name);
        client.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256];
        client.TokenValidationParameters.ClockSkew = TimeSpan.FromMinutes(1);
        foreach (var cookie in new[] { client.CorrelationCookie, client.NonceCookie })
        {
            // The answer comes by a link of the browser's own, not by another site's form.
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        if (settings.BackChannel.Length > 0)
            client.BackchannelHttpHandler = new BackChannelHandler(settings.AuthorityUri, new Uri(settings.BackChannel));
    }

    private static OpenIdConnectConfiguration Provider(SignOnOptions settings, IShellHost host)
    {
        var authority = settings.AuthorityUri;
        var provider = new OpenIdConnectConfiguration
        {
            Issuer = authority.AbsoluteUri,
            AuthorizationEndpoint = new Uri(authority, SignOnPaths.Authorize).AbsoluteUri,
            TokenEndpoint = new Uri(authority, SignOnPaths.Token).AbsoluteUri,
        };
        if (host.TryGetSettings(ShellSettings.DefaultName, out var platform))
            provider.SigningKeys.Add(SignOnKeys.Verification(platform));
        return provider;
    }
}
