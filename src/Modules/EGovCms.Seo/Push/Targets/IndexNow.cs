using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using EGovCms.Seo.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Seo.Push.Targets;

/// <summary>IndexNow (indexnow.org): Bing and others, which hand on to each other what one of them is told.</summary>
internal sealed partial class IndexNow(IStringLocalizer<SeoText> text) : IPushTarget
{
    public string Name => "IndexNow";

    public string Title => text["Push_IndexNow"];

    public Uri DefaultEndpoint { get; } = new("https://api.indexnow.org/indexnow");

    public bool ShowsKey => true;

    public int Most => 10_000;

    public string? ReadKey(string typed) => KeyForm().IsMatch(typed) ? typed : null;

    public async Task<PushResult> SendAsync(PushCall call, CancellationToken cancellation)
    {
        var body = new IndexNowCall(call.Site.Authority, call.Key, $"{call.Site}{call.Key}.txt", call.Addresses);
        using var content = JsonContent.Create(body, PushJson.Default.IndexNowCall);
        // It wants to know how long the call is.
        await content.LoadIntoBufferAsync(cancellation);
        var answer = await PushHttp.PostAsync(call.Endpoint, content, cancellation);
        return answer.Status switch
        {
            HttpStatusCode.OK or HttpStatusCode.Accepted => PushResult.Done,
            HttpStatusCode.Forbidden => PushResult.Refused(PushProblem.WrongKey),
            HttpStatusCode.UnprocessableEntity => PushResult.Refused(PushProblem.NotThisSite),
            HttpStatusCode.BadRequest => PushResult.Refused(PushProblem.NotUnderstood),
            HttpStatusCode.TooManyRequests => PushResult.Later(PushProblem.TooOften) with { Wait = answer.RetryAfter },
            var other => PushResult.Later(PushProblem.Faulty, $"HTTP {(int)other}"),
        };
    }

    [GeneratedRegex(@"\A[A-Za-z0-9-]{8,128}\z")]
    private static partial Regex KeyForm();
}
