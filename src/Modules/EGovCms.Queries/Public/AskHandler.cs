using EGovCms.Admin.Abstractions;
using EGovCms.Protection.Abstractions;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Lookups;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Public;

/// <summary>Receives the question.</summary>
internal sealed class AskHandler(Lookup lookup, AskPage page, ResultPage result, IStringLocalizer<QueriesText> text)
{
    public async Task<IResult> AskAsync(HttpContext http, string key)
    {
        PrivatePage.NeverStore(http);
        if (await page.FindAsync(http, key) is not { } system)
            return Results.NotFound();
        var sent = await http.Request.ReadFormAsync(http.RequestAborted);
        var form = AskForm.From(system, sent);
        var question = new LookupQuestion { System = system.Key, Way = form.Way.Key, DataSet = form.Period.Length > 0 ? form.Period : null, Values = form.Values };
        var answer = await lookup.AskAsync(http, sent, question);
        return answer.Outcome switch
        {
            LookupOutcome.Found => await result.ShowAsync(http, system, form, answer.Records),
            // One way and one word for nobody and for a wrong second value.
            LookupOutcome.NotFound => await AgainAsync(http, system, form, ("", text["Public_NotFound"])),
            LookupOutcome.Invalid => await AgainAsync(http, system, form, [.. answer.Errors.Select(error => (AskForm.NameOf(error.Key), error.Value))]),
            LookupOutcome.Refused => await RefuseAsync(http, system, form, answer.Verdict!),
            _ => await page.FormAsync(http, system, form, new FormErrors(), StatusCodes.Status409Conflict),
        };
    }

    private Task<IResult> AgainAsync(HttpContext http, QuerySystem system, AskForm form, params (string Field, string Message)[] faults)
    {
        var errors = new FormErrors();
        foreach (var (field, message) in faults)
            errors.Add(field, message);
        return page.FormAsync(http, system, form, errors, StatusCodes.Status422UnprocessableEntity);
    }

    private Task<IResult> RefuseAsync(HttpContext http, QuerySystem system, AskForm form, GuardVerdict verdict)
    {
        var errors = new FormErrors();
        var message = verdict.Outcome is GuardOutcome.Repeated ? text["Public_Again"].Value : verdict.Message;
        errors.Add(verdict.Challenge is { Kind: ChallengeKind.Question } ? AskPage.Check : "", message);
        return page.FormAsync(http, system, form, errors, verdict.StatusCode, verdict.Challenge);
    }
}
