using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace EGovCms.SignOn.Provider;

/// <summary>Before a request is judged, its client is brought in line with the tenant that it is: with its hosts as they are now.</summary>
internal sealed class RegisterClient(ClientRegistry clients) : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
{
    public async ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
    {
        if (context.ClientId is { Length: > 0 and <= 64 } name)
            await clients.AlignAsync(name, context.CancellationToken);
    }
}
