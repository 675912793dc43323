using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace EGovCms.Tenancy.Routing;

/// <summary>
/// The page for when no tenant can speak for itself: bilingual, self-contained, without script or inline style, so that it
/// shows under the strictest policy and with nothing else working.
/// </summary>
public static class CalmPage
{
    /// <summary>503: the tenant is invalid, or failed to start.</summary>
    public static Task WriteUnavailableAsync(HttpContext context, ShellSettings settings, string? reference)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(settings);
        context.Response.Headers.RetryAfter = "10";
        return WriteAsync(context, StatusCodes.Status503ServiceUnavailable, settings.DisplayName,
            "网站暂时无法访问，我们正在处理，请稍后再试。", "This site is not available at the moment. We are on it; please try again later.", reference);
    }

    /// <summary>503: the tenant is being set up, which takes seconds.</summary>
    public static Task WriteSettingUpAsync(HttpContext context, ShellSettings settings)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(settings);
        context.Response.Headers.RetryAfter = "10";
        return WriteAsync(context, StatusCodes.Status503ServiceUnavailable, settings.DisplayName,
            "网站正在建立，通常不到一分钟，请稍后刷新。", "This site is being set up, which takes less than a minute. Please reload in a moment.", reference: null);
    }

    /// <summary>404: no tenant answers to this address.</summary>
    public static Task WriteNotFoundAsync(HttpContext context) =>
        WriteAsync(context, StatusCodes.Status404NotFound, "",
            "没有找到这个网页，请检查网址是否正确。", "There is no such page. Please check the address.", reference: null);

    /// <summary>400: the request itself cannot be used.</summary>
    public static Task WriteBadRequestAsync(HttpContext context) =>
        WriteAsync(context, StatusCodes.Status400BadRequest, "",
            "请求的内容或网址有误，请返回后重试。", "The request or its address is malformed. Please go back and try again.", reference: null);

    /// <summary>400: a form without a valid antiforgery token; mostly one that stood open for long or in another sign-in.</summary>
    public static Task WriteExpiredFormAsync(HttpContext context) =>
        WriteAsync(context, StatusCodes.Status400BadRequest, "",
            "这个表单已经过期。请按浏览器的“返回”，您填写的内容还在，刷新后再提交一次。", "This form has expired. Go back in your browser, where what you typed still stands, reload and send it again.", reference: null);

    /// <summary>413: what was sent is larger than the place it was sent to takes.</summary>
    public static Task WriteTooLargeAsync(HttpContext context) =>
        WriteAsync(context, StatusCodes.Status413PayloadTooLarge, "",
            "提交的内容过大，请返回后减少内容或附件再提交。", "What you sent is too large. Please go back and send less text or smaller files.", reference: null);

    /// <summary>429: too much came from there, and nothing of it was read.</summary>
    /// <param name="context">The request.</param>
    /// <param name="wait">How long to wait; at least a minute is said.</param>
    public static Task WriteTooManyAsync(HttpContext context, TimeSpan wait)
    {
        ArgumentNullException.ThrowIfNull(context);
        var minutes = Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes)).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return WriteAsync(context, StatusCodes.Status429TooManyRequests, "",
            $"这个网络提交得太频繁，这一次没有收下。请留在这一页，过 {minutes} 分钟按浏览器的“刷新”，问要不要重新提交时选“继续”，您填写的内容会原样再提交一次。",
            $"Too much was sent from your network, and this was not taken. Stay on this page and reload it in {minutes} minutes; when your browser asks whether to send the form again, agree, and all that you typed is sent once more.", reference: null);
    }

    /// <summary>500: something failed outside any tenant.</summary>
    public static Task WriteErrorAsync(HttpContext context, string reference) =>
        WriteAsync(context, StatusCodes.Status500InternalServerError, "",
            "系统出现故障，我们已记录下来，请稍后再试。", "Something went wrong. It has been recorded; please try again later.", reference);

    /// <summary>400: a form that came too late, to be sent once more.</summary>
    internal static Task WriteFormAsync(HttpContext context, string? signIn, bool lostFiles, string form)
    {
        var steps = new StringBuilder();
        if (signIn is not null)
        {
            steps.Append("<p><a href=\"").Append(HtmlEncoder.Default.Encode(signIn))
                .Append("\" target=\"_blank\" rel=\"noopener\">在新窗口登录 <span lang=\"en\">Sign in in a new window</span></a></p>");
        }

        if (lostFiles)
            steps.Append("<p>附件不能保留，提交后请重新添加。 <span lang=\"en\">Files could not be kept: add them again afterwards.</span></p>");
        var (chinese, english) = signIn is null
            ? ("页面停留较久，请再提交一次。您填写的内容都在。", "The page stood open for long. What you typed is kept: please send it again.")
            : ("登录已经过期。请先登录，再回到这里重新提交。您填写的内容都在。", "Your session has ended. What you typed is kept: sign in, then come back here and send it again.");
        return WriteAsync(context, StatusCodes.Status400BadRequest, "", chinese, english, reference: null, steps.Append(form).ToString());
    }

    private static async Task WriteAsync(
        HttpContext context, int status, string title, string chinese, string english, string? reference, string extra = "")
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        if (HttpMethods.IsHead(context.Request.Method))
            return;

        var html = HtmlEncoder.Default;
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\"><link rel=\"stylesheet\" href=\"/_host/calm.css\"><title>")
            .Append(status).Append("</title></head><body><main><p class=\"status\">").Append(status).Append("</p>");
        if (title.Length > 0)
            page.Append("<p class=\"site\">").Append(html.Encode(title)).Append("</p>");
        page.Append("<h1>").Append(chinese).Append("</h1><p lang=\"en\">").Append(english).Append("</p>");
        if (reference is not null)
            page.Append("<p class=\"reference\">编号 <span lang=\"en\">Reference</span> <code>").Append(html.Encode(reference)).Append("</code></p>");
        page.Append(extra).Append("<p><a href=\"/\">返回首页 <span lang=\"en\">Home</span></a></p></main></body></html>");
        await context.Response.WriteAsync(page.ToString(), context.RequestAborted);
    }
}
