using System.Net;
using System.Text;
using EGovCms.Data;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Reports;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Privacy.Abstractions;
using EGovCms.Testing.Site;
using EGovCms.Workflows.Abstractions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Track;

public sealed class ReportOnSqliteTests(MailboxSite site) : ReportTests(site), IClassFixture<MailboxSite>;

public sealed class ReportOnPostgresTests(PostgresMailboxSite site) : ReportTests(site), IClassFixture<PostgresMailboxSite>;

/// <summary>A sealed report from its form to its answer.</summary>
public abstract class ReportTests(MailboxSite site)
{
    private const string Address = $"/{MailboxSite.Discipline}/mailboxes/discipline/write";
    private const string Page = $"/{MailboxSite.Discipline}/letters/track";
    private const string Title = "某局长收了施工队的红包";
    private const string Body = "去年腊月二十八，在某酒店，我亲眼看见的。";

    [Fact]
    public async Task Report_is_written_without_a_name_opened_by_its_password_alone_answered_and_taken_up_again()
    {
        using var citizen = site.CreateBrowser();
        var receipt = await ReportAsync(citizen);
        Assert.Equal((HttpStatusCode.OK, "举报已收到", 16), (receipt.Status, receipt.Heading, receipt.Password().Length));
        Assert.DoesNotContain(Title, receipt.Text, StringComparison.Ordinal);
        var letter = await LetterAsync(receipt.Number());
        Assert.Equal((true, "", null, 0d), (letter.IsSealed, letter.Title, letter.PhoneHash, letter.SpamScore));

        var page = await citizen.TrackAsync(receipt.Number(), receipt.Password().ToLowerInvariant(), MailboxSite.Discipline);
        Assert.Equal((Title, LetterStates.New), (page.Heading, page.State()));
        page = await citizen.SubmitAsync(page, "#act-add", ("Words", "证人愿意出面。"));
        site.Clock!.Advance(TimeSpan.FromSeconds(1));
        await AnswerAsync(letter, "经查属实，已经立案。");
        page = await citizen.OpenAsync(Page);
        Assert.Equal((LetterStates.Answered, "经查属实，已经立案。"), (page.State(), page.Document.QuerySelector(".letter-answer .letter-words")!.TextContent));
        site.Clock!.Advance(TimeSpan.FromSeconds(1));
        page = await citizen.SubmitAsync(page, "#act-reopen", ("Words", "还有一人没有查。"));
        Assert.Equal(LetterStates.Accepted, page.State());
        Assert.Equal(["收到来信", "已受理", "已答复", "您再次反映，重新办理"], page.Steps());

        var said = await site.InAsync(MailboxSite.Discipline, services =>
            services.GetRequiredService<TenantDb>().Set<MessageRow>().AsNoTracking().Where(row => row.LetterId == letter.Id).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([MessageKind.Addition, MessageKind.Answer, MessageKind.Reopening], said.OrderBy(row => row.Id).Select(row => row.Kind));
    }

    [Fact]
    public async Task Phone_opens_no_report_and_neither_does_a_wrong_password()
    {
        using var citizen = site.CreateBrowser();
        var receipt = await ReportAsync(citizen, ("Name", "陈桂花"), ("Phone", "13000000777"));
        using var stranger = site.CreateBrowser();

        var byPhone = await stranger.TrackAsync(receipt.Number(), "13000000777", MailboxSite.Discipline);
        var byOther = await stranger.TrackAsync(receipt.Number(), LetterPassword.Create(isSealed: true), MailboxSite.Discipline);

        Assert.Equal(("没有这样的来信。请核对查询码，以及查询密码或写信时留的电话。", byPhone.Errors()), (byOther.Errors(), byPhone.Errors()));
        Assert.Null((await stranger.OpenAsync(Page)).State());
    }

    [Fact]
    public async Task Same_report_sent_again_is_one_with_the_same_receipt()
    {
        using var citizen = site.CreateBrowser();
        var page = await citizen.OpenAsync(Address);
        (string, string)[] filled = [("Kind", "Report"), ("Title", Title), ("Body", Body), ("Consents", "yes")];

        var first = await citizen.SubmitAsync(page, CitizenExtensions.Form, filled);
        var second = await citizen.SubmitAsync(page, CitizenExtensions.Form, filled);

        Assert.Equal((first.Number(), first.Password()), (second.Number(), second.Password()));
    }

    [Fact]
    public async Task Report_is_withdrawn_by_its_writer()
    {
        using var citizen = site.CreateBrowser();
        var receipt = await ReportAsync(citizen);
        await citizen.TrackAsync(receipt.Number(), receipt.Password(), MailboxSite.Discipline);

        var withdrawn = await citizen.SubmitAsync(await citizen.OpenAsync(Page + "/withdraw"), "#act-withdraw");

        Assert.Equal(LetterStates.Withdrawn, withdrawn.State());
    }

    [Fact]
    public async Task Without_the_pass_phrase_nobody_reads_it_in_the_store_or_in_the_administration()
    {
        using var citizen = site.CreateBrowser();
        var receipt = await ReportAsync(citizen);
        var letter = await LetterAsync(receipt.Number());

        await site.InAsync(MailboxSite.Discipline, services =>
        {
            Assert.Throws<LetterUnreadableException>(() => services.GetRequiredService<LetterLocks>().Content(letter));
            return Task.FromResult(true);
        });
        using var investigator = await site.SignedInAsync(MailboxSite.Discipline, "investigator" + Guid.NewGuid().ToString("N")[..8], "Investigator");
        using var administrator = site.CreateBrowser();
        await administrator.SignInAsync(SiteFixture.AdminUser, site.AdminPassword);
        foreach (var reader in new[] { investigator, administrator })
        {
            foreach (var path in new[] { "Admin/Workflows/Cases/" + letter.CaseId, "Admin/Letters", "Admin/Letters/" + letter.Id, "Admin/Reports/" + letter.Id, "letters/" + letter.Id, "letters/track" })
            {
                var page = await reader.OpenAsync($"/{MailboxSite.Discipline}/{path}");
                Assert.DoesNotContain(Title, page.Text, StringComparison.Ordinal);
                Assert.DoesNotContain(Body, page.Text, StringComparison.Ordinal);
            }
        }

        // The words stand on no disk: neither in the store, nor in the search index, nor in a log. What a process holds alone is empty.
        foreach (var file in Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            Assert.True(bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(Title)) < 0, file);
            Assert.True(bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(receipt.Password())) < 0, file);
        }
    }

    [Fact]
    public async Task Body_without_a_key_offers_no_reports_and_says_what_to_do()
    {
        await site.InAsync(MailboxSite.Bureau, async services =>
        {
            var db = services.GetRequiredService<TenantDb>();
            if (!await db.Set<Boxes.MailboxRow>().AnyAsync(TestContext.Current.CancellationToken))
                db.Add(new Boxes.MailboxRow { Key = "reports", Name = "举报信箱", Kinds = "Consultation,Report" });
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        using var citizen = site.CreateBrowser();

        var page = await citizen.OpenAsync($"/{MailboxSite.Bureau}/mailboxes/reports/write");

        Assert.Empty(page.Document.QuerySelectorAll("input[value=Report]"));
        Assert.Contains("12388", page.Document.QuerySelector(".letter-note--warm")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<SitePage> ReportAsync(SiteBrowser citizen, params (string, string)[] more) =>
        await citizen.SubmitAsync(await citizen.OpenAsync(Address), CitizenExtensions.Form, [("Kind", "Report"), ("Title", Title), ("Body", Body), ("Consents", "yes"), .. more]);

    private Task<LetterRow> LetterAsync(string number) => site.InAsync(MailboxSite.Discipline, services =>
        services.GetRequiredService<TenantDb>().Set<LetterRow>().AsNoTracking().SingleAsync(letter => letter.Number == number, TestContext.Current.CancellationToken));

    /// <summary>As whoever has unlocked the body's reports does.</summary>
    private Task<bool> AnswerAsync(LetterRow letter, string words) => site.InAsync(MailboxSite.Discipline, async services =>
    {
        var cancellation = TestContext.Current.CancellationToken;
        var db = services.GetRequiredService<TenantDb>();
        var reader = await db.Set<ReportReaderRow>().AsNoTracking().FirstAsync(cancellation);
        using var body = BodyKeys.Open(reader.Wrapped, MailboxSite.Passphrase)!;
        services.GetRequiredService<OpenReports>().Body = body;
        var engine = services.GetRequiredService<IWorkflowEngine>();
        var actor = new WorkflowActor { UserId = "i", Name = "调查员", Tenant = MailboxSite.Discipline, Has = _ => true };
        foreach (var transition in new[] { "accept", "answer" })
            Assert.True((await engine.AdvanceAsync(new AdvanceCase { CaseId = letter.CaseId, Transition = transition, Actor = actor }, cancellation)).Succeeded);
        services.GetRequiredService<LetterThread>().Add(letter, MessageKind.Answer, words, "市纪委");
        await db.SaveChangesAsync(cancellation);
        return true;
    });
}
