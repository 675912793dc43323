using EGovCms.Mailbox.Pages;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Mailbox.Track;

/// <summary>A form on the letter's page as it was sent.</summary>
internal sealed record TrackAct
{
    public const string Add = "add";
    public const string Clarify = LetterMoves.Clarify;
    public const string Reopen = LetterMoves.Reopen;
    public const string Withdraw = LetterMoves.Withdraw;
    public const string Rate = "rate";

    /// <summary>The longest text of each, in characters.</summary>
    public const int LongestWords = 2000;

    /// <summary>Which form it is.</summary>
    public required string Kind { get; init; }

    /// <summary>The form's own id: sent twice, it counts once.</summary>
    public required string Id { get; init; }

    public string Words { get; init; } = "";

    public bool? IsSatisfied { get; init; }

    public static TrackAct From(string kind, IFormCollection form) => new()
    {
        Kind = kind,
        Id = Guid.TryParseExact(form[nameof(Id)], "N", out var id) ? id.ToString("N") : Guid.NewGuid().ToString("N"),
        Words = FormWords.Lines(form[nameof(Words)]),
        IsSatisfied = form[nameof(IsSatisfied)].ToString() switch { "yes" => true, "no" => false, _ => null },
    };
}
