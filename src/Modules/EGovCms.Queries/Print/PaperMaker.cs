using EGovCms.Admin.Abstractions;
using EGovCms.Queries.Public;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Print;

/// <summary>Makes papers of results: the right to have one when a result is shown, and the document when it is asked for. Scoped.</summary>
internal sealed class PaperMaker(PaperSeal seal, PaperTickets tickets, PaperFinder finder, PaperPress press, PaperFont fonts, QueryFrame frame, IStringLocalizer<QueriesText> text)
{
    /// <summary>Whether papers can be made here at all.</summary>
    public bool HasFont => fonts.IsThere;

    /// <summary>The ticket for the result; null when no paper can be made of it.</summary>
    public string? TicketOf(Paper paper) => HasFont && seal.Of(paper) is { } code ? tickets.Issue(code) : null;

    /// <summary>The document, or the key of the text that tells why there is none.</summary>
    public async Task<(byte[]? Document, string? Problem)> MakeAsync(HttpContext http, string ticket)
    {
        if (tickets.Read(ticket) is not { } content)
            return (null, "Print_TooOld");
        if (await finder.FindAsync(content, http.RequestAborted) is not { } paper)
            return (null, "Print_Gone");
        return await press.PrintAsync(await TextAsync(http, paper, PaperCode.Write(content)), http.RequestAborted) is { } document ? (document, null) : (null, "Print_NoFont");
    }

    private async Task<PaperText> TextAsync(HttpContext http, Paper paper, string code)
    {
        var site = await frame.SiteAsync(http);
        var verify = $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}{http.Href(VerifyPage.Url)}";
        return new PaperText
        {
            Site = site.SiteName,
            Title = paper.System.Name,
            Subtitle = paper.Version.DataSetName,
            Records = [.. paper.Records.Select(record => record.Fields.Select(field => KeyValuePair.Create(field.Label, ShownValue.Of(field, text))).ToList())],
            Notes =
            [
                text["Public_Made", QueryFrame.Organizer(site), QueryFrame.Minute(site, paper.Version.MadeUtc)],
                text["Public_AskedAt", QueryFrame.Minute(site, frame.NowUtc)],
                text["Print_Notice", site.SiteName],
            ],
            Code = code,
            Verify = text["Print_VerifyAt", verify],
            Words = text,
        };
    }
}
