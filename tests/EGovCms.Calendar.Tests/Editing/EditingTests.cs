using System.Net;
using EGovCms.Calendar.Abstractions;
using EGovCms.Testing.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Calendar.Tests.Editing;

public sealed class EditingOnSqliteTests(CalendarSite site) : EditingTests(site), IClassFixture<CalendarSite>;

public sealed class EditingOnPostgresTests(PostgresCalendarSite site) : EditingTests(site), IClassFixture<PostgresCalendarSite>;

/// <summary>The page 工作日历, as the information centre uses it.</summary>
public abstract class EditingTests(CalendarSite site)
{
    private const string Page = "/Admin/Calendar";
    private const string Text = """
        关于2031年部分节假日安排的通知
        一、元旦：1月1日（周三）放假，共1天。
        二、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Notice_is_read_shown_and_counts_in_every_tenant_once_confirmed()
    {
        using var centre = await SignedInAsync();
        Assert.False((await CalendarOfAsync("zf")).Knows(2031));
        Assert.NotEmpty((await centre.OpenAsync(Page + "?year=2031", Token)).Document.QuerySelectorAll(".notice-warning"));

        var shown = await centre.SubmitAsync(await centre.OpenAsync(Page + "/Notice", Token), "main form", ("Text", Text));

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Equal(2, shown.Document.QuerySelectorAll("main table tbody tr").Length);
        Assert.False((await CalendarOfAsync("zf")).Knows(2031));

        var saved = await centre.SubmitAsync(shown, "main form:has([name=Confirmed])");

        Assert.Equal(Page, saved.Address.AbsolutePath);
        Assert.Contains(saved.Document.QuerySelectorAll("td.calendar-holiday"), day => day.TextContent.Contains("国庆节、中秋节", StringComparison.Ordinal));
        Assert.Equal(2, saved.Document.QuerySelectorAll("td.calendar-makeup").Length);
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        var calendar = await CalendarOfAsync("zf");
        Assert.True(calendar.Knows(2031));
        Assert.Equal(new DateOnly(2031, 10, 11), calendar.AddWorkingDays(new DateOnly(2031, 9, 30), 3));
    }

    [Fact]
    public async Task Single_day_is_changed_and_restored()
    {
        using var centre = await SignedInAsync();
        var flood = new DateOnly(2026, 7, 4);
        await ChangeAsync(centre, ("From", "2026-07-04"), ("Kind", "work"), ("Name", "抗洪抢险"));
        Assert.Equal(DayKind.MakeUpWorkday, (await CalendarOfAsync("Default")).KindOf(flood));
        Assert.Contains("抗洪抢险", (await centre.OpenAsync(Page + "?year=2026", Token)).Document.DocumentElement.TextContent, StringComparison.Ordinal);

        await ChangeAsync(centre, ("From", "2026-07-01"), ("To", "2026-07-31"), ("Kind", "restore"));

        Assert.Equal(DayKind.Weekend, (await CalendarOfAsync("Default")).KindOf(flood));
    }

    [Fact]
    public async Task What_cannot_be_understood_is_told_and_stays_in_the_form()
    {
        using var centre = await SignedInAsync();

        var days = await SubmitDaysAsync(centre, ("From", "2026-10-08"), ("To", "2026-10-01"), ("Kind", "rest"), ("Name", "写错了的一天"));
        var notice = await centre.SubmitAsync(await centre.OpenAsync(Page + "/Notice", Token), "main form", ("Text", "明天放假"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, days.Status);
        Assert.Contains("写错了的一天", days.Document.QuerySelector("[name=Name]")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, notice.Status);
        Assert.Contains("明天放假", notice.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendar_is_edited_on_the_platform_alone()
    {
        using var centre = await SignedInAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await centre.OpenAsync("/zf/Admin/Calendar", Token)).Status);
    }

    private async Task<SiteBrowser> SignedInAsync()
    {
        var browser = site.CreateBrowser();
        Assert.Equal(HttpStatusCode.OK, (await browser.SignInAsync(SiteFixture.AdminUser, site.AdminPassword)).Status);
        return browser;
    }

    private static async Task<SitePage> SubmitDaysAsync(SiteBrowser centre, params (string, string)[] values) =>
        await centre.SubmitAsync(await centre.OpenAsync(Page, Token), "form[action$='/Days']", values);

    private static async Task ChangeAsync(SiteBrowser centre, params (string, string)[] values) =>
        Assert.Equal(HttpStatusCode.OK, (await SubmitDaysAsync(centre, values)).Status);

    private async Task<WorkCalendar> CalendarOfAsync(string tenant)
    {
        await using var scope = await site.Shells.CreateScopeAsync(tenant, Token);
        return await scope.Services.GetRequiredService<IWorkCalendars>().GetAsync(Token);
    }
}
