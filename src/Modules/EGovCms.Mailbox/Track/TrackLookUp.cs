using EGovCms.Admin.Abstractions;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Pages;
using EGovCms.Protection.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Track;

/// <summary>Receives the look-up.</summary>
internal sealed class TrackLookUp(IFormGuard guard, LetterLookup lookup, TrackCookie cookie, TrackPages pages, IStringLocalizer<MailboxText> text)
{
    public async Task<IResult> FindAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var query = TrackQuery.From(form);
        var errors = new FormErrors();
        var number = LetterNumber.Parse(query.Number);
        // The check digit tells a slip from a code, and nothing about whether there is such a letter.
        if (number is null)
            errors.Add(nameof(query.Number), text["Track_NumberWrong"]);
        if (query.Secret.Length == 0)
            errors.Add(nameof(query.Secret), text["Track_SecretMissing"]);
        if (number is null || !errors.IsEmpty)
            return await pages.LookUpAsync(http, query, errors, StatusCodes.Status422UnprocessableEntity);

        IReadOnlyList<string> subjects = ["letter:" + number];
        var verdict = await guard.CheckAsync(TrackPages.Purpose, http, form, subjects);
        if (!verdict.IsAllowed)
        {
            var field = verdict.Challenge is { Kind: ChallengeKind.Question } ? TrackPages.Check : "";
            var message = verdict.Outcome is GuardOutcome.Repeated ? text["Track_Again"].Value : verdict.Message;
            return await pages.LookUpAsync(http, query, errors.With(field, message), verdict.StatusCode, verdict.Challenge);
        }

        if (await lookup.FindAsync(number, query.Secret, http.RequestAborted) is { } session)
        {
            cookie.Write(http, session);
            return Results.Redirect(http.Href("~/letters/track"));
        }

        guard.Miss(TrackPages.Purpose, http, subjects);
        return await pages.LookUpAsync(http, query, errors.With(nameof(query.Number), text["Track_NotFound"]), StatusCodes.Status422UnprocessableEntity);
    }
}
