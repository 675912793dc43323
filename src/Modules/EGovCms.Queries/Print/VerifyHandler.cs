using EGovCms.Admin.Abstractions;
using EGovCms.Protection.Abstractions;
using EGovCms.Queries.Public;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Print;

/// <summary>Receives a code that is to be verified.</summary>
internal sealed class VerifyHandler(IFormGuard guard, PaperFinder finder, VerifyPage page, IStringLocalizer<QueriesText> text)
{
    private const int Longest = 60;

    public async Task<IResult> VerifyAsync(HttpContext http)
    {
        PrivatePage.NeverStore(http);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var typed = form[VerifyPage.Code].ToString();
        typed = typed.Length > Longest ? typed[..Longest] : typed;
        // The check character tells a slip, and nothing about what codes there are.
        if (!PaperCode.TryRead(typed, out var content))
            return await FailAsync(http, typed, VerifyPage.Code, text[typed.Length == 0 ? "Verify_Missing" : "Verify_Slip"], StatusCodes.Status422UnprocessableEntity);
        var verdict = await guard.CheckAsync(VerifyPage.Purpose, http, form, []);
        if (!verdict.IsAllowed)
        {
            var message = verdict.Outcome is GuardOutcome.Repeated ? text["Verify_Again"].Value : verdict.Message;
            return await FailAsync(http, typed, verdict.Challenge is { Kind: ChallengeKind.Question } ? VerifyPage.Check : "", message, verdict.StatusCode, verdict.Challenge);
        }

        if (await finder.FindAsync(content, http.RequestAborted) is { } paper)
            return await page.GenuineAsync(http, paper, await finder.CompareAsync(paper, http.RequestAborted));
        guard.Miss(VerifyPage.Purpose, http, []);
        return await FailAsync(http, typed, VerifyPage.Code, text["Verify_NotFound"], StatusCodes.Status422UnprocessableEntity);
    }

    private Task<IResult> FailAsync(HttpContext http, string typed, string field, string message, int status, FormChallenge? challenge = null)
    {
        var errors = new FormErrors();
        errors.Add(field, message);
        return page.FormAsync(http, typed, errors, status, challenge);
    }
}
