namespace EGovCms.SignOn.Client;

/// <summary>Sends what is meant for the platform's public address to one inside, under its public name.</summary>
internal sealed class BackChannelHandler(Uri authority, Uri inside) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { } target && target.Authority == authority.Authority)
        {
            request.Headers.Host = authority.Authority;
            request.RequestUri = new Uri(inside, target.PathAndQuery);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
