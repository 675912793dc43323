using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Data;
using EGovCms.Data.Settings;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Boxes;
using EGovCms.Mailbox.Files;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Storage;
using EGovCms.Workflows.Abstractions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Flow;

/// <summary>What those see of a letter with whom a task of it lies, in other tenants as well: what they need in order to answer, and not how to reach its writer.</summary>
internal sealed class LetterSubjects(
    TenantDb db, LetterLocks locks, LetterThread thread, MailboxList mailboxes, AttachmentReader files, IWorkflowEngine engine, CardWords cards, ISettingsStore settings,
    IStringLocalizer<MailboxText> text) : IWorkflowSubjects
{
    private const string InstructionField = "instruction";

    public string Kind => LetterFlow.LetterSubject;

    public async Task<WorkflowSubjectView?> DescribeAsync(string id, CancellationToken cancellation)
    {
        if (await db.Set<LetterRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && !row.IsSealed, cancellation) is not { } letter)
            return null;
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        var content = locks.Content(letter);
        var facts = new List<(string, string)>
        {
            (text["Letter_Number"], LetterNumber.Show(letter.Number)),
            (text["Mailbox"], (await mailboxes.FindAsync(letter.Mailbox, cancellation))?.Name ?? letter.Mailbox),
            (text["Letter_Kind"], text["Kind_" + letter.Kind]),
            (text["Letter_Received"], site.ToSiteTime(letter.ReceivedUtc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
            (text["Letter_Title"], letter.Title),
            (text["Letter_Body"], content.Body),
        };
        await AddOrdersAsync(facts, letter, cancellation);
        if (letter.Urged > 0)
            facts.Add((text["Letter_Urged"], text["Letter_UrgedTimes", letter.Urged]));
        foreach (var (row, said) in (await thread.ReadAsync(letter, cancellation)).Where(each => each.Row.Kind is MessageKind.Addition or MessageKind.Clarification))
            facts.Add((text["Message_" + row.Kind], said));
        return new WorkflowSubjectView(facts, $"~/Admin/Letters/{letter.Id}") { Files = await FilesAsync(letter, cancellation) };
    }

    public string? WorkAddress(string id, WorkflowActor actor) => actor.Has(MailboxPermissions.Handle.Name) ? $"~/Admin/Letters/{id}" : null;

    public async Task<WorkflowStanding?> StandingAsync(string id, CancellationToken cancellation) =>
        await db.Set<LetterRow>().AsNoTracking().Where(row => row.Id == id && !row.IsSealed).Select(row => new { row.DueUtc, row.Card }).FirstOrDefaultAsync(cancellation) is { } letter
            ? new WorkflowStanding(letter.DueUtc, cards.Of(letter.Card), CardWords.ToneOf(letter.Card))
            : null;

    public async Task<WorkflowFileContent?> OpenFileAsync(string id, string fileId, CancellationToken cancellation) =>
        await db.Set<LetterRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && !row.IsSealed, cancellation) is { } letter
        && await files.OpenAsync(letter, fileId, cancellation) is ({ } row, { } name, { } bytes)
            ? new WorkflowFileContent(name, row.ContentType, bytes)
            : null;

    private async Task<IReadOnlyList<WorkflowSubjectFile>> FilesAsync(LetterRow letter, CancellationToken cancellation) =>
    [
        .. (await files.ListAsync(letter, cancellation)).Select(file =>
            new WorkflowSubjectFile(file.Row.Id, file.Name, file.Row.Length, file.Row.State is AttachmentState.Clean ? null : text["Desk_FileState_" + file.Row.State].Value)),
    ];

    /// <summary>What those in charge said to it.</summary>
    private async Task AddOrdersAsync(List<(string, string)> facts, LetterRow letter, CancellationToken cancellation)
    {
        if (letter.CaseId.Length == 0 || await engine.FindAsync(letter.CaseId, cancellation) is not { } found)
            return;
        if (found.Data[InstructionField]?.ToString() is { Length: > 0 } instruction)
            facts.Add((text["Desk_Instruction"], instruction));
        if (letter.IsSupervised && (await engine.HistoryAsync(found.Id, cancellation)).LastOrDefault(entry => entry.Transition == "supervise") is { } order)
            facts.Add((text["Desk_Mark_Supervised"], order.Comment));
    }
}
