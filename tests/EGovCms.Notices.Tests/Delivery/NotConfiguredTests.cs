using EGovCms.Notices.Abstractions;
using EGovCms.Notices.Outbox;

namespace EGovCms.Notices.Tests.Delivery;

public sealed class NotConfiguredTests(BareNoticesSite site) : IClassFixture<BareNoticesSite>
{
    [Fact]
    public async Task Channel_that_the_installation_lacks_is_told_and_not_tried()
    {
        await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Phone("13800001234")));
        await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Email("zhang@bare.example")));

        await site.UntilAsync("138****1234", n => n.State == NoticeState.NotConfigured);
        await site.UntilAsync("z***@bare.example", n => n.State == NoticeState.NotConfigured);

        using var browser = await site.SignedInAsync();
        var page = await browser.OpenAsync("/Admin/Notices?state=NotConfigured", TestContext.Current.CancellationToken);
        Assert.Equal(2, page.Document.QuerySelectorAll("main table tbody tr").Length);
        Assert.Contains("138****1234", page.Text, StringComparison.Ordinal);
        var sender = await browser.OpenAsync("/Admin/Notices/Sender", TestContext.Current.CancellationToken);
        Assert.Equal(2, sender.Document.QuerySelectorAll("main .badge-warning").Length);
    }
}
