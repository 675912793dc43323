using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Files;
using EGovCms.Mailbox.Flow;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Reports;
using EGovCms.Mailbox.Storage;
using EGovCms.Privacy.Abstractions;
using EGovCms.Workflows.Abstractions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Intake;

/// <summary>
/// Takes letters in: the letter, its files, its case with the first deadline, the notice to its writer and the entry in the change log are one transaction. The
/// same submission is one letter, however often it is sent. Scoped.
/// </summary>
internal sealed class LetterIntake(
    TenantDb db, LetterLocks locks, ReportSealing sealing, IPersonalVault vault, AttachmentStore files, IWorkflowEngine engine, LetterNotices notices,
    IChangeLog changes, TimeProvider time, IStringLocalizer<MailboxText> text)
{
    private const int Attempts = 5;

    /// <exception cref="StorageFullException">The tenant's quota leaves no room for the files.</exception>
    /// <exception cref="InvalidOperationException">A report, and the body has no key to seal it with; or the definition that letters go by is missing.</exception>
    public async Task<LetterReceipt> TakeAsync(LetterSubmission submission, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await FindAsync(submission.SubmissionId, cancellation) is { } known)
                return known;
            try
            {
                return await StoreAsync(submission, cancellation);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // The same submission was stored a moment ago by another request, or the query code exists: looked at anew.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>What its writer was told when the submission was taken; null when it was not.</summary>
    public Task<LetterReceipt?> FindAsync(string submissionId, CancellationToken cancellation) => db.Set<LetterRow>().AsNoTracking()
        .Where(letter => letter.SubmissionId == submissionId).Select(letter => new LetterReceipt(letter.Id, letter.Number)).FirstOrDefaultAsync(cancellation);

    private async Task<LetterReceipt> StoreAsync(LetterSubmission submission, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        var (own, bodyKey, writerKey) = submission.Kind is LetterKind.Report ? await SealAsync(id, submission, cancellation) : (locks.Ordinary, null, null);
        var letter = Make(id, submission, own, bodyKey, writerKey);
        foreach (var file in submission.Files)
            await files.AddAsync(id, null, file, own, letter.IsSealed, cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Add(letter);
        if (!letter.IsSealed)
            notices.Tell(letter, submission.Content, LetterNotices.Received);
        changes.Append(LetterChanges.Received, id);
        await db.SaveChangesAsync(cancellation);
        await StartAsync(letter, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new LetterReceipt(id, letter.Number);
    }

    private async Task StartAsync(LetterRow letter, CancellationToken cancellation)
    {
        var started = await engine.StartAsync(
            new StartCase
            {
                Definition = letter.IsSealed ? LetterFlow.ReportDefinition : LetterFlow.LetterDefinition,
                Subject = new(letter.IsSealed ? LetterFlow.ReportSubject : LetterFlow.LetterSubject, letter.Id),
                Title = letter.IsSealed ? text["Report_Case"] : letter.Title,
                Actor = WorkflowActor.System with { Name = text["Writer"] },
                CommandId = letter.Id,
            },
            cancellation);
        if (started.Case is not { } found || !started.Succeeded)
            throw new InvalidOperationException($"The letter's case could not be started: {started.Outcome}.");
        var deadlines = await engine.DeadlinesAsync(found.Id, cancellation);
        letter.CaseId = found.Id;
        letter.State = found.State;
        letter.DueUtc = deadlines.FirstOrDefault(deadline => deadline.Name == LetterFlow.AnswerDeadline)?.DueUtc;
    }

    private LetterRow Make(string id, LetterSubmission submission, LetterLock own, string? bodyKey, string? writerKey)
    {
        var isSealed = submission.Kind is LetterKind.Report;
        var now = time.GetUtcNow().UtcDateTime;
        return new LetterRow
        {
            Id = id,
            Number = LetterNumber.Create(),
            Mailbox = submission.Mailbox,
            Kind = submission.Kind,
            Title = isSealed ? "" : submission.Content.Title,
            Content = LetterLocks.Write(own, id, submission.Content),
            PhoneHash = isSealed || submission.Content.Phone.Length == 0 ? null : LetterPhone.Hash(vault, submission.Content.Phone),
            PasswordHash = LetterPassword.Hash(submission.Password),
            IsSealed = isSealed,
            BodyKey = bodyKey,
            WriterKey = writerKey,
            MayPublish = submission.MayPublish && !isSealed,
            Culture = submission.Culture,
            SpamScore = submission.SpamScore,
            SubmissionId = submission.SubmissionId,
            ReceivedUtc = now,
            CaseId = "",
            State = LetterStates.New,
            StateSinceUtc = now,
        };
    }

    private async Task<(LetterLock Own, string? BodyKey, string? WriterKey)> SealAsync(string id, LetterSubmission submission, CancellationToken cancellation)
    {
        var (key, own, bodyKey) = await sealing.SealAsync(id, cancellation) ?? throw new InvalidOperationException("The body has no key for reports yet.");
        return (own, bodyKey, Convert.ToBase64String(SealedBoxes.WrapWithPassword(key, LetterPassword.Normalize(submission.Password))));
    }
}
