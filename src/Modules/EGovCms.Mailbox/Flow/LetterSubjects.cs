using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Data;
using EGovCms.Mailbox.Boxes;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Storage;
using EGovCms.Workflows.Abstractions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Flow;

/// <summary>What those see of a letter with whom a task of it lies, in other tenants as well: what they need in order to answer, and not how to reach its writer.</summary>
internal sealed class LetterSubjects(
    TenantDb db, LetterLocks locks, LetterThread thread, MailboxList mailboxes, ISettingsStore settings, IStringLocalizer<MailboxText> text) : IWorkflowSubjects
{
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
        if (letter.Urged > 0)
            facts.Add((text["Letter_Urged"], text["Letter_UrgedTimes", letter.Urged]));
        foreach (var (row, said) in (await thread.ReadAsync(letter, cancellation)).Where(each => each.Row.Kind is MessageKind.Addition or MessageKind.Clarification))
            facts.Add((text["Message_" + row.Kind], said));
        return new WorkflowSubjectView(facts, $"~/Admin/Letters/{letter.Id}");
    }
}
