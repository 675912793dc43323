using EGovCms.Data;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Notices.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Desk;

public sealed class StaffNoticeTests(MailboxSite site) : IClassFixture<MailboxSite>
{
    [Fact]
    public async Task Those_who_hold_the_permission_are_told_and_nobody_else()
    {
        using var clerk = await site.SignedInAsync(MailboxSite.Government, "told-clerk", "Clerk");
        using var chief = await site.SignedInAsync(MailboxSite.Government, "told-chief", "Chief");
        using var stranger = await site.SignedInAsync(MailboxSite.Bureau, "told-stranger", "Chief");
        var letter = await site.StepAsync(await site.NewAsync("要通知工作人员的来信"), "accept");
        letter = await site.StepAsync(letter, "dispatch", "", ("units", [$"{MailboxSite.Bureau}/"]));

        Assert.True((await site.ReplyAsync(letter, MailboxSite.Bureau, "", "returned", "不属本局职责")).Succeeded);
        letter = await site.StepAsync(letter, "ask-extension", "要等检测报告");
        await site.StepAsync(letter, "urge");

        var told = await site.InAsync(MailboxSite.Government, services => services.GetRequiredService<TenantDb>().Set<NoticeRow>().AsNoTracking()
            .Where(notice => notice.Template.StartsWith("letter-staff") && notice.Link == $"~/Admin/Letters/{letter.Id}" && notice.Channel == "site").ToListAsync(DeskSite.Token));
        Assert.Equal(["letter-staff-extension", "letter-staff-returned", "letter-staff-urged"], told.Select(notice => notice.Template).Distinct().Order());
        var members = await site.InAsync(MailboxSite.Government, services => services.GetRequiredService<EGovCms.Accounts.Abstractions.ITenantMembers>().ListAsync(DeskSite.Token));
        string Id(string name) => members.Single(member => member.UserName == name).UserId;
        Assert.Equal([Id("told-chief")], told.Where(notice => notice.Template == "letter-staff-extension").Select(notice => notice.UserId).Intersect([Id("told-clerk"), Id("told-chief")]));
        foreach (var template in new[] { "letter-staff-returned", "letter-staff-urged" })
            Assert.Equal(2, told.Where(notice => notice.Template == template).Select(notice => notice.UserId).Intersect([Id("told-clerk"), Id("told-chief")]).Count());
        Assert.All(told, notice => Assert.Contains(notice.UserId, members.Select(member => member.UserId)));
        Assert.DoesNotContain(members, member => member.UserName == "told-stranger");
        // As it stands in the inbox of whoever was told.
        await MailboxSite.UntilAsync(async () => (await clerk.OpenAsync("/zf/Account/Notices", DeskSite.Token)).Text.Contains("退回了来信", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Time_that_is_nearly_over_and_over_is_told()
    {
        using var clerk = await site.SignedInAsync(MailboxSite.Government, "told-late", "Clerk");
        var letter = await site.NewAsync("要超期的来信");
        var wasAt = site.Clock!.GetUtcNow();

        site.Clock.SetUtcNow(new DateTimeOffset(letter.DueUtc!.Value.AddHours(1), TimeSpan.Zero));

        Assert.True(site.Clock.GetUtcNow() > wasAt);
        await MailboxSite.UntilAsync(async () => (await TemplatesAsync(letter.Id)).Contains("letter-staff-late"));
    }

    private Task<List<string>> TemplatesAsync(string letterId) => site.InAsync(MailboxSite.Government, services => services.GetRequiredService<TenantDb>().Set<NoticeRow>().AsNoTracking()
        .Where(notice => notice.Link == $"~/Admin/Letters/{letterId}").Select(notice => notice.Template).Distinct().ToListAsync(DeskSite.Token));
}
