using System.Net;
using EGovCms.Mailbox.Files;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Workflows.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Desk;

public sealed class GivenLetterOnSqliteTests(MailboxSite site) : GivenLetterTests(site), IClassFixture<MailboxSite>;

public sealed class GivenLetterOnPostgresTests(PostgresMailboxSite site) : GivenLetterTests(site), IClassFixture<PostgresMailboxSite>;

/// <summary>Letters that were dispatched to another tenant, as its clerks see them.</summary>
public abstract class GivenLetterTests(MailboxSite site)
{
    [Fact]
    public async Task Clerk_of_the_unit_reads_text_orders_and_attachment_and_answers()
    {
        byte[] picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 7, 7];
        var receipt = await site.TakeAsync(MailboxSite.Letter("学校门口没有斑马线") with { Files = [new IncomingFile("校门.png", "image/png", picture, AttachmentState.Clean)] });
        var letter = await site.StepAsync(await site.LetterAsync(receipt.LetterId), "accept");
        letter = await site.StepAsync(letter, "dispatch", "", ("units", [$"{MailboxSite.Bureau}/"]), ("instruction", ["请当天查明"]));
        letter = await site.StepAsync(letter, "urge");
        letter = await site.StepAsync(letter, "supervise", "市长要求周五前办结");
        await site.EditAsync(letter.Id, row => row.Card = LetterCard.Red);
        var task = await TaskAsync(letter);
        using var clerk = await site.SignedInAsync(MailboxSite.Bureau, "jy-" + Guid.NewGuid().ToString("N")[..8], "Clerk", "王科长");
        using var other = await site.SignedInAsync(MailboxSite.District, "zsq-" + Guid.NewGuid().ToString("N")[..8], "Clerk");
        var address = $"/{MailboxSite.Bureau}/Admin/Tasks/{MailboxSite.Government}/{task}";

        var page = await clerk.OpenAsync(address, DeskSite.Token);
        var told = page.Document.QuerySelector(".facts")!.TextContent;
        Assert.All(["三盏路灯", "请当天查明", "市长要求周五前办结", "红牌", "已催办 1 次"], word => Assert.Contains(word, told, StringComparison.Ordinal));
        var file = Assert.Single(page.Document.QuerySelectorAll("a[href*='?file=']")).GetAttribute("href")!;
        Assert.Equal(picture, await clerk.Client.GetByteArrayAsync(new Uri(file, UriKind.Relative), DeskSite.Token));
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(file.Replace($"/{MailboxSite.Bureau}/", $"/{MailboxSite.District}/", StringComparison.Ordinal), DeskSite.Token)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.OpenAsync($"{DeskSite.Letters}/{letter.Id}", DeskSite.Token)).Status);

        var done = await clerk.SubmitAsync(page, "form[action$='/Complete']", ($"{task}.Result", "answered"), ($"{task}.reply", "已联系交警划线。"));

        Assert.Equal(HttpStatusCode.OK, done.Status);
        // The task is done: the file is not for them any more.
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.OpenAsync(file, DeskSite.Token)).Status);
        using var chief = await site.ChiefAsync();
        Assert.Contains("已联系交警划线。", (await chief.OpenAsync(letter)).Document.QuerySelector(".unit-list")!.TextContent, StringComparison.Ordinal);
    }

    private Task<string> TaskAsync(LetterRow letter) => site.InAsync(MailboxSite.Government, async services =>
        (await services.GetRequiredService<IWorkflowEngine>().TasksAsync(letter.CaseId, DeskSite.Token)).Last(task => !task.IsOfState).Id);
}
