using EGovCms.Browser.Tests.Support;
using Microsoft.Playwright;

namespace EGovCms.Browser.Tests.Accessibility;

/// <summary>Each kind of public page: in light, in dark, and in the elder view.</summary>
public sealed class PublicPagesTests(Readers readers) : IClassFixture<Readers>
{
    public static TheoryData<string> Pages =>
    [
        "/", "/zf/", "/zf/zwdt/zwyw", "/zf/zwdt/zwyw/t20051013-wltb", "/tzly/lyjd", "/zwgk/zcfg", "/zwgk/ldzc", "/zwgk/gkzn", "/bsfw/cxxt",
        "/cx/rsks", "/search?q=%E9%97%A8%E6%88%B7", "/sitemap", "/no-such-page",
        "/mailboxes", "/zf/mailboxes", "/zf/mailboxes/mayor", "/zf/letters", "/zf/letters?q=%E8%BF%99%E4%B8%AA%E8%AF%8D%E6%B2%A1%E6%9C%89", "/zf/letters/statistics",
        "/zf/Queries", "/zf/Queries/fund", "/zf/Queries/Verify",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_has_no_violation(string path)
    {
        var visit = await readers.OnADesktopAsync();
        await visit.OpenAsync(path);
        await visit.Page.AssertAccessibleAsync();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_has_no_violation_in_the_elder_view(string path)
    {
        var visit = await readers.InTheElderViewAsync();
        await visit.OpenAsync(path);
        Assert.True(await visit.Page.Locator("html[data-elder]").IsVisibleAsync());
        await visit.Page.AssertAccessibleAsync(ColorScheme.Light);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/zf/zwdt/zwyw")]
    [InlineData("/zf/letters")]
    [InlineData("/zf/letters/statistics")]
    public async Task Page_has_no_violation_on_a_phone(string path)
    {
        var visit = await readers.OnAPhoneAsync();
        await visit.OpenAsync(path);
        await visit.Page.AssertAccessibleAsync();
    }
}
