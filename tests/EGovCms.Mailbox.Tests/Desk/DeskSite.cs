using EGovCms.Audit.Trail;
using EGovCms.Data;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Testing.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Desk;

/// <summary>What tests of the staff's pages share.</summary>
internal static class DeskSite
{
    public const string Letters = "/zf/Admin/Letters";

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<SiteBrowser> ClerkAsync(this MailboxSite site) => site.SignedInAsync(MailboxSite.Government, "clerk-" + Guid.NewGuid().ToString("N")[..8], "Clerk", "赵经办");

    public static Task<SiteBrowser> ChiefAsync(this MailboxSite site) => site.SignedInAsync(MailboxSite.Government, "chief-" + Guid.NewGuid().ToString("N")[..8], "Chief", "李主任");

    public static async Task<LetterRow> NewAsync(this MailboxSite site, string title = "小区门前的路灯坏了三个星期") =>
        await site.LetterAsync((await site.TakeAsync(MailboxSite.Letter(title))).LetterId);

    /// <summary>The platform's administrator, who may everything everywhere.</summary>
    public static async Task<SiteBrowser> PlatformAsync(this MailboxSite site)
    {
        var browser = site.CreateBrowser();
        await browser.SignInAsync(SiteFixture.AdminUser, site.AdminPassword);
        return browser;
    }

    /// <summary>A letter whose answer was sent.</summary>
    public static async Task<LetterRow> AnsweredAsync(this MailboxSite site, string title = "小区门前的路灯坏了三个星期", string answer = "陈桂花女士：路灯已于10月12日修好，感谢监督。")
    {
        var letter = await site.StepAsync(await site.NewAsync(title), "accept");
        letter = await site.StepAsync(letter, "draft", "", ("answer", [answer]), ("author", ["市住建局"]));
        letter = await site.StepAsync(letter, "approve");
        return await site.StepAsync(letter, "sign");
    }

    public static Task<SitePage> OpenAsync(this SiteBrowser browser, LetterRow letter, string more = "") => browser.OpenAsync($"{Letters}/{letter.Id}{more}", Token);

    /// <summary>Sends the form of a step.</summary>
    public static Task<SitePage> StepAsync(this SiteBrowser browser, SitePage page, string step, params (string Name, string Value)[] values) =>
        browser.SubmitAsync(page, $"form:has([name='Step'][value='{step}'])", [.. values.Select(value => ($"{step}.{value.Name}", value.Value))]);

    public static Task<List<AuditEntry>> AuditAsync(this MailboxSite site, string action, string subject) => site.InAsync(MailboxSite.Government, services =>
        services.GetRequiredService<TenantDb>().Set<AuditEntry>().AsNoTracking().Where(entry => entry.Action == action && entry.Subject == subject).ToListAsync(Token));

    public static Task EditAsync(this MailboxSite site, string letterId, Action<LetterRow> edit) => site.InAsync(MailboxSite.Government, async services =>
    {
        var db = services.GetRequiredService<TenantDb>();
        edit(await db.Set<LetterRow>().SingleAsync(row => row.Id == letterId, Token));
        return await db.SaveChangesAsync(Token);
    });
}
