using EGovCms.Mailbox.Boxes;
using EGovCms.Mailbox.Storage;
using EGovCms.Workflows.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Flow.Steps;

/// <summary>转移: to another mailbox of the same tenant.</summary>
internal sealed class TransferStep(MailboxList mailboxes, IStringLocalizer<MailboxText> text) : ILetterStep
{
    /// <summary>The transition's name.</summary>
    public const string Name = "transfer";

    /// <summary>The field of the mailbox's key.</summary>
    public const string MailboxField = "mailbox";

    public string Transition => Name;

    public async Task TakeAsync(LetterRow letter, WorkflowEvent happened, CancellationToken cancellation)
    {
        if (await mailboxes.FindAsync(happened.Case.Data[MailboxField]?.ToString() ?? "", cancellation) is { } box)
            letter.Mailbox = box.Key;
        else
            happened.Refuse(text["Transfer_NoMailbox"]);
    }
}
