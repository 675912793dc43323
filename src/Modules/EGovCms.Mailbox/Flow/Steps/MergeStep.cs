using EGovCms.Data;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Storage;
using EGovCms.Workflows.Abstractions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Flow.Steps;

/// <summary>合并: the letter says what another says already, and is answered with it.</summary>
internal sealed class MergeStep(TenantDb db, LetterLocks locks, LetterNotices notices, IStringLocalizer<MailboxText> text) : ILetterStep
{
    /// <summary>The transition's name.</summary>
    public const string Name = "merge";

    /// <summary>The field of the other letter's query code.</summary>
    public const string IntoField = "into";

    public string Transition => Name;

    public async Task TakeAsync(LetterRow letter, WorkflowEvent happened, CancellationToken cancellation)
    {
        var number = LetterNumber.Parse(happened.Case.Data[IntoField]?.ToString());
        var into = number is null ? null : await db.Set<LetterRow>().AsNoTracking().FirstOrDefaultAsync(other => other.Number == number && !other.IsSealed, cancellation);
        if (into is null || into.Id == letter.Id || into.MergedInto is not null)
        {
            happened.Refuse(text["Merge_NoTarget"]);
            return;
        }

        letter.MergedInto = into.Id;
        notices.Tell(letter, locks.Content(letter), LetterNotices.Merged);
    }
}
