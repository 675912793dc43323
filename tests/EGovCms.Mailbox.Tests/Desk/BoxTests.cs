using System.Net;
using AngleSharp.Html.Dom;
using EGovCms.Mailbox.Boxes;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Testing.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Desk;

public sealed class BoxTests(MailboxSite site) : IClassFixture<MailboxSite>
{
    private const string Boxes = "/zf/Admin/Mailboxes";

    [Fact]
    public async Task Mailbox_is_made_edited_closed_and_put_in_its_place()
    {
        using var chief = await site.ChiefAsync();
        var added = await chief.SubmitAsync(
            await chief.OpenAsync(Boxes + "/Add", DeskSite.Token), "form[action$='/Mailboxes/Add']", ("Name", "热线信箱"), ("Key", "hotline"), ("Leader", "办公室"), ("Introduction", "反映城市管理问题。"));
        Assert.Equal(["市长信箱", "分管副市长信箱", "热线信箱"], Names(added));

        var up = await chief.SubmitAsync(added, "form[action$='/hotline/Up']");
        Assert.Equal(["市长信箱", "热线信箱", "分管副市长信箱"], Names(up));
        var closed = await chief.SubmitAsync(up, "form[action$='/hotline/Close']");
        Assert.NotNull(closed.Document.QuerySelector("form[action$='/hotline/Open']"));
        await chief.SubmitAsync(await chief.OpenAsync(Boxes + "/hotline", DeskSite.Token), "form[action$='/Mailboxes/hotline']", ("Name", "城市管理信箱"));

        var stored = await site.InAsync(MailboxSite.Government, services => services.GetRequiredService<MailboxList>().FindAsync("hotline", DeskSite.Token));
        Assert.Equal(("城市管理信箱", false, "反映城市管理问题。"), (stored!.Name, stored.IsOpen, stored.Introduction));
        foreach (var action in new[] { "mailbox.added", "mailbox.moved", "mailbox.closed", "mailbox.edited" })
            Assert.Single(await site.AuditAsync(action, "hotline"));
    }

    [Fact]
    public async Task Mailbox_without_name_or_with_a_taken_key_is_refused()
    {
        using var chief = await site.ChiefAsync();
        var page = await chief.OpenAsync(Boxes + "/Add", DeskSite.Token);

        var refused = await chief.SubmitAsync(page, "form[action$='/Mailboxes/Add']", ("Name", ""), ("Key", "Not A Key"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(2, refused.Document.QuerySelectorAll(".error-summary li").Length);
        var taken = await chief.SubmitAsync(page, "form[action$='/Mailboxes/Add']", ("Name", "又一个"), ("Key", "mayor"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, taken.Status);
    }

    [Fact]
    public async Task Reports_are_taken_only_where_there_is_a_key_to_seal_them()
    {
        using var admin = await site.PlatformAsync();

        Assert.Null((await admin.OpenAsync(Boxes + "/Add", DeskSite.Token)).Document.QuerySelector("[name='Kinds'][value='Report']"));
        var page = await admin.OpenAsync("/jw/Admin/Mailboxes/discipline", DeskSite.Token);
        Assert.True(((IHtmlInputElement)page.Document.QuerySelector("[name='Kinds'][value='Report']")!).IsChecked);
    }

    [Fact]
    public async Task Mailboxes_are_set_up_by_those_who_may()
    {
        using var clerk = await site.ClerkAsync();
        foreach (var address in new[] { Boxes, Boxes + "/Add", Boxes + "/mayor", "/zf/Admin/AnswerTemplates" })
            Assert.Equal(HttpStatusCode.Forbidden, (await clerk.OpenAsync(address, DeskSite.Token)).Status);
    }

    private static IEnumerable<string> Names(SitePage page) => page.Document.QuerySelectorAll("tbody .row-title").Select(link => link.TextContent.Trim());
}
