using EGovCms.Data;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Files;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Intake;

public sealed class IntakeOnSqliteTests(MailboxSite site) : IntakeTests(site), IClassFixture<MailboxSite>;

public sealed class IntakeOnPostgresTests(PostgresMailboxSite site) : IntakeTests(site), IClassFixture<PostgresMailboxSite>;

/// <summary>Letters that come in.</summary>
public abstract class IntakeTests(MailboxSite site)
{
    [Fact]
    public async Task Letter_is_stored_with_its_case_and_its_deadline()
    {
        var receipt = await site.TakeAsync(MailboxSite.Letter());

        var letter = await site.LetterAsync(receipt.LetterId);
        Assert.Equal(receipt.Number, LetterNumber.Parse(letter.Number));
        Assert.Equal((LetterStates.New, LetterCard.None, LetterKind.Help), (letter.State, letter.Card, letter.Kind));
        // Monday 12 October 2026 and five working days: the whole of Monday the 19th.
        Assert.Equal(new DateTime(2026, 10, 19, 16, 0, 0, DateTimeKind.Utc), letter.DueUtc);
        Assert.NotEqual("", letter.CaseId);
        var content = await site.InAsync(MailboxSite.Government, services => Task.FromResult(services.GetRequiredService<LetterLocks>().Content(letter)));
        Assert.Equal(MailboxSite.Letter().Content, content);
        Assert.True(LetterPassword.Matches(" ab23 cd45 ", letter.PasswordHash));
        Assert.False(LetterPassword.Matches("AB23CD46", letter.PasswordHash));
    }

    [Fact]
    public async Task Same_submission_is_one_letter_however_often_and_at_once_it_comes()
    {
        var submission = MailboxSite.Letter(id: "again-" + Guid.NewGuid().ToString("N"));

        var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => site.TakeAsync(submission)));

        Assert.Single(receipts.Distinct());
        Assert.Equal(receipts[0], await site.TakeAsync(submission));
        Assert.Equal(1, await CountAsync(submission.SubmissionId));
    }

    [Fact]
    public async Task Files_are_kept_whole_and_open_again()
    {
        var bytes = new byte[300_000];
        new Random(7).NextBytes(bytes);
        "%PDF-"u8.CopyTo(bytes);

        var receipt = await site.TakeAsync(MailboxSite.Letter() with { Files = [new("证明 材料.pdf", "application/pdf", bytes, AttachmentState.Clean)] });

        var letter = await site.LetterAsync(receipt.LetterId);
        var opened = await site.InAsync(MailboxSite.Government, async services =>
        {
            var reader = services.GetRequiredService<AttachmentReader>();
            var listed = Assert.Single(await reader.ListAsync(letter, TestContext.Current.CancellationToken));
            Assert.Equal("证明 材料.pdf", listed.Name);
            return await reader.OpenAsync(letter, listed.Row.Id, TestContext.Current.CancellationToken);
        });
        Assert.Equal(bytes, opened!.Value.Bytes);
    }

    [Fact]
    public async Task Report_is_sealed_for_those_who_hold_the_pass_phrase()
    {
        var submission = MailboxSite.Letter("某局长收了红包") with
        {
            Mailbox = "discipline",
            Kind = LetterKind.Report,
            Password = LetterPassword.Create(isSealed: true),
            Files = [new("账本.pdf", "application/pdf", "%PDF- the ledger"u8.ToArray(), AttachmentState.Clean)],
        };

        var receipt = await site.TakeAsync(submission, MailboxSite.Discipline);

        var letter = await site.LetterAsync(receipt.LetterId, MailboxSite.Discipline);
        Assert.Equal(("", true, false, null), (letter.Title, letter.IsSealed, letter.MayPublish, letter.PhoneHash));
        await site.InAsync(MailboxSite.Discipline, services =>
        {
            var locks = services.GetRequiredService<LetterLocks>();
            Assert.Null(locks.Find(letter));
            Assert.Throws<LetterUnreadableException>(() => locks.Content(letter));
            return Task.FromResult(true);
        });
    }

    private Task<int> CountAsync(string submissionId) => site.InAsync(MailboxSite.Government, services =>
        services.GetRequiredService<TenantDb>().Set<LetterRow>().CountAsync(letter => letter.SubmissionId == submissionId, TestContext.Current.CancellationToken));
}
