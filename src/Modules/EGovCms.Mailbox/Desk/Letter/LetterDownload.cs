using EGovCms.Admin.Abstractions;
using EGovCms.Mailbox.Files;
using EGovCms.Mailbox.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Desk.Letter;

/// <summary>Hands files of letters over to staff: always to be saved, never shown by the browser, for they came from a stranger. Scoped.</summary>
internal sealed class LetterDownload(LetterPapers papers, AttachmentReader files, INotices notices, IStringLocalizer<MailboxText> text)
{
    public async Task<IResult> OpenAsync(HttpContext http, string letterId, string fileId)
    {
        if (await papers.FindAsync(letterId, http.RequestAborted) is not { } letter || await files.OpenAsync(letter, fileId, http.RequestAborted) is not var (row, name, bytes))
            return TypedResults.NotFound();
        if (bytes is not null)
            return TypedResults.File(bytes, row.ContentType, name);
        notices.Error(text["Desk_File_" + (row.State is AttachmentState.Infected ? AttachmentState.Infected : AttachmentState.Quarantined)]);
        return TypedResults.LocalRedirect(http.Href(LetterEndpoints.Address(letterId)));
    }
}
