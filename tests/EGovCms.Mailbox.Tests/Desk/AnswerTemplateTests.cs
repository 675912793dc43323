using System.Net;
using EGovCms.Mailbox.Tests.Site;

namespace EGovCms.Mailbox.Tests.Desk;

public sealed class AnswerTemplateTests(MailboxSite site) : IClassFixture<MailboxSite>
{
    private const string Templates = "/zf/Admin/AnswerTemplates";

    [Fact]
    public async Task Template_is_added_changed_and_removed_with_a_record_of_each()
    {
        using var chief = await site.ChiefAsync();
        var empty = await chief.SubmitAsync(await chief.OpenAsync(Templates + "/Edit", DeskSite.Token), "form[action$='/Edit']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        var list = await chief.SubmitAsync(empty, "form[action$='/Edit']", ("Name", "路灯答复"), ("Text", "路灯已修好。"));
        var edit = await chief.OpenAsync(list.Document.QuerySelector("tbody a")!.GetAttribute("href")!, DeskSite.Token);
        list = await chief.SubmitAsync(edit, "form[action$='/Edit']", ("Text", "路灯已经修好，感谢监督。"));
        Assert.Contains("路灯已经修好，感谢监督。", list.Document.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);

        var asked = await chief.SubmitAsync(list, "form[action$='/Remove']");
        var gone = await chief.SubmitAsync(asked, "form:has([type=submit])");

        Assert.Null(gone.Document.QuerySelector("tbody"));
        Assert.Equal(HttpStatusCode.NotFound, (await chief.OpenAsync(Templates + "/Edit?id=none", DeskSite.Token)).Status);
        foreach (var action in new[] { "mailbox.template-added", "mailbox.template-edited", "mailbox.template-removed" })
            Assert.Single(await site.AuditAsync(action, "路灯答复"));
    }
}
