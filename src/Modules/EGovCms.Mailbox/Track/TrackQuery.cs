using EGovCms.Mailbox.Pages;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Mailbox.Track;

/// <summary>The look-up as it was typed.</summary>
internal sealed record TrackQuery
{
    private const int Longest = 64;

    public string Number { get; init; } = "";

    public string Secret { get; init; } = "";

    public static TrackQuery From(IFormCollection form) => new() { Number = Cut(form[nameof(Number)]), Secret = Cut(form[nameof(Secret)]) };

    private static string Cut(string? typed) => FormWords.Line(typed) is var line && line.Length > Longest ? line[..Longest] : line;
}
