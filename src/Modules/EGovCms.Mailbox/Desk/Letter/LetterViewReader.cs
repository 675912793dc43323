using EGovCms.Data;
using EGovCms.Mailbox.Boxes;
using EGovCms.Mailbox.Desk.Answers;
using EGovCms.Mailbox.Desk.Similar;
using EGovCms.Mailbox.Flow;
using EGovCms.Mailbox.Flow.Steps;
using EGovCms.Mailbox.Storage;
using EGovCms.Workflows.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Desk.Letter;

/// <summary>Reads all that the page of a letter shows. Scoped.</summary>
internal sealed class LetterViewReader(
    TenantDb db, LetterPapers papers, MailboxList mailboxes, ICaseViews cases, SimilarLetters similar, AnswerTemplates templates)
{
    /// <summary>The letter; null when there is none, or it is sealed.</summary>
    public async Task<LetterView?> ReadAsync(string id, WorkflowActor actor, CancellationToken cancellation)
    {
        if (await papers.FindAsync(id, cancellation) is not { } letter)
            return null;
        var boxes = await mailboxes.AllAsync(cancellation);
        var view = letter.CaseId.Length == 0 ? null : await cases.ReadAsync(letter.CaseId, actor, cancellation);
        var shown = new LetterView
        {
            Letter = letter,
            Content = papers.Content(letter),
            Boxes = boxes,
            Case = view is null ? null : view with { Permitted = [.. view.Permitted.Select(step => WithChoices(step, letter, boxes))] },
            Messages = await papers.MessagesAsync(letter, cancellation),
            Files = await papers.FilesAsync(letter, cancellation),
            Units = await UnitsAsync(letter, view, cancellation),
            MergedInto = letter.MergedInto is { } into ? await papers.FindAsync(into, cancellation) : null,
        };
        return shown with
        {
            Similar = shown.IsPermitted(MergeStep.Name) ? await similar.FindAsync(letter, cancellation) : [],
            Templates = shown.IsPermitted(SendStep.DraftName) ? await templates.ListAsync(cancellation) : [],
        };
    }

    /// <summary>The definition knows mailboxes by their keys alone; people choose them by their names.</summary>
    private static PermittedTransition WithChoices(PermittedTransition step, LetterRow letter, IReadOnlyList<MailboxRow> boxes)
    {
        if (step.Transition.Name != TransferStep.Name)
            return step;
        WorkflowOption[] options =
        [
            .. boxes.Where(box => box.Key != letter.Mailbox)
                .Select(box => new WorkflowOption { Value = box.Key, Title = new Dictionary<string, string> { ["zh-CN"] = box.Name } }),
        ];
        return step with
        {
            Transition = step.Transition with
            {
                Fields = [.. step.Transition.Fields.Select(field => field.Name == TransferStep.MailboxField ? field with { Kind = WorkflowFieldKind.Choice, Options = options } : field)],
            },
        };
    }

    private async Task<IReadOnlyList<UnitReply>> UnitsAsync(LetterRow letter, CaseView? view, CancellationToken cancellation)
    {
        var units = await db.Set<UnitRow>().AsNoTracking().Where(unit => unit.LetterId == letter.Id).OrderBy(unit => unit.SentUtc).ThenBy(unit => unit.TaskId).ToListAsync(cancellation);
        return [.. units.Select(unit => view?.Tasks.FirstOrDefault(task => task.Id == unit.TaskId) is { } task
            ? new UnitReply(unit, task.Values[LetterUnits.ReplyField]?.ToString() ?? "", task.Comment)
            : new UnitReply(unit, "", "")),];
    }
}
