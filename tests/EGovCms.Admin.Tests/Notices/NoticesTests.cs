using System.Net;
using EGovCms.Admin.Abstractions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Admin.Tests.Notices;

public sealed class NoticesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Notice_is_said_once_on_the_page_after_the_redirect()
    {
        await using var site = await StartAsync();
        var redirect = await site.Client.GetAsync("/zf/Admin/Test/Say", Token);
        Assert.Equal("/zf/Admin/Test/Hear", redirect.Headers.Location!.OriginalString);
        Assert.Equal("已保存 & <完成>", await site.Client.GetStringAsync(redirect.Headers.Location, Token));
        Assert.Equal("", await site.Client.GetStringAsync(redirect.Headers.Location, Token));
    }

    [Fact]
    public async Task Notice_that_was_made_up_is_not_said()
    {
        await using var site = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/zf/Admin/Test/Hear");
        request.Headers.Add("Cookie", "egov-notices=CfDJ8NotOurs");
        Assert.Equal("", await (await site.Client.SendAsync(request, Token)).Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Notices_of_any_length_fit_into_a_cookie()
    {
        await using var site = await StartAsync();
        var response = await site.Client.GetAsync("/zf/Admin/Test/Shout", Token);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.All(response.Headers.GetValues("Set-Cookie"), cookie => Assert.InRange(cookie.Length, 1, 4096));
    }

    private static Task<AdminSite> StartAsync() => AdminSite.StartAsync(Map, permissions: ["AccessAdminPanel"]);

    private static void Map(RouteGroupBuilder group)
    {
        group.MapGet("Say", (INotices notices, HttpContext context) =>
        {
            notices.Success("已保存 & <完成>");
            return Results.LocalRedirect(context.Href("~/Admin/Test/Hear"));
        });
        group.MapGet("Shout", (INotices notices, HttpContext context) =>
        {
            for (var i = 0; i < 50; i++)
                notices.Error(new string('错', 5000));
            return Results.LocalRedirect(context.Href("~/Admin/Test/Hear"));
        });
        group.MapGet("Hear", (INotices notices) => Results.Text(string.Join('|', notices.Take().Select(notice => notice.Text))));
    }
}
