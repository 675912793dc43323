using System.Security.Cryptography;
using System.Text.Json;
using EGovCms.Admin.Abstractions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Admin.Notices;

internal sealed class CookieNotices(IHttpContextAccessor http, IDataProtectionProvider protection) : INotices
{
    private const string CookieName = "egov-notices";

    // A browser keeps cookies of 4 KB; more messages than fit into one are a page's job, not a notice's.
    private const int LongestCookie = 3600;
    private const int LongestMessage = 300;

    private readonly IDataProtector _protector = protection.CreateProtector("EGovCms.Admin.Notices");
    private readonly List<NoticeMessage> _messages = [];

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("A notice is given in answer to a request.");

    public void Add(Tone tone, string text)
    {
        if (_messages.Count == 0)
        {
            // When the answer begins, the tenant's prefix may be gone from the request: the cookie's path is taken now.
            var options = Options(TimeSpan.FromMinutes(1));
            Context.Response.OnStarting(() => WriteCookie(options));
        }

        _messages.Add(new NoticeMessage(tone, text.Length > LongestMessage ? text[..LongestMessage] + "…" : text));
        if (Protected().Length > LongestCookie)
            _messages.RemoveAt(_messages.Count - 1);
    }

    public IReadOnlyList<NoticeMessage> Take()
    {
        var messages = new List<NoticeMessage>(FromCookie());
        messages.AddRange(_messages);
        _messages.Clear();
        if (messages.Count > 0 && !Context.Response.HasStarted)
            Context.Response.Cookies.Delete(CookieName, Options(null));
        return messages;
    }

    // Written once, when the answer begins: a page that shows the messages itself has taken them by then.
    private Task WriteCookie(CookieOptions options)
    {
        if (_messages.Count > 0)
            Context.Response.Cookies.Append(CookieName, Protected(), options);
        return Task.CompletedTask;
    }

    private string Protected() => _protector.Protect(JsonSerializer.Serialize(_messages, NoticesJson.Relaxed));

    private List<NoticeMessage> FromCookie()
    {
        if (Context.Request.Cookies[CookieName] is not { Length: > 0 } value)
            return [];
        try
        {
            return JsonSerializer.Deserialize(_protector.Unprotect(value), NoticesJson.Default.ListNoticeMessage) ?? [];
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            // Made up, or of a key that is gone: nothing was lost that anyone waits for.
            return [];
        }
    }

    private CookieOptions Options(TimeSpan? age) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = age,
        Path = Context.Request.PathBase.HasValue ? Context.Request.PathBase.Value : "/",
        SameSite = SameSiteMode.Lax,
        Secure = Context.Request.IsHttps,
    };
}
