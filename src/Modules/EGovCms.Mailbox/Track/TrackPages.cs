using EGovCms.Admin.Abstractions;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Pages;
using EGovCms.Mailbox.Storage;
using EGovCms.Protection.Abstractions;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Track;

/// <summary>Makes the pages of asking after a letter.</summary>
internal sealed class TrackPages(IFormGuard guard, TrackedLetter tracked, TrackView view, TrackFields forms, IStringLocalizer<MailboxText> text)
{
    /// <summary>Look-ups: who guesses is asked a question soon, and has to pause.</summary>
    public static readonly FormPurpose Purpose = new("letter-track") { PerSubject = new(60, TimeSpan.FromHours(1)) };

    /// <summary>What errors about the guard's question are about.</summary>
    public const string Check = "Check";

    private static readonly string[] Said = [TrackAct.Add, TrackAct.Clarify, TrackAct.Reopen, TrackAct.Rate, TrackAct.Withdraw, "quarantine", "infected"];

    /// <summary>The look-up.</summary>
    public async Task<IResult> LookUpAsync(HttpContext http, TrackQuery query, FormErrors errors, int status, FormChallenge? challenge = null)
    {
        PrivatePage.NeverStore(http);
        challenge ??= await guard.PrepareAsync(Purpose, http);
        var fields = new FormFields("track", errors);
        var number = fields.Field(
            nameof(query.Number), text["Track_NumberLabel"], query.Number, text["Track_NumberHint"],
            ("type", "text"), ("inputmode", "numeric"), ("maxlength", "20"), ("autocomplete", "off"), ("enterkeyhint", "next"));
        var secret = fields.Field(
            nameof(query.Secret), text["Track_SecretLabel"], query.Secret, text["Track_SecretHint"],
            ("type", "text"), ("maxlength", "40"), ("autocomplete", "off"), ("autocapitalize", "characters"), ("spellcheck", "false"), ("enterkeyhint", "go"));
        var shape = new Shape("TrackLookUp")
        {
            ["Action"] = http.Href("~/letters/track"),
            ["Summary"] = fields.Summary(text["Track_Wrong"], new Dictionary<string, string> { [Check] = challenge.AnswerId }),
            ["Number"] = number,
            ["Secret"] = secret,
            ["Check"] = challenge.ToShape(),
        };
        return Page(http, shape, text["Track_Track"], status);
    }

    /// <summary>The letter.</summary>
    public async Task<IResult> LetterAsync(HttpContext http, LetterRow letter)
    {
        var shape = await LetterShapeAsync(http, letter, null, new FormErrors());
        var said = http.Request.Query["said"].ToString();
        shape["Said"] = Said.Contains(said) ? text["Track_Said_" + said].Value : null;
        return Page(http, shape, text["Track_Letter", LetterNumber.Show(letter.Number)], StatusCodes.Status200OK);
    }

    /// <summary>The letter as it stands now, with the form that could not be done.</summary>
    public async Task<IResult> AgainAsync(HttpContext http, TrackAct act, FormErrors errors, bool lostFiles)
    {
        var letter = await tracked.OpenAsync(http) ?? throw new InvalidOperationException("The letter was open a moment ago.");
        if (act.Kind is TrackAct.Withdraw && letter.MayWithdraw())
            return Withdraw(http, letter, act, errors);
        var shape = await LetterShapeAsync(http, letter, act, errors);
        shape["Summary"] = new FormFields("act-" + act.Kind, errors).Summary(text["Write_Wrong"]);
        shape["LostFiles"] = lostFiles;
        // The form may be gone with the letter's state; what was typed into it is not.
        shape["Typed"] = ((IReadOnlyList<Shape>)shape["Forms"]!).Any(form => (string?)form["Kind"] == act.Kind) ? "" : act.Words;
        return Page(http, shape, text["Track_Letter", LetterNumber.Show(letter.Number)], StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Is it meant?</summary>
    public IResult Withdraw(HttpContext http, LetterRow letter, TrackAct? act = null, FormErrors? errors = null)
    {
        PrivatePage.NeverStore(http);
        var shape = new Shape("TrackWithdraw") { ["Number"] = LetterNumber.Show(letter.Number), ["Form"] = forms.Form(http, TrackAct.Withdraw, act, errors ?? new FormErrors()) };
        return Page(http, shape, text["Track_Heading_withdraw"], errors is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<Shape> LetterShapeAsync(HttpContext http, LetterRow letter, TrackAct? sent, FormErrors errors)
    {
        PrivatePage.NeverStore(http);
        var shape = await view.ShowAsync(http, letter);
        shape["Forms"] = forms.Offered(http, letter, sent, errors);
        shape["MayWithdraw"] = letter.MayWithdraw();
        return shape;
    }

    private PageResult Page(HttpContext http, Shape body, string title, int status) => new(body)
    {
        Title = [title],
        Meta = [new("robots", "noindex")],
        Breadcrumbs = [new(text["Write_Home"], http.Href("~/")), new(text["Write_Mailboxes"], http.Href("~/mailboxes")), new(text["Track_Track"], null)],
        Canonical = "~/letters/track",
        DependsOn = [],
        StatusCode = status,
    };
}
