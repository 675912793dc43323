namespace EGovCms.Seo.Push.Targets;

/// <summary>Calls an engine. Nothing leads from its address to another, and nothing of the call is logged: an address may hold the key.</summary>
internal static class PushHttp
{
    /// <summary>Answers are short; what is longer is none.</summary>
    private const int LongestAnswer = 64 * 1024;

    public static async Task<PushAnswer> PostAsync(Uri address, HttpContent content, CancellationToken cancellation)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ActivityHeadersPropagator = null };
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LongestAnswer };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        using var answer = await client.SendAsync(request, cancellation);
        return new(answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellation), answer.Headers.RetryAfter?.Delta);
    }
}
