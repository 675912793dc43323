using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace EGovCms.SignOn.Provider;

/// <summary>Before a request is judged, its client is brought in line with the tenant that it is: with its hosts as they are now.</summary>
internal sealed class RegisterClient(ClientRegistry clients)
    : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>, IOpenIddictServerHandler<ValidateEndSessionRequestContext>
{
    public ValueTask HandleAsync(ValidateAuthorizationRequestContext context) => AlignAsync(context.ClientId, context.CancellationToken);

    public ValueTask HandleAsync(ValidateEndSessionRequestContext context) => AlignAsync(context.ClientId, context.CancellationToken);

    private async ValueTask AlignAsync(string? client, CancellationToken cancellation)
    {
        if (client is { Length: > 0 and <= 64 } name)
            await clients.AlignAsync(name, cancellation);
    }
}
