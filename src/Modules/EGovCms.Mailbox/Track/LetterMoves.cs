using EGovCms.Data;
using EGovCms.Mailbox.Files;
using EGovCms.Mailbox.Storage;
using EGovCms.Workflows.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Track;

/// <summary>Steps of the workflow that a letter's writer takes: the step and the words are one transaction, and one form is one step. The words stand in the letter's thread alone, encrypted.</summary>
internal sealed class LetterMoves(TenantDb db, IWorkflowEngine engine, LetterActs acts, IStringLocalizer<MailboxText> text)
{
    public const string Clarify = "clarify";
    public const string Reopen = "reopen";
    public const string Withdraw = "withdraw";

    private const int Attempts = 5;

    /// <param name="letter">The letter.</param>
    /// <param name="transition">The step.</param>
    /// <param name="kind">What the words are.</param>
    /// <param name="words">The words; empty for none.</param>
    /// <param name="files">Files with them.</param>
    /// <param name="commandId">The form's id.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <exception cref="StorageFullException">There is no room for the files.</exception>
    public async Task<ActOutcome> TakeAsync(
        LetterRow letter, string transition, MessageKind kind, string words, IReadOnlyList<IncomingFile> files, string commandId, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var result = await engine.AdvanceAsync(
                new AdvanceCase { CaseId = letter.CaseId, Transition = transition, Actor = WorkflowActor.System with { Name = text["Writer"] }, CommandId = commandId }, cancellation);
            switch (result.Outcome)
            {
                case WorkflowOutcome.Done:
                    if (words.Length > 0 || files.Count > 0)
                        await acts.SayAsync(letter, kind, words, files, cancellation);
                    await db.SaveChangesAsync(cancellation);
                    await transaction.CommitAsync(cancellation);
                    return ActOutcome.Done;
                case WorkflowOutcome.Repeated:
                    return ActOutcome.Done;
                case WorkflowOutcome.Conflict when attempt < Attempts:
                    continue;
                default:
                    return ActOutcome.NotNow;
            }
        }
    }
}
