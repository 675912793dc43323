using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Flow;
using EGovCms.Mailbox.Public;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Public;

/// <summary>Letters are found as the public reads them, while the public reads them.</summary>
public sealed class LetterSourceTests(SearchedMailboxSite site) : IClassFixture<SearchedMailboxSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_is_found_by_its_public_text_and_answer_until_it_is_withdrawn()
    {
        var id = (await site.TakeAsync(MailboxSite.Letter("原标题里的骆驼"))).LetterId;
        await ChangeAsync(id, (publication, letter) =>
        {
            letter.AnsweredUtc = MailboxSite.Monday.UtcDateTime;
            return publication.PublishAsync(letter, "路灯不亮", "小区门前的路灯坏了。", "路灯已经更换为节能灯具。", Token);
        });
        await FoundAsync("节能灯具", [$"~/letters/{id}"]);
        Assert.Equal([$"~/letters/{id}"], await site.FindAsync("路灯不亮"));
        // What was written, and by whom, was not published.
        Assert.Empty(await site.FindAsync("骆驼"));
        Assert.Empty(await site.FindAsync("13000000777"));

        await ChangeAsync(id, (publication, letter) => publication.WithdrawAsync(letter, "应来信人要求", Token));
        await FoundAsync("节能灯具", []);
    }

    [Fact]
    public async Task A_report_is_never_found_even_when_its_row_says_that_it_is_published()
    {
        var submission = MailboxSite.Letter("举报某局长收受礼金") with { Mailbox = "discipline", Kind = LetterKind.Report };
        var id = (await site.TakeAsync(submission, MailboxSite.Discipline)).LetterId;
        await site.InAsync(MailboxSite.Discipline, async services =>
        {
            var db = services.GetRequiredService<TenantDb>();
            var letter = await db.Set<LetterRow>().SingleAsync(row => row.Id == id, Token);
            (letter.PublishedUtc, letter.PublicTitle, letter.PublicBody, letter.PublicAnswer) = (MailboxSite.Monday.UtcDateTime, "收受礼金", "收受礼金", "收受礼金");
            services.GetRequiredService<IChangeLog>().Append(LetterChanges.Published, id);
            await db.SaveChangesAsync(Token);
            await services.GetRequiredService<IChangePump>().DrainAsync(Token);
            Assert.Empty(await new LetterSource(db).FindAsync([id], Token));
            Assert.Empty(await new LetterSource(db).AllAsync(Token).ToListAsync(Token));
            return true;
        });
        // Something that comes after it is found, and it is not.
        var open = (await site.TakeAsync(MailboxSite.Letter())).LetterId;
        await ChangeAsync(open, (publication, letter) =>
        {
            letter.AnsweredUtc = MailboxSite.Monday.UtcDateTime;
            return publication.PublishAsync(letter, "公园长椅", "长椅坏了", "已经修好", Token);
        });
        await FoundAsync("公园长椅", [$"~/letters/{open}"]);
        Assert.Empty(await site.FindAsync("收受礼金"));
    }

    private Task FoundAsync(string words, string[] urls) => MailboxSite.UntilAsync(async () => (await site.FindAsync(words)).SequenceEqual(urls));

    private Task<bool> ChangeAsync(string id, Func<LetterPublication, LetterRow, Task> change) => site.InAsync(MailboxSite.Government, async services =>
    {
        var letter = await services.GetRequiredService<TenantDb>().Set<LetterRow>().SingleAsync(row => row.Id == id, Token);
        await change(services.GetRequiredService<LetterPublication>(), letter);
        return true;
    });
}
