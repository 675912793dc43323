using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Tests.Desk;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Mailbox.Track;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Track;

/// <summary>The writer of a report opens it once a visit.</summary>
public sealed class WriterKeyTests(MailboxSite site) : IClassFixture<MailboxSite>
{
    private const string Page = $"/{MailboxSite.Discipline}/letters/track";
    private const string Password = "AB23CD45EF67GH89";

    [Fact]
    public async Task Key_is_in_memory_for_the_visit_and_the_password_opens_the_report_again_after_it()
    {
        var receipt = await site.TakeAsync(MailboxSite.Letter("某科长的发票") with { Mailbox = "discipline", Kind = LetterKind.Report, Password = Password }, MailboxSite.Discipline);
        using var citizen = site.CreateBrowser();
        // Visits of other tests are over.
        site.Clock!.Advance(WriterKeys.Lifetime + TimeSpan.FromSeconds(1));
        Assert.Equal(0, await CountAsync());

        Assert.Equal("某科长的发票", (await citizen.TrackAsync(receipt.Number, Password, MailboxSite.Discipline)).Heading);
        for (var view = 0; view < 2; view++)
            Assert.Equal("某科长的发票", (await citizen.OpenAsync(Page, DeskSite.Token)).Heading);
        Assert.Equal(1, await CountAsync());

        site.Clock.Advance(WriterKeys.Lifetime + TimeSpan.FromSeconds(1));
        Assert.Equal(0, await CountAsync());
        var page = await citizen.OpenAsync(Page, DeskSite.Token);
        Assert.Equal("某科长的发票", page.Heading);

        await citizen.SubmitAsync(page, "form[action$='/leave']");
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Kept_key_is_found_by_its_password_alone()
    {
        var receipt = await site.TakeAsync(MailboxSite.Letter("某所长的宴请") with { Mailbox = "discipline", Kind = LetterKind.Report, Password = Password }, MailboxSite.Discipline);
        using var citizen = site.CreateBrowser();
        using var stranger = site.CreateBrowser();
        await citizen.TrackAsync(receipt.Number, Password, MailboxSite.Discipline);

        Assert.Null((await stranger.TrackAsync(receipt.Number, "AB23CD45EF67GH88", MailboxSite.Discipline)).State());
        Assert.Null((await stranger.OpenAsync(Page, DeskSite.Token)).State());
        Assert.True(await site.InAsync(MailboxSite.Discipline, services => Task.FromResult(services.GetRequiredService<WriterKeys>().Find(receipt.LetterId, Password) is not null)));
        Assert.True(await site.InAsync(MailboxSite.Discipline, services => Task.FromResult(services.GetRequiredService<WriterKeys>().Find(receipt.LetterId, Password + "X") is null)));
    }

    private Task<int> CountAsync() => site.InAsync(MailboxSite.Discipline, services => Task.FromResult(services.GetRequiredService<WriterKeys>().Count));
}
