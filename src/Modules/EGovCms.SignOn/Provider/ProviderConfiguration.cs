using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace EGovCms.SignOn.Provider;

/// <summary>One flow and nothing else: authorization code, with PKCE, for clients that keep a secret; codes and tokens live for minutes.</summary>
internal static class ProviderConfiguration
{
    public static void Configure(OpenIddictServerBuilder server)
    {
        server.SetAuthorizationEndpointUris(SignOnPaths.Authorize[1..]).SetTokenEndpointUris(SignOnPaths.Token[1..])
            .SetEndSessionEndpointUris(SignOnPaths.EndSession[1..]);
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        server.SetAuthorizationCodeLifetime(TimeSpan.FromMinutes(1))
            .SetIdentityTokenLifetime(TimeSpan.FromMinutes(2))
            .SetAccessTokenLifetime(TimeSpan.FromMinutes(2));
        server.RegisterScopes(OpenIddictConstants.Scopes.OpenId);
        // Codes are kept, so that each serves once; a lasting consent is not: the clients are the platform's own.
        server.DisableAuthorizationStorage();
        server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseScopedHandler<RegisterClient>().SetOrder(int.MinValue + 1000));
        server.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseScopedHandler<RegisterClient>().SetOrder(int.MinValue + 1000));
        // TLS ends at a proxy, and the back channel may be inside the machine; the addresses that are given out are the authority's.
        server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableEndSessionEndpointPassthrough().DisableTransportSecurityRequirement();
    }

    public static void ConfigureTenant(OpenIddictServerOptions server, ShellSettings platform, IOptions<SignOnOptions> options)
    {
        server.Issuer = options.Value.AuthorityUri;
        server.SigningCredentials.Add(new SigningCredentials(SignOnKeys.Signing(platform), SecurityAlgorithms.EcdsaSha256));
        server.EncryptionCredentials.Add(new EncryptingCredentials(SignOnKeys.Encryption(platform), SecurityAlgorithms.Aes256KW, SecurityAlgorithms.Aes256CbcHmacSha512));
    }
}
