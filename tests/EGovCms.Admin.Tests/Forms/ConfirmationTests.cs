using System.Net;
using System.Text.RegularExpressions;
using EGovCms.Admin.Abstractions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Admin.Tests.Forms;

public sealed partial class ConfirmationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_with_a_question_is_asked_about_and_done_when_confirmed()
    {
        await using var site = await StartAsync();
        var token = await site.Client.GetStringAsync("/zf/Admin/Test/Token", Token);
        var asked = await PostAsync(site, ("id", "7"), (Confirmation.MessageField, "删除“<7>”吗？"), ("__RequestVerificationToken", token));
        Assert.Contains("删除“<7>”吗？", WebUtility.HtmlDecode(asked), StringComparison.Ordinal);

        // What the page asks holds all that was posted; sending it does it.
        var fields = HiddenField().Matches(asked).Select(field => (field.Groups[1].Value, WebUtility.HtmlDecode(field.Groups[2].Value))).ToArray();
        Assert.Contains(("id", "7"), fields);
        Assert.Equal("deleted 7", await PostAsync(site, fields));
    }

    [Fact]
    public async Task Post_without_a_question_is_done_at_once()
    {
        await using var site = await StartAsync();
        var token = await site.Client.GetStringAsync("/zf/Admin/Test/Token", Token);
        Assert.Equal("deleted 7", await PostAsync(site, ("id", "7"), ("__RequestVerificationToken", token)));
    }

    private static async Task<string> PostAsync(AdminSite site, params (string Name, string Value)[] fields) =>
        await (await site.Client.PostAsync("/zf/Admin/Test/Delete", Form(fields), Token)).Content.ReadAsStringAsync(Token);

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static Task<AdminSite> StartAsync() => AdminSite.StartAsync(Map, permissions: ["AccessAdminPanel"]);

    private static void Map(RouteGroupBuilder group)
    {
        group.MapGet("Token", (IAntiforgery antiforgery, HttpContext context) => Results.Text(antiforgery.GetAndStoreTokens(context).RequestToken));
        group.MapPost("Delete", async (HttpRequest request) => Results.Text("deleted " + (await request.ReadFormAsync())["id"])).RequireConfirmation();
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenField();
}
