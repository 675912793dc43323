using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Bench;

/// <summary>A Kestrel without middleware that answers what a page was answered with: the same bytes and headers.</summary>
internal sealed class BareKestrel : IAsyncDisposable
{
    private readonly Dictionary<string, Answer> _answers = new(StringComparer.Ordinal);
    private WebApplication? _app;

    public static async Task<BareKestrel> StartAsync(Uri page, IEnumerable<string> forms)
    {
        var bare = new BareKestrel();
        using var client = new HttpClient();
        foreach (var form in forms)
            bare._answers["/" + form] = await CopyAsync(client, page, form);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        bare._app = builder.Build();
        bare._app.Run(bare.AnswerAsync);
        await bare._app.StartAsync();
        return bare;
    }

    public Uri UrlOf(string form) => new(new Uri(_app!.Urls.First()), form);

    public int LengthOf(string form) => _answers["/" + form].Bytes.Length;

    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<Answer> CopyAsync(HttpClient client, Uri page, string form)
    {
        Answer answer = new([], []);
        // The second time it is kept.
        for (var time = 0; time < 2; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, page);
            request.Headers.Add("Accept-Encoding", form);
            using var response = await client.SendAsync(request);
            response.EnsureSuccessStatusCode();
            var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
                .Where(header => header.Key is not ("Date" or "Content-Length"))
                .Select(header => KeyValuePair.Create(header.Key, new StringValues(header.Value.ToString())));
            answer = new Answer(await response.Content.ReadAsByteArrayAsync(), [.. headers]);
        }

        return answer;
    }

    private Task AnswerAsync(HttpContext context)
    {
        var answer = _answers[context.Request.Path.Value!];
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        context.Response.ContentLength = answer.Bytes.Length;
        return context.Response.BodyWriter.WriteAsync(answer.Bytes).AsTask();
    }

    private sealed record Answer(byte[] Bytes, KeyValuePair<string, StringValues>[] Headers);
}
