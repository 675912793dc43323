using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using EGovCms.Seo.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Seo.Push.Targets;

/// <summary>百度 普通收录: an address a line; the token and the site stand in the call's address, and there is a quota a day.</summary>
internal sealed partial class Baidu(IStringLocalizer<SeoText> text) : IPushTarget
{
    public string Name => "Baidu";

    public string Title => text["Push_Baidu"];

    // Baidu offers no other.
    public Uri DefaultEndpoint { get; } = new("http://data.zz.baidu.com/urls");

    public bool ShowsKey => false;

    public int Most => 2_000;

    public bool HasQuota => true;

    /// <summary>The token alone, or the whole address that Baidu shows to copy.</summary>
    public string? ReadKey(string typed) => KeyForm().Match(typed) is { Success: true } match ? match.Groups["token"].Value : null;

    public async Task<PushResult> SendAsync(PushCall call, CancellationToken cancellation)
    {
        var site = call.Site.Scheme == Uri.UriSchemeHttps ? $"https://{call.Site.Authority}" : call.Site.Authority;
        var address = new Uri(call.Endpoint + QueryString.Create("site", site).Add("token", call.Key).ToUriComponent());
        using var content = new StringContent(string.Join('\n', call.Addresses), Encoding.UTF8, "text/plain");
        var answer = await PushHttp.PostAsync(address, content, cancellation);
        var said = Read(answer.Text);
        return answer.Status switch
        {
            HttpStatusCode.OK when said is { Success: not null } => Taken(said, call.Addresses.Count),
            HttpStatusCode.Unauthorized => PushResult.Refused(PushProblem.WrongKey, said?.Message ?? ""),
            HttpStatusCode.BadRequest when said?.Message.Contains("over quota", StringComparison.OrdinalIgnoreCase) == true => PushResult.Later(PushProblem.QuotaUsed),
            HttpStatusCode.BadRequest when said?.Message.Contains("site", StringComparison.OrdinalIgnoreCase) == true => PushResult.Refused(PushProblem.NotThisSite, said.Message),
            HttpStatusCode.BadRequest => PushResult.Refused(PushProblem.NotUnderstood, said?.Message ?? ""),
            HttpStatusCode.TooManyRequests => PushResult.Later(PushProblem.TooOften) with { Wait = answer.RetryAfter },
            var other => PushResult.Later(PushProblem.Faulty, $"HTTP {((int)other).ToString(CultureInfo.InvariantCulture)} {said?.Message}".TrimEnd()),
        };
    }

    private static PushResult Taken(BaiduAnswer said, int sent)
    {
        string[] lost = [.. said.NotSameSite, .. said.NotValid];
        if (lost.Length > 0 && lost.Length >= sent)
            return PushResult.Refused(PushProblem.NotThisSite, lost[0]);
        return PushResult.Done with
        {
            Problem = lost.Length > 0 ? PushProblem.SomeNotTaken : PushProblem.None,
            Detail = lost.Length > 0 ? lost[0] : "",
            Remaining = said.Remain,
        };
    }

    private static BaiduAnswer? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, PushJson.Default.BaiduAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\A(https?://\S+[?&]token=)?(?<token>[A-Za-z0-9]{6,64})(&\S*)?\z")]
    private static partial Regex KeyForm();
}
