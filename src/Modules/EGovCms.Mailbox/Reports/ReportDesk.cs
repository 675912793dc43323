using EGovCms.Data;
using EGovCms.Mailbox.Files;
using EGovCms.Mailbox.Flow;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Storage;
using EGovCms.Workflows.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Reports;

/// <summary>Sealed reports for readers who have unlocked. What is written about one is sealed with it; the workflow gets the step and no word. Scoped.</summary>
internal sealed class ReportDesk(
    TenantDb db, LetterLocks locks, LetterThread thread, AttachmentReader files, IWorkflowEngine engine, IWorkflowActors actors, AnswerFacts answers)
{
    public const int PageSize = 20;

    /// <summary>The step that answers.</summary>
    public const string Answer = "answer";

    /// <summary>The step that refuses.</summary>
    public const string Refuse = "refuse";

    /// <summary>A page of reports, the newest first, with their titles; one more than asked for when there are more.</summary>
    public async Task<IReadOnlyList<(LetterRow Row, string Title)>> ListAsync(string? state, int page, CancellationToken cancellation)
    {
        var rows = await db.Set<LetterRow>().AsNoTracking().Where(letter => letter.IsSealed && (state == null || letter.State == state))
            .OrderByDescending(letter => letter.ReceivedUtc).ThenByDescending(letter => letter.Id).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellation);
        return [.. rows.Select(row => (row, locks.Content(row).Title))];
    }

    public async Task<ReportView?> ReadAsync(string id, CancellationToken cancellation)
    {
        if (await db.Set<LetterRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.IsSealed, cancellation) is not { } letter)
            return null;
        var permitted = letter.CaseId.Length == 0 ? [] : await engine.PermittedAsync(letter.CaseId, await actors.CurrentAsync(cancellation), cancellation);
        return new ReportView(letter, locks.Content(letter), await thread.ReadAsync(letter, cancellation), await files.ListAsync(letter, cancellation), permitted);
    }

    /// <summary>A step, with what is told to the report's writer where it answers or refuses.</summary>
    public async Task<WorkflowResult?> StepAsync(string id, string transition, string words, string author, string command, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await FindAsync(id, cancellation) is not { } letter)
            return null;
        var result = await engine.AdvanceAsync(
            new AdvanceCase { CaseId = letter.CaseId, Transition = transition, Actor = await actors.CurrentAsync(cancellation), CommandId = command }, cancellation);
        if (result.Outcome is not WorkflowOutcome.Done)
            return result;
        if (words.Length > 0)
            thread.Add(letter, transition == Answer ? MessageKind.Answer : transition == Refuse ? MessageKind.Refusal : MessageKind.Note, words, author);
        if (transition == Answer)
            await answers.MarkAsync(letter, author, cancellation);
        letter.Revision++;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return result;
    }

    /// <summary>A note for the other readers; false when there is no such report.</summary>
    public async Task<bool> NoteAsync(string id, string words, string author, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } letter)
            return false;
        thread.Add(letter, MessageKind.Note, words, author);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private Task<LetterRow?> FindAsync(string id, CancellationToken cancellation) =>
        db.Set<LetterRow>().FirstOrDefaultAsync(row => row.Id == id && row.IsSealed, cancellation);
}
