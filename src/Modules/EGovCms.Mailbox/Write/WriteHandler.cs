using EGovCms.Admin.Abstractions;
using EGovCms.Mailbox.Boxes;
using EGovCms.Mailbox.Pages;
using EGovCms.Protection.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Write;

/// <summary>Receives the form.</summary>
internal sealed class WriteHandler(
    SentBefore before, LettersInHand hand, LetterFormRules rules, WriteGate gate, WrittenLetters letters, WritePages pages, IStringLocalizer<MailboxText> text)
{
    public async Task<IResult> SendAsync(HttpContext http, MailboxRow box, IFormCollection sent)
    {
        var form = LetterForm.From(sent);
        using var taking = hand.Begin(form.SubmissionId);
        if (await before.FindAsync(form, http.RequestAborted) is { } known)
            return await AgainAsync(http, box, form, known.Receipt.Number, known.IsSame, sent);
        var offer = await pages.OfferAsync(box, http.RequestAborted);
        if (!box.IsOpen || offer.Kinds.Count == 0)
            return await FailAsync(http, box, form, sent, new FormErrors().With("", text["Write_ClosedNow"]), StatusCodes.Status409Conflict);
        var errors = rules.Check(form, offer.Kinds);
        if (!errors.IsEmpty)
            return await FailAsync(http, box, form, sent, errors);
        var verdict = await gate.CheckAsync(http, form, sent);
        if (verdict.Outcome is GuardOutcome.Repeated)
            return await RepeatedAsync(http, box, form, sent);
        if (!verdict.IsAllowed)
            return await FailAsync(http, box, form, sent, new FormErrors().With(verdict.Challenge is { Kind: ChallengeKind.Question } ? WritePages.Check : "", verdict.Message), verdict.StatusCode, verdict.Challenge);
        var (receipt, wrong) = await letters.TakeAsync(box, form, sent.Files, verdict, http.RequestAborted);
        return receipt is null
            ? await FailAsync(http, box, form, sent, wrong.Aggregate(new FormErrors(), (all, error) => all.With(WritePages.Files, error)))
            : pages.Receipt(http, box, form, receipt.Number);
    }

    private async Task<IResult> RepeatedAsync(HttpContext http, MailboxRow box, LetterForm form, IFormCollection sent) =>
        await before.AwaitAsync(form, http.RequestAborted) is { } known
            ? await AgainAsync(http, box, form, known.Receipt.Number, known.IsSame, sent)
            : await FailAsync(http, box, form, sent, new FormErrors().With("", text["Write_Again"]), StatusCodes.Status409Conflict);

    private async Task<IResult> AgainAsync(HttpContext http, MailboxRow box, LetterForm form, string number, bool isSame, IFormCollection sent) => isSame
        ? pages.Receipt(http, box, form, number)
        : await FailAsync(http, box, form.Anew(), sent, new FormErrors().With("", text["Write_Changed"]), StatusCodes.Status409Conflict);

    private Task<IResult> FailAsync(
        HttpContext http, MailboxRow box, LetterForm form, IFormCollection sent, FormErrors errors, int status = StatusCodes.Status422UnprocessableEntity, FormChallenge? challenge = null) =>
        pages.FormAsync(http, box, form, new(errors, sent.Files.Any(file => file.Length > 0), status, challenge));
}
