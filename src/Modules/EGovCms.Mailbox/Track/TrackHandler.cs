using EGovCms.Admin.Abstractions;
using EGovCms.Mailbox.Files;
using EGovCms.Mailbox.Pages;
using EGovCms.Mailbox.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Track;

/// <summary>Receives the forms of the letter's page.</summary>
internal sealed class TrackHandler(TrackedLetter tracked, LetterActs acts, LetterMoves moves, AttachmentCheck check, TrackPages pages, IStringLocalizer<MailboxText> text)
{
    public async Task<IResult> ActAsync(HttpContext http, string kind)
    {
        if (await tracked.OpenAsync(http) is not { } letter)
            return await pages.LookUpAsync(http, new TrackQuery(), new FormErrors().With("", text["Track_Over"]), StatusCodes.Status422UnprocessableEntity);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var act = TrackAct.From(kind, form);
        var errors = Check(act, form.Files.Any(file => file.Length > 0));
        IReadOnlyList<IncomingFile> files = [];
        if (errors.IsEmpty && kind is TrackAct.Add or TrackAct.Clarify)
        {
            (files, var wrong) = await check.CheckAsync(form.Files, http.RequestAborted);
            foreach (var error in wrong)
                errors.Add(TrackFields.Files, error);
        }

        if (errors.IsEmpty && await TryAsync(letter, act, files, http.RequestAborted) is { } refusal)
            errors.Add(refusal);
        return errors.IsEmpty
            ? Results.Redirect(http.Href($"~/letters/track?said={kind}"))
            : await pages.AgainAsync(http, act, errors, form.Files.Any(file => file.Length > 0));
    }

    private FormErrors Check(TrackAct act, bool hasFiles)
    {
        var errors = new FormErrors();
        if (act.Kind is TrackAct.Rate && act.IsSatisfied is null)
            errors.Add(nameof(act.IsSatisfied), text["Track_RateMissing"]);
        if (act.Words.Length == 0 && (act.Kind is TrackAct.Reopen || (act.Kind is TrackAct.Add or TrackAct.Clarify && !hasFiles)))
            errors.Add(nameof(act.Words), text["Track_WordsMissing"]);
        if (act.Words.Length > TrackAct.LongestWords)
            errors.Add(nameof(act.Words), text["Write_TooLong", TrackAct.LongestWords]);
        return errors;
    }

    /// <summary>Null when it is done, else why not.</summary>
    private async Task<string?> TryAsync(LetterRow letter, TrackAct act, IReadOnlyList<IncomingFile> files, CancellationToken cancellation)
    {
        try
        {
            var outcome = act.Kind switch
            {
                TrackAct.Add => await acts.AddAsync(letter.Id, act.Words, files, cancellation),
                TrackAct.Rate => await acts.RateAsync(letter.Id, act.IsSatisfied!.Value, act.Words, cancellation),
                TrackAct.Clarify => await moves.TakeAsync(letter, act.Kind, MessageKind.Clarification, act.Words, files, act.Id, cancellation),
                TrackAct.Withdraw => await moves.TakeAsync(letter, act.Kind, MessageKind.Withdrawal, act.Words, [], act.Id, cancellation),
                TrackAct.Reopen => await ReopenAsync(letter, act, cancellation),
                _ => throw new ArgumentOutOfRangeException(nameof(act), act.Kind, null),
            };
            return outcome is ActOutcome.Done ? null : text["Track_" + outcome].Value;
        }
        catch (StorageFullException full)
        {
            return full.Message;
        }
    }

    // Once: a letter that was taken up again and answered anew is answered for good. The form that took it up may come twice.
    private async Task<ActOutcome> ReopenAsync(LetterRow letter, TrackAct act, CancellationToken cancellation) => letter.Reopened > 0 && letter.State == LetterStates.Answered
        ? ActOutcome.NotNow
        : await moves.TakeAsync(letter, act.Kind, MessageKind.Reopening, act.Words, [], act.Id, cancellation);
}
