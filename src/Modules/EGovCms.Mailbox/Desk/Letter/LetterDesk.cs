using EGovCms.Admin.Abstractions;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Workflows.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Desk.Letter;

/// <summary>A letter before whoever makes the request. Scoped.</summary>
internal sealed class LetterDesk(LetterViewReader reader, IWorkflowActors actors, DueWords due, INotices notices, IStringLocalizer<MailboxText> text)
{
    public ValueTask<WorkflowActor> ActorAsync(CancellationToken cancellation) => actors.CurrentAsync(cancellation);

    public async Task<LetterView?> ReadAsync(string letterId, CancellationToken cancellation)
    {
        await due.LoadAsync(cancellation);
        return await reader.ReadAsync(letterId, await actors.CurrentAsync(cancellation), cancellation);
    }

    public async Task<IResult> PageAsync(LetterView view, SentForm? sent = null, FormErrors? errors = null, int status = StatusCodes.Status200OK, bool isRevealed = false) => Razor.Page<LetterPage>(
        new
        {
            View = view,
            Sent = sent ?? SentForm.None,
            Errors = errors ?? new FormErrors(),
            IsRevealed = isRevealed,
            MayPublish = (await actors.CurrentAsync()).Has(MailboxPermissions.Publish.Name),
            Due = (Func<DateTime?, string?>)due.Of,
        }, status);

    /// <summary>Back to the letter, with a word on what was done.</summary>
    public IResult Done(HttpContext http, string letterId, string words)
    {
        notices.Success(text[words]);
        return TypedResults.LocalRedirect(http.Href(LetterEndpoints.Address(letterId)));
    }
}
