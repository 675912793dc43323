using EGovCms.Data;
using EGovCms.Mailbox.Storage;
using EGovCms.Workflows.Abstractions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Flow;

/// <summary>More time can be granted to who asked for it.</summary>
internal sealed class ExtensionAskedGuard(TenantDb db, IStringLocalizer<MailboxText> text) : IWorkflowGuard
{
    public string Name => "extension-asked";

    public string Title => text["Guard_ExtensionAsked"];

    public async ValueTask<string?> CheckAsync(WorkflowCase subject, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return await db.Set<LetterRow>().AnyAsync(letter => letter.Id == subject.Subject.Id && letter.AsksExtension, cancellation) ? null : text["Extension_NotAsked"].Value;
    }
}
